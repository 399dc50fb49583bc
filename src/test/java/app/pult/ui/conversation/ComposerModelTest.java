package app.pult.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Channel;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.DraftKey.Kind;
import app.pult.desk.Field;
import app.pult.desk.Ids;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.Subscription;
import app.pult.desk.Then;
import app.pult.desk.Ticket;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.TicketTimes;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.fixture.FakeDrafts;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.MemoryBlobs;
import app.pult.sync.Outbox;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.Safety;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.UnsavedDrafts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

class ComposerModelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Person IVAN =
            new Person(new PersonId("ivan"), "Иван Петров", "ivan@example.ru");
    private static final Person OLGA = new Person(new PersonId("olga"), "Ольга", "olga@example.ru");

    @TempDir Path folder;
    private final FakeDrafts drafts = new FakeDrafts();
    private final SubmitLog outbox = new SubmitLog();
    private final FakeTime time = new FakeTime(NOW);
    private final HandExecutor work = new HandExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private final Threads threads = new Threads(work, Runnable::run, time, failures::add);
    private final UnsavedDrafts unsaved = new UnsavedDrafts(drafts, threads);
    private final Selection selection = new Selection(new Queue.Mine());
    private final MovingOn moving = new MovingOn(selection, MovingOn.After.STAY);
    private final ComposerModel composer =
            new ComposerModel(unsaved, outbox, new MemoryBlobs(), ids(), time, moving, threads);

    @Test
    void textIsSavedWithinASecondUnderItsOwnKey() {
        show(1, IVAN);
        composer.textProperty().set("Добрый");
        assertThat(composer.safetyProperty().get()).isEqualTo(Safety.UNSAVED);

        time.advance(Duration.ofSeconds(1));
        work.runAll();

        assertThat(drafts.saved()).extracting(Draft::key).containsExactly(key(1, Kind.REPLY));
        assertThat(drafts.saved()).extracting(Draft::text).containsExactly("Добрый");
        assertThat(composer.safetyProperty().get()).isEqualTo(Safety.SAVED);
    }

    /// What a merge of tickets brought there is joined by that.
    @Test
    void theDraftThatIsShownIsGoneOnWith() {
        var note = key(2, Kind.NOTE);
        drafts.save(new Draft(note, "про Ольгу", List.of(), Map.of(), Optional.empty(), NOW));

        show(1, IVAN);
        show(2, OLGA);

        assertThat(drafts.resumed()).contains(key(1, Kind.REPLY), key(2, Kind.REPLY), note);
        assertThat(composer.textProperty().get()).isEqualTo("про Ольгу");
    }

    /// Each letter may wait half a second for its save; the other half is the disk's.
    @Test
    void typingWithoutAPauseNeverLeavesMoreThanHalfASecondUnsaved() {
        show(1, IVAN);
        var onDisk = new ArrayList<Integer>();
        for (int letters = 1; letters <= 60; letters++) {
            composer.textProperty().set("а".repeat(letters));
            time.advance(Duration.ofMillis(70));
            work.runAll();
            onDisk.add(
                    drafts.find(key(1, Kind.REPLY)).map(draft -> draft.text().length()).orElse(0));
        }

        for (int letters = 10; letters <= 60; letters++) {
            assertThat(onDisk.get(letters - 1)).isGreaterThanOrEqualTo(letters - 8);
        }
    }

    @Test
    void aVersionGoesIntoItsOwnDraftAndWhatWasThereIsSavedFirst() {
        show(1, IVAN);
        composer.textProperty().set("то, что есть");

        assertThat(
                        composer.replace(
                                key(1, Kind.REPLY),
                                () -> composer.textProperty().set("то, что было")))
                .isTrue();
        time.advance(Duration.ofSeconds(1));
        work.runAll();

        assertThat(drafts.saved())
                .extracting(Draft::text)
                .containsExactly("то, что есть", "то, что было");
    }

    @Test
    void aVersionGoesIntoNoOtherDraftHoweverTheOperatorMovedOn() {
        Runnable put = () -> composer.textProperty().set("для Ивана");
        show(1, IVAN);
        composer.show(Optional.of(open(2, Optional.of(OLGA))));
        assertThat(composer.replace(key(1, Kind.REPLY), put)).isFalse();
        assertThat(composer.replace(key(2, Kind.REPLY), put)).as("still on its way").isFalse();
        work.runAll();
        assertThat(composer.replace(key(1, Kind.REPLY), put)).isFalse();
        composer.write(Kind.NOTE);
        work.runAll();
        assertThat(composer.replace(key(2, Kind.REPLY), put)).as("a note").isFalse();

        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(drafts.saved()).isEmpty();
    }

    @Test
    void textNeverFollowsTheOperatorToAnotherTicket() {
        show(1, IVAN);
        composer.textProperty().set("для Ивана");

        show(2, OLGA);
        assertThat(composer.textProperty().get()).isEmpty();
        time.advance(Duration.ofSeconds(5));
        work.runAll();
        show(1, IVAN);

        assertThat(composer.textProperty().get()).isEqualTo("для Ивана");
        assertThat(drafts.find(key(2, Kind.REPLY))).isEmpty();
    }

    @Test
    void wordsThatCameTooLateForTheEditorAreBehindTheirDraftWhereverItIs() {
        show(1, IVAN);
        composer.textProperty().set("для Ивана");
        composer.append(key(1, Kind.REPLY), " сразу");
        assertThat(composer.textProperty().get()).isEqualTo("для Ивана сразу");

        show(2, OLGA);
        composer.append(key(1, Kind.REPLY), ", потом");
        composer.show(Optional.of(open(1, Optional.of(IVAN))));
        composer.append(key(1, Kind.REPLY), ", ещё");
        work.runAll();
        assertThat(composer.textProperty().get()).isEqualTo("для Ивана сразу, потом, ещё");

        composer.textProperty().set("для Ивана");
        composer.saveNow();
        work.runAll();
        assertThat(drafts.find(key(1, Kind.REPLY)).map(Draft::text)).contains("для Ивана");
        assertThat(drafts.find(key(2, Kind.REPLY))).isEmpty();
    }

    /// The words in the editor are still those for the other customer.
    @Test
    void nothingIsSentWhileTheNextTicketsDraftIsOnItsWay() {
        show(1, IVAN);
        composer.textProperty().set("для Ивана");
        composer.show(Optional.of(open(2, Optional.of(OLGA))));

        composer.dispatch().send();
        work.runAll();

        assertThat(outbox.submitted).isEmpty();
        show(1, IVAN);
        assertThat(composer.textProperty().get()).isEqualTo("для Ивана");
    }

    @Test
    void theNextTicketOpensWhenTheDiskHasTheReplyAndNotBefore() {
        moveOnTo(2);
        show(1, IVAN);
        selection.open(new TicketId(1));
        composer.textProperty().set("Готово");

        composer.dispatch().send();
        assertThat(selection.ticket()).contains(new TicketId(1));
        work.runAll();

        assertThat(outbox.submitted).hasSize(1);
        assertThat(selection.ticket()).contains(new TicketId(2));
    }

    @Test
    void whoWentElsewhereWhileTheReplyWasHandedOverIsLeftThere() {
        moveOnTo(2);
        show(1, IVAN);
        selection.open(new TicketId(1));
        composer.textProperty().set("Готово");

        composer.dispatch().send();
        selection.open(new TicketId(3));
        composer.show(Optional.of(open(3, Optional.of(OLGA))));
        work.runAll();

        assertThat(selection.ticket()).contains(new TicketId(3));
    }

    @Test
    void whatTheDiskRefusesStaysInSightWithItsTicket() {
        moveOnTo(2);
        show(1, IVAN);
        selection.open(new TicketId(1));
        composer.textProperty().set("Готово");
        outbox.failure = Optional.of(new IllegalStateException("disk full"));

        composer.dispatch().send();
        work.runAll();

        assertThat(selection.ticket()).contains(new TicketId(1));
        assertThat(composer.textProperty().get()).isEqualTo("Готово");
    }

    private void moveOnTo(long next) {
        moving.afterProperty().set(MovingOn.After.NEXT);
        moving.along(ticket -> Optional.of(() -> selection.open(new TicketId(next))));
    }

    @Test
    void replyAndNoteKeepTheirOwnText() {
        show(1, IVAN);
        composer.textProperty().set("ответ");
        composer.write(Kind.NOTE);
        work.runAll();
        composer.textProperty().set("заметка");
        composer.write(Kind.REPLY);
        work.runAll();

        assertThat(composer.textProperty().get()).isEqualTo("ответ");
        assertThat(drafts.find(key(1, Kind.NOTE)).map(Draft::text)).contains("заметка");
    }

    @Test
    void sentTextIsFrozenWithItsRecipientAndLeavesTheEditor() {
        show(1, IVAN);
        composer.textProperty().set("Готово");
        composer.thenProperty().set(Then.SOLVE);

        composer.dispatch().send();
        work.runAll();
        time.advance(Duration.ofSeconds(5));
        work.runAll();

        assertThat(outbox.submitted).hasSize(2);
        var reply = (Operation.SendReply) outbox.submitted.getFirst();
        assertThat(reply.recipients().to()).extracting("address").containsExactly(IVAN.address());
        assertThat(reply.seen()).contains(new MessageId("m1"));
        assertThat(outbox.submitted.getLast()).isInstanceOf(Operation.ChangeFields.class);
        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void whatWasSentCanBeTakenBackForItsGraceAndIsInTheEditorAgain() {
        composer.undo().graceProperty().set(Duration.ofSeconds(10));
        show(1, IVAN);
        composer.textProperty().set("Готово");
        composer.thenProperty().set(Then.SOLVE);
        composer.dispatch().send();
        work.runAll();
        assertThat(outbox.departures).containsExactly(Departure.after(Duration.ofSeconds(10)));
        assertThat(composer.textProperty().get()).isEmpty();
        outbox.givesBack = Optional.of(draft(1, Kind.REPLY, "Готово"));
        var wentOn = new ArrayList<DraftKey>();

        composer.dispatch().takeBack(wentOn::add, () -> failures.add(new AssertionError("late")));
        work.runAll();

        assertThat(outbox.cancelled).containsExactly(outbox.submitted.getFirst().id());
        assertThat(wentOn).containsExactly(key(1, Kind.REPLY));
        assertThat(composer.textProperty().get()).isEqualTo("Готово");
        assertThat(composer.undo().lastProperty().get()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void whatHasLeftIsNotTakenBackAndTheEditorStaysAsItWas() {
        composer.undo().graceProperty().set(Duration.ofSeconds(10));
        show(1, IVAN);
        composer.textProperty().set("Готово");
        composer.dispatch().send();
        work.runAll();
        composer.textProperty().set("дальше");
        var late = new ArrayList<String>();

        composer.dispatch().takeBack(key -> late.add("taken back"), () -> late.add("late"));
        work.runAll();

        assertThat(late).containsExactly("late");
        assertThat(composer.textProperty().get()).isEqualTo("дальше");
        assertThat(composer.editableProperty().get()).isTrue();
    }

    @Test
    void aLineOfAChatLeavesAtOnce() {
        composer.undo().graceProperty().set(Duration.ofSeconds(10));
        composer.show(Optional.of(chat(1)));
        work.runAll();
        composer.textProperty().set("минуту");

        composer.dispatch().send();
        work.runAll();

        assertThat(outbox.departures).containsExactly(Departure.AT_ONCE);
        assertThat(composer.undo().lastProperty().get()).isEmpty();
    }

    @Test
    void afterItsGraceNothingIsOfferedToTakeBack() {
        composer.undo().graceProperty().set(Duration.ofSeconds(10));
        show(1, IVAN);
        composer.textProperty().set("Готово");
        composer.dispatch().send();
        work.runAll();
        assertThat(composer.undo().lastProperty().get()).isPresent();

        time.advance(Duration.ofSeconds(10));

        assertThat(composer.undo().lastProperty().get()).isEmpty();
    }

    @Test
    void saveThatWasOnItsWayCannotBringASentDraftBack() {
        show(1, IVAN);
        composer.textProperty().set("Готово");
        time.advance(Duration.ofSeconds(1));

        composer.dispatch().send();
        work.runAll();

        assertThat(drafts.saved()).hasSize(1);
        assertThat(outbox.submitted).hasSize(1);
        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void refusedSubmitKeepsEveryWord() {
        show(1, IVAN);
        composer.textProperty().set("Готово");
        outbox.failure = Optional.of(new IllegalStateException("disk full"));

        composer.dispatch().send();
        work.runAll();

        assertThat(composer.textProperty().get()).isEqualTo("Готово");
        assertThat(composer.editableProperty().get()).isTrue();
        assertThat(failures).hasSize(1);
    }

    @Test
    void whatWasSubmittedIsSentEvenIfNothingElseFitsOnTheDisk() {
        show(1, IVAN);
        composer.textProperty().set("Готово");
        drafts.failWith(new IllegalStateException("disk full"));

        composer.dispatch().send();
        work.runAll();

        assertThat(outbox.submitted).hasSize(1);
        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void textThatIsBeingSentIsNotSavedBehindItWhenTheOperatorGoesOn() {
        show(1, IVAN);
        composer.textProperty().set("Готово");

        composer.dispatch().send();
        show(2, OLGA);
        work.runAll();

        assertThat(outbox.submitted).hasSize(1);
        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void refusedSubmitKeepsItsTextWhenTheOperatorHasGoneOn() {
        show(1, IVAN);
        composer.textProperty().set("Готово");
        outbox.failure = Optional.of(new IllegalStateException("disk full"));

        composer.dispatch().send();
        show(2, OLGA);

        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(drafts.find(key(1, Kind.REPLY))).map(Draft::text).contains("Готово");
        show(1, IVAN);
        assertThat(composer.textProperty().get()).isEqualTo("Готово");
    }

    @Test
    void newTextIsTriedASecondAfterItWasTypedAlsoWhenOlderTextWasRefused() {
        show(1, IVAN);
        drafts.failWith(new IllegalStateException("disk full"));
        composer.textProperty().set("Гото");
        time.advance(Duration.ofSeconds(1));
        work.runAll();
        drafts.recover();

        composer.textProperty().set("Готово");
        time.advance(Duration.ofSeconds(1));
        work.runAll();

        assertThat(drafts.find(key(1, Kind.REPLY))).map(Draft::text).contains("Готово");
        assertThat(composer.safetyProperty().get()).isEqualTo(Safety.SAVED);
    }

    @Test
    void aDiskThatStaysFullIsToldOnce() {
        show(1, IVAN);
        drafts.failWith(new IllegalStateException("disk full"));
        composer.textProperty().set("Гото");
        time.advance(Duration.ofSeconds(1));
        work.runAll();
        composer.textProperty().set("Готово");
        for (var i = 0; i < 60; i++) {
            time.advance(Duration.ofSeconds(1));
            work.runAll();
        }

        assertThat(failures).hasSize(1);
        assertThat(composer.safetyProperty().get()).isEqualTo(Safety.FAILED);
    }

    @Test
    void whatWasRefusedAndLeftIsOnTheDiskWhenTheWindowCloses() {
        show(1, IVAN);
        drafts.failWith(new IllegalStateException("disk full"));
        composer.textProperty().set("Готово");
        show(2, OLGA);
        drafts.recover();

        composer.saveNow();
        unsaved.close();
        work.runAll();

        assertThat(drafts.find(key(1, Kind.REPLY))).map(Draft::text).contains("Готово");
    }

    @Test
    void failedSaveIsSaidAndTheTextStays() {
        show(1, IVAN);
        drafts.failWith(new IllegalStateException("disk full"));
        composer.textProperty().set("Готово");
        time.advance(Duration.ofSeconds(1));
        work.runAll();

        assertThat(composer.safetyProperty().get()).isEqualTo(Safety.FAILED);
        assertThat(composer.textProperty().get()).isEqualTo("Готово");
    }

    @Test
    void refusedTextIsThereAgainWhenItsTicketIsAndIsSavedWhenThereIsRoom() {
        show(1, IVAN);
        drafts.failWith(new IllegalStateException("disk full"));
        composer.textProperty().set("Готово");

        show(2, OLGA);
        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(composer.safetyProperty().get()).isEqualTo(Safety.SAVED);
        show(1, IVAN);

        assertThat(composer.textProperty().get()).isEqualTo("Готово");
        drafts.recover();
        composer.textProperty().set("Готово.");
        time.advance(Duration.ofSeconds(1));
        work.runAll();
        assertThat(drafts.find(key(1, Kind.REPLY))).map(Draft::text).contains("Готово.");
    }

    @Test
    void refusedSaveIsTriedAgainByItself() {
        show(1, IVAN);
        drafts.failWith(new IllegalStateException("disk full"));
        composer.textProperty().set("Готово");
        time.advance(Duration.ofSeconds(1));
        work.runAll();
        drafts.recover();

        time.advance(Duration.ofSeconds(10));
        work.runAll();

        assertThat(drafts.find(key(1, Kind.REPLY))).map(Draft::text).contains("Готово");
        assertThat(composer.safetyProperty().get()).isEqualTo(Safety.SAVED);
    }

    @Test
    void whatAMacroWantedIsNotCarriedToOtherWords() {
        show(1, IVAN);
        composer.textProperty().set("Готово");
        composer.written().borrow(Then.SOLVE);
        show(2, OLGA);
        show(1, IVAN);
        assertThat(composer.thenProperty().get()).isEqualTo(Then.SOLVE);

        composer.textProperty().set("");
        assertThat(composer.thenProperty().get()).isEqualTo(Then.KEEP);
    }

    @Test
    void whatTheOperatorChoseStaysWhenTheWordsAreWrittenAnew() {
        show(1, IVAN);
        composer.textProperty().set("Готово");
        composer.written().borrow(Then.WAIT);
        composer.thenProperty().set(Then.SOLVE);
        composer.written().giveBack(Then.KEEP);

        composer.textProperty().set("");

        assertThat(composer.thenProperty().get()).isEqualTo(Then.SOLVE);
    }

    @Test
    void fileIsCopiedToTheDeskBeforeItCanBeSent() throws IOException {
        var file = Files.writeString(folder.resolve("журнал работы.log"), "ошибка");
        show(1, IVAN);

        composer.coming().attach(List.of(file));
        assertThat(composer.hindranceProperty().get()).isEqualTo(Hindrance.BUSY);
        composer.dispatch().send();
        assertThat(outbox.submitted).isEmpty();
        work.runAll();
        Files.delete(file);

        assertThat(composer.files()).extracting("name").containsExactly("журнал работы.log");
        assertThat(composer.hindranceProperty().get()).isEqualTo(Hindrance.NONE);
    }

    @Test
    void fileLandsWithTheTicketItWasAttachedTo() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), "x");
        show(1, IVAN);
        composer.coming().attach(List.of(file));

        composer.show(Optional.of(open(2, Optional.of(OLGA))));
        work.runAll();

        assertThat(composer.files()).isEmpty();
        show(1, IVAN);
        assertThat(composer.files()).hasSize(1);
    }

    @Test
    void replyWithoutARequesterIsHinderedAndANoteIsNot() {
        composer.show(Optional.of(open(1, Optional.empty())));
        work.runAll();
        composer.textProperty().set("кому?");
        assertThat(composer.hindranceProperty().get()).isEqualTo(Hindrance.NO_RECIPIENT);

        composer.write(Kind.NOTE);
        work.runAll();
        composer.textProperty().set("себе");

        assertThat(composer.hindranceProperty().get()).isEqualTo(Hindrance.NONE);
    }

    @Test
    void anotherTicketBeginsWithAReplyAfterANoteWasWritten() {
        show(1, IVAN);
        composer.write(Kind.NOTE);
        work.runAll();
        composer.textProperty().set("только для нас");

        composer.show(Optional.empty());
        show(2, OLGA);
        assertThat(composer.kindProperty().get()).isEqualTo(Kind.REPLY);
        assertThat(composer.textProperty().get()).isEmpty();

        show(1, IVAN);
        assertThat(composer.kindProperty().get()).isEqualTo(Kind.NOTE);
        assertThat(composer.textProperty().get()).isEqualTo("только для нас");
        assertThat(drafts.find(key(1, Kind.REPLY))).isEmpty();
    }

    @Test
    void aDraftThatWasAskedForIsGoneOnWithWhenItsTicketIsShown() {
        show(1, IVAN);
        composer.ask(key(2, Kind.NOTE));
        assertThat(composer.kindProperty().get()).isEqualTo(Kind.REPLY);

        show(2, OLGA);

        assertThat(composer.kindProperty().get()).isEqualTo(Kind.NOTE);
    }

    @Test
    void whatBecomesOfOneTicketIsNotChosenForTheNext() {
        show(1, IVAN);
        composer.thenProperty().set(Then.SOLVE);

        show(2, OLGA);

        assertThat(composer.thenProperty().get()).isEqualTo(Then.KEEP);
    }

    @Test
    void whatBecomesOfATicketWithAReplyDoesNotGoWithANoteSentBefore() {
        show(1, IVAN);
        composer.textProperty().set("Какая версия?");
        composer.thenProperty().set(Then.WAIT);
        composer.write(Kind.NOTE);
        work.runAll();
        composer.textProperty().set("звонил, не дозвонился");

        composer.dispatch().send();
        work.runAll();

        assertThat(outbox.submitted).hasOnlyElementsOfType(Operation.AddNote.class);
        composer.write(Kind.REPLY);
        work.runAll();
        assertThat(composer.thenProperty().get()).isEqualTo(Then.WAIT);
    }

    @Test
    void whatBecomesOfATicketIsStillChosenAfterALookAtAnother() {
        show(1, IVAN);
        composer.textProperty().set("Готово");
        composer.thenProperty().set(Then.SOLVE);

        show(2, OLGA);
        show(1, IVAN);

        assertThat(composer.thenProperty().get()).isEqualTo(Then.SOLVE);
    }

    @Test
    void aHalfFilledTextIsNeverSent() {
        show(1, IVAN);
        composer.textProperty().set("Отвечу до {{?времени}}.");
        assertThat(composer.hindranceProperty().get()).isEqualTo(Hindrance.BLANK);

        composer.dispatch().send();
        work.runAll();
        assertThat(outbox.submitted).isEmpty();
        assertThat(composer.textProperty().get()).isEqualTo("Отвечу до {{?времени}}.");

        composer.textProperty().set("Отвечу до пятницы.");
        composer.dispatch().send();
        work.runAll();
        assertThat(outbox.submitted).hasSize(1);
    }

    @Test
    void aNoteWithABlankIsRefusedToo() {
        show(1, IVAN);
        composer.write(Kind.NOTE);
        work.runAll();
        composer.textProperty().set("{{?}}");

        composer.dispatch().send();
        work.runAll();

        assertThat(outbox.submitted).isEmpty();
    }

    @Test
    void aLineOfAChatTakesAFreeOneFirstAndNothingElseOpensAfterIt() {
        moving.afterProperty().set(MovingOn.After.NEXT);
        moving.along(done -> Optional.of(() -> selection.open(new TicketId(2))));
        selection.open(new TicketId(1));
        composer.show(Optional.of(chat(1)));
        work.runAll();
        assertThat(composer.isLine()).isTrue();

        composer.textProperty().set("минуту");
        composer.dispatch().send();
        work.runAll();
        composer.textProperty().set("смотрю");
        composer.dispatch().send();
        work.runAll();

        assertThat(outbox.submitted)
                .extracting(operation -> operation.getClass().getSimpleName() + operation.text())
                .containsExactly("Take", "SendReplyминуту", "Take", "SendReplyсмотрю");
        assertThat(selection.ticket()).contains(new TicketId(1));
    }

    @Test
    void eachChatKeepsItsOwnUnfinishedLine() {
        composer.show(Optional.of(chat(1)));
        work.runAll();
        composer.textProperty().set("первому");
        composer.show(Optional.of(chat(2)));
        work.runAll();
        composer.textProperty().set("второму");

        composer.show(Optional.of(chat(1)));
        work.runAll();
        assertThat(composer.textProperty().get()).isEqualTo("первому");
        composer.show(Optional.of(chat(2)));
        work.runAll();
        assertThat(composer.textProperty().get()).isEqualTo("второму");
        assertThat(outbox.submitted).isEmpty();
    }

    @Test
    void handingOverSendsTheNoteFirstAndThenTheTicketAndWithoutWordsTheTicketAlone() {
        var toBoris = new FieldChange(Field.ASSIGNEE, List.of(), List.of("boris"));
        show(1, IVAN);
        composer.write(Kind.NOTE);
        work.runAll();
        composer.textProperty().set("гарнитура новая, драйвер проверен");
        composer.dispatch().handOver(List.of(toBoris));
        work.runAll();
        assertThat(drafts.find(key(1, Kind.NOTE))).isEmpty();
        show(2, OLGA);
        composer.dispatch().handOver(List.of(toBoris));
        work.runAll();

        assertThat(outbox.submitted)
                .extracting(operation -> operation.getClass().getSimpleName() + operation.text())
                .containsExactly(
                        "AddNoteгарнитура новая, драйвер проверен", "ChangeFields", "ChangeFields");
    }

    private void show(long ticket, Person requester) {
        composer.show(Optional.of(open(ticket, Optional.of(requester))));
        work.runAll();
    }

    private static Draft draft(long ticket, Kind kind, String text) {
        return new Draft(key(ticket, kind), text, List.of(), Map.of(), Optional.empty(), NOW);
    }

    private static DraftKey key(long ticket, Kind kind) {
        return new DraftKey(new TicketId(ticket), kind);
    }

    private static ConversationModel.View.Open chat(long id) {
        return open(id, Optional.of(IVAN), ConversationModel.Talk.CHAT);
    }

    private static ConversationModel.View.Open open(long id, Optional<Person> requester) {
        return open(id, requester, ConversationModel.Talk.LETTERS);
    }

    private static ConversationModel.View.Open open(
            long id, Optional<Person> requester, ConversationModel.Talk talk) {
        var fields =
                new TicketFields(
                        "Тема",
                        TicketState.OPEN,
                        Priority.NORMAL,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of());
        var ticket =
                new Ticket(
                        new TicketId(id),
                        Optional.of(new RemoteId("r" + id)),
                        "" + id,
                        fields,
                        requester,
                        List.of(),
                        Channel.MAIL,
                        new TicketTimes(NOW, NOW, Optional.empty(), Duration.ZERO),
                        new Revision(1));
        return new ConversationModel.View.Open(
                ticket,
                List.of(),
                Optional.of(new MessageId("m1")),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                talk);
    }

    private static Ids ids() {
        var count = new int[1];
        return () -> new OperationId(new UUID(0x7000, ++count[0]));
    }

    /// Remembers what was submitted.
    private final class SubmitLog implements Outbox {
        private final List<Operation> submitted = new ArrayList<>();
        private final List<Departure> departures = new ArrayList<>();
        private final List<OperationId> cancelled = new ArrayList<>();
        private Optional<Draft> givesBack = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        @Override
        public void submit(List<? extends Operation> operations, Departure departure) {
            failure.ifPresent(
                    wanted -> {
                        throw wanted;
                    });
            submitted.addAll(operations);
            departures.add(departure);
            operations.forEach(drafts::archive);
        }

        @Override
        public List<OutboxEntry> list(int limit) {
            return List.of();
        }

        @Override
        public Optional<OutboxEntry> find(OperationId id) {
            return Optional.empty();
        }

        @Override
        public void sendNow(OperationId id) {}

        @Override
        public boolean hold(OperationId id) {
            return false;
        }

        @Override
        public boolean cancel(OperationId id) {
            cancelled.add(id);
            givesBack.ifPresent(drafts::save);
            return givesBack.isPresent();
        }

        @Override
        public Subscription watch(Consumer<TicketId> listener) {
            return () -> {};
        }
    }
}
