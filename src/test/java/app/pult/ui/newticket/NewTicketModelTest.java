package app.pult.ui.newticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutgoingFile;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeDrafts;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.MemoryBlobs;
import app.pult.ui.newticket.Form.Hindrance;
import app.pult.ui.shell.Place;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class NewTicketModelTest {
    private static final Person IVAN =
            new Person(new PersonId("ivan"), "Иван Петров", "ivan@example.ru");
    private static final Group MAIL = new Group(new GroupId("2"), "Mail");
    private static final Group SERVERS = new Group(new GroupId("3"), "Servers");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir Path folder;
    private final FakeDrafts drafts = new FakeDrafts();
    private final FakeOutbox outbox = new FakeOutbox().archiving(drafts);
    private final FakeDirectory directory =
            new FakeDirectory().with(MAIL).with(SERVERS).withCustomer(IVAN);
    private final FakeTime time = new FakeTime();
    private final HandExecutor work = new HandExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private final Threads threads = new Threads(work, Runnable::run, time, failures::add);
    private final UnsavedDrafts unsaved = new UnsavedDrafts(drafts, threads);
    private final Selection selection = new Selection(new Queue.Mine());
    private final NewTicketModel model =
            new NewTicketModel(
                    new FormStore(
                            unsaved, directory, outbox, new MemoryBlobs(), new CountedIds(), time),
                    selection,
                    threads);

    @Test
    void aFreshFormHasATicketOfItsOwnAndTheShownGroup() {
        selection.show(new Queue.OfGroup(SERVERS.id()));

        open();

        assertThat(model.ticketProperty().get()).contains(new TicketId(1_000_000));
        assertThat(model.fields().groupProperty().get()).contains(SERVERS);
        assertThat(model.fields().groups()).containsExactly(MAIL, SERVERS);
    }

    @Test
    void whatIsFilledInIsOnTheDiskASecondLater() {
        open();

        model.fields().subjectProperty().set("Printer");
        assertThat(model.safetyProperty().get()).isEqualTo(Safety.UNSAVED);
        time.advance(SECOND);
        work.runAll();

        assertThat(drafts.saved())
                .extracting(draft -> draft.fields().get("subject"))
                .containsExactly("Printer");
        assertThat(model.safetyProperty().get()).isEqualTo(Safety.SAVED);
    }

    @Test
    void openingAFormSavesNothing() {
        open();
        time.advance(SECOND);
        work.runAll();

        assertThat(drafts.saved()).isEmpty();
    }

    @Test
    void leavingSavesAtOnceAndComingBackGoesOn() {
        open();
        model.fields().textProperty().set("It smokes.");

        model.leave();
        work.runAll();
        selection.go(new Place.NewTicket(Optional.empty()));
        work.runAll();

        assertThat(model.fields().textProperty().get()).isEqualTo("It smokes.");
        assertThat(model.ticketProperty().get()).contains(new TicketId(1_000_000));
    }

    @Test
    void anotherTicketIsBegunBesideTheFirstAndTheFirstIsFoundAgain() {
        open();
        model.fields().subjectProperty().set("First");

        model.startAnother();
        work.runAll();
        assertThat(model.fields().subjectProperty().get()).isEmpty();
        assertThat(model.others())
                .extracting(draft -> Form.of(draft).subject())
                .containsExactly("First");

        model.resume(model.others().getFirst().key().ticket());
        work.runAll();
        assertThat(model.fields().subjectProperty().get()).isEqualTo("First");
    }

    @Test
    void whoLeftTheFieldIsSuggestedNobodyAnyMore() {
        open();
        model.fields().requesterProperty().set("Ив");
        model.suggestions().forget();
        time.advance(SECOND);
        work.runAll();
        assertThat(model.suggestions().people()).isEmpty();

        model.fields().requesterProperty().set("Ива");
        time.advance(Duration.ofMillis(50));
        model.suggestions().forget();
        work.runAll();
        assertThat(model.suggestions().people()).isEmpty();

        model.fields().requesterProperty().set("Иван");
        time.advance(Duration.ofMillis(50));
        work.runAll();
        assertThat(model.suggestions().people()).containsExactly(IVAN);
    }

    @Test
    void aPersonIsSuggestedAndMeantByTheirAddress() {
        open();

        model.fields().requesterProperty().set("петр");
        time.advance(Duration.ofMillis(50));
        work.runAll();
        assertThat(model.suggestions().people()).containsExactly(IVAN);

        model.choose(IVAN);
        model.fields().subjectProperty().set("Printer");
        time.advance(SECOND);
        work.runAll();
        assertThat(model.suggestions().people()).isEmpty();
        assertThat(model.fields().requesterProperty().get())
                .isEqualTo("Иван Петров <ivan@example.ru>");
        assertThat(model.hindranceProperty().get()).isEqualTo(Hindrance.NONE);
    }

    @Test
    void changingTheNameAfterwardsMeansSomebodyElse() {
        open();
        model.choose(IVAN);

        model.fields().requesterProperty().set("Иван Петровский");

        assertThat(model.hindranceProperty().get()).isEqualTo(Hindrance.UNKNOWN_REQUESTER);
    }

    @Test
    void creatingPutsItIntoTheOutboxAndShowsIt() {
        complete();

        model.create();
        work.runAll();

        assertThat(outbox.operations())
                .singleElement()
                .isInstanceOfSatisfying(
                        Operation.CreateTicket.class,
                        create -> {
                            assertThat(create.ticket()).isEqualTo(new TicketId(1_000_000));
                            assertThat(create.fields().subject()).isEqualTo("Printer");
                        });
        assertThat(selection.ticket()).contains(new TicketId(1_000_000));
        assertThat(selection.place()).isEqualTo(new Place.Desk());
    }

    @Test
    void aLateSaveNeverBringsACreatedTicketsDraftBack() {
        complete();
        model.create();
        time.advance(SECOND);
        work.runAll();
        drafts.saved().forEach(draft -> drafts.remove(draft.key()));

        model.leave();
        time.advance(SECOND);
        work.runAll();

        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void aFullDiskKeepsTheFormAsItIs() {
        complete();
        outbox.failWith(new IllegalStateException("disk full"));

        model.create();
        work.runAll();

        assertThat(model.fields().subjectProperty().get()).isEqualTo("Printer");
        assertThat(model.ticketProperty().get()).isPresent();
        assertThat(model.safetyProperty().get()).isEqualTo(Safety.FAILED);
        assertThat(failures).hasSize(1);
    }

    @Test
    void aTicketThatIsInTheOutboxIsCreatedEvenIfNothingElseFitsOnTheDisk() {
        complete();
        drafts.failWith(new IllegalStateException("disk full"));

        model.create();
        work.runAll();

        assertThat(outbox.operations()).hasSize(1);
        assertThat(selection.ticket()).contains(new TicketId(1_000_000));
        assertThat(failures).isEmpty();
    }

    @Test
    void aFormThatTheDiskRefusedIsSavedByItselfWhenThereIsRoom() {
        open();
        drafts.failWith(new IllegalStateException("disk full"));
        model.fields().subjectProperty().set("Printer");
        time.advance(SECOND);
        work.runAll();
        assertThat(model.safetyProperty().get()).isEqualTo(Safety.FAILED);
        drafts.recover();

        time.advance(Duration.ofSeconds(10));
        work.runAll();

        assertThat(drafts.list()).hasSize(1);
        assertThat(model.safetyProperty().get()).isEqualTo(Safety.SAVED);
        assertThat(failures).hasSize(1);
    }

    @Test
    void anUnfinishedFormIsNotCreated() {
        open();
        model.fields().requesterProperty().set("ivan@example.ru");

        model.create();
        work.runAll();

        assertThat(outbox.operations()).isEmpty();
        assertThat(model.hindranceProperty().get()).isEqualTo(Hindrance.NO_SUBJECT);
    }

    @Test
    void aFileLandsWithTheTicketItWasAttachedTo() throws IOException {
        open();
        model.fields().subjectProperty().set("First");
        model.attach(List.of(Files.writeString(folder.resolve("журнал.txt"), "log")));

        model.startAnother();
        work.runAll();

        assertThat(model.fields().files()).isEmpty();
        var first = model.others().getFirst().key();
        assertThat(drafts.find(first).map(Draft::files).orElseThrow())
                .extracting(OutgoingFile::name)
                .containsExactly("журнал.txt");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheFormStays() {
        complete();

        model.attach(List.of(folder.resolve("gone.txt")));
        work.runAll();

        assertThat(failures).hasSize(1);
        assertThat(model.fields().subjectProperty().get()).isEqualTo("Printer");
    }

    @Test
    void discardingTakesTheDraftOffTheDesk() {
        complete();
        time.advance(SECOND);
        work.runAll();

        model.discard();
        work.runAll();

        assertThat(drafts.list()).isEmpty();
        assertThat(selection.place()).isEqualTo(new Place.Desk());
    }

    @Test
    void emptyingTheFormLeavesNoDraft() {
        open();
        model.fields().subjectProperty().set("P");
        time.advance(SECOND);
        work.runAll();

        model.fields().subjectProperty().set("");
        time.advance(SECOND);
        work.runAll();

        assertThat(drafts.list()).isEmpty();
    }

    private void complete() {
        open();
        model.choose(IVAN);
        model.fields().subjectProperty().set("Printer");
        model.fields().textProperty().set("It smokes.");
    }

    private void open() {
        model.attach();
        selection.go(new Place.NewTicket(Optional.empty()));
        work.runAll();
    }
}
