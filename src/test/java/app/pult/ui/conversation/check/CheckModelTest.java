package app.pult.ui.conversation.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.DraftKey;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.TicketId;
import app.pult.desk.sendcheck.Concern;
import app.pult.desk.sendcheck.Concern.Kind;
import app.pult.desk.sendcheck.Writing;
import app.pult.fixture.FakeOthers;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.ui.conversation.check.CheckModel.Subject;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CheckModelTest {
    private static final DraftKey FIRST = new DraftKey(new TicketId(1), DraftKey.Kind.REPLY);
    private static final DraftKey SECOND = new DraftKey(new TicketId(2), DraftKey.Kind.REPLY);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Person IVAN =
            new Person(new PersonId("ivan"), "Иван Петров", "ivan@example.ru");
    private static final Person OLGA =
            new Person(new PersonId("olga"), "Ольга Мельник", "olga@example.ru");

    private final HandExecutor work = new HandExecutor();
    private final FakeTime time = new FakeTime();
    private final List<Throwable> failures = new ArrayList<>();
    private final FakeOthers others = new FakeOthers().with(OLGA, "10467");
    private Optional<Subject> subject = Optional.empty();
    private final CheckModel model =
            new CheckModel(
                    () -> subject, others, new Threads(work, Runnable::run, time, failures::add));

    @Test
    void nothingIsSaidWhileTypingGoesOn() {
        write(FIRST, "Файл во");
        time.advance(PAUSE.dividedBy(2));
        write(FIRST, "Файл во вложении");
        time.advance(PAUSE.dividedBy(2));
        assertThat(work.waiting()).isZero();

        time.advance(PAUSE);
        assertThat(work.waiting()).isOne();
        assertThat(kinds()).isEmpty();
        work.runAll();

        assertThat(kinds()).containsExactly(Kind.NO_FILE);
        assertThat(model.shownProperty().get().isAsked()).isFalse();
    }

    @Test
    void anAnswerAboutWordsThatHaveGoneIsForgotten() {
        write(FIRST, "Файл во вложении");
        time.advance(PAUSE);

        write(FIRST, "Файл пришлю завтра");
        work.runAll();
        assertThat(kinds()).isEmpty();

        time.advance(PAUSE);
        work.runAll();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatIsSentAgainGoes() {
        settled(FIRST, "Файл во вложении");

        assertThat(model.maySend()).isFalse();
        assertThat(model.shownProperty().get().isAsked()).isTrue();
        assertThat(model.maySend()).isTrue();
    }

    @Test
    void nothingStandsInTheWayOfARightReply() {
        settled(FIRST, "Иван, всё готово.");

        assertThat(model.maySend()).isTrue();
    }

    @Test
    void wordsThatWereTypedJustBeforeSendingAreLookedAtToo() {
        settled(FIRST, "Иван, всё готово.");

        write(FIRST, "Иван, всё готово. Файл во вложении.");
        assertThat(model.maySend()).isFalse();
        assertThat(work.waiting()).isZero();
        assertThat(model.maySend()).isTrue();
    }

    @Test
    void somethingNewIsSaidOnceMore() {
        settled(FIRST, "Файл во вложении");
        model.maySend();

        settled(FIRST, "Файл во вложении. По заявке 10467 всё готово.");
        assertThat(model.maySend()).isFalse();
        assertThat(kinds()).containsExactly(Kind.OTHER_CUSTOMER, Kind.NO_FILE);
        assertThat(model.maySend()).isTrue();
    }

    @Test
    void whatWasDismissedStaysSilentInItsDraftAndInNoOther() {
        settled(FIRST, "Файл во вложении");
        model.dismiss();
        assertThat(kinds()).isEmpty();

        settled(FIRST, "Иван, файл во вложении");
        assertThat(kinds()).isEmpty();
        assertThat(model.maySend()).isTrue();

        settled(SECOND, "Файл во вложении");
        assertThat(kinds()).containsExactly(Kind.NO_FILE);

        settled(FIRST, "Файл во вложении");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aDraftThatHasGoneBeginsAnew() {
        settled(FIRST, "Файл во вложении");
        model.dismiss();

        settled(FIRST, "");
        settled(FIRST, "Файл во вложении");

        assertThat(kinds()).containsExactly(Kind.NO_FILE);
        assertThat(model.maySend()).isFalse();
    }

    @Test
    void nothingIsSaidOfAnotherDraftThanTheOneThatIsShown() {
        settled(FIRST, "Файл во вложении");

        subject = Optional.empty();
        model.changed();

        assertThat(kinds()).isEmpty();
        assertThat(failures).isEmpty();
    }

    private void settled(DraftKey draft, String text) {
        write(draft, text);
        time.advance(PAUSE);
        work.runAll();
    }

    private void write(DraftKey draft, String text) {
        subject =
                Optional.of(
                        new Subject(
                                draft,
                                text,
                                0,
                                () ->
                                        new Writing(
                                                draft.kind(),
                                                text,
                                                0,
                                                "10482",
                                                Optional.of(IVAN),
                                                Optional.of(IVAN),
                                                List.of(),
                                                List.of("Здравствуйте, не работает"),
                                                List.of(),
                                                List.of(),
                                                false)));
        model.changed();
    }

    private List<Kind> kinds() {
        return model.shownProperty().get().concerns().stream().map(Concern::kind).toList();
    }
}
