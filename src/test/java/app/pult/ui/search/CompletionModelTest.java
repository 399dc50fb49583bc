package app.pult.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.fixture.FakeClock;
import app.pult.fixture.FakeDirectory;
import app.pult.search.Completion;
import app.pult.search.Completion.Completed;
import app.pult.search.Offer;
import app.pult.search.Tongue;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class CompletionModelTest {
    private final List<Runnable> pauses = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final FakeDirectory directory =
            new FakeDirectory()
                    .with(new Group(new GroupId("1"), "Серверы"))
                    .withOperator(person("Анна Смирнова"))
                    .withCustomer(person("Пётр Иванов"));
    private final CompletionModel model =
            new CompletionModel(
                    directory,
                    Tongue.RUSSIAN,
                    new FakeClock(Instant.EPOCH),
                    new Threads(
                            Runnable::run,
                            Runnable::run,
                            (delay, action) -> pauses.add(action),
                            failures::add));

    @BeforeEach
    void open() {
        model.open();
    }

    @Test
    void aKeyIsOfferedOnlyInAPauseOfTheTyping() {
        type("при");
        type("прин");
        pause();
        assertThat(offered()).isEmpty();

        type("прио");
        assertThat(offered()).isEmpty();
        pause();
        assertThat(offered()).containsExactly("приоритет");
        type("приор");
        assertThat(offered()).containsExactly("приоритет");
    }

    @Test
    void nothingIsChosenBeforeTheOperatorDoes() {
        type("прио");
        pause();

        assertThat(model.walks()).isFalse();
        assertThat(model.take()).isEmpty();
        assertThat(offered()).containsExactly("приоритет");

        type("группа:");
        assertThat(model.take()).isEmpty();
        assertThat(model.step(1)).isTrue();
        assertThat(model.take()).contains(new Completed("группа:Серверы ", 15));
    }

    @Test
    void whatMeansNothingYetIsTakenAtOnce() {
        type("состояние:ре");

        assertThat(model.take()).contains(new Completed("состояние:решено ", 17));
    }

    @Test
    void theOnlyOneThatIsAskedForIsTaken() {
        assertThat(model.wanted("исп", 3)).contains(new Completed("исполнитель:", 12));
        assertThat(model.wanted("", 0)).isEmpty();
        assertThat(model.chosenProperty().get()).isZero();
    }

    @Test
    void theArrowsGoRoundTheEnds() {
        type("состояние:");

        model.step(-1);
        assertThat(model.chosenProperty().get()).isEqualTo(4);
        model.step(1);
        assertThat(model.chosenProperty().get()).isZero();
    }

    @Test
    void whatWasPutAwayStaysAwayUntilSomethingElseIsTyped() {
        type("состояние:");
        assertThat(model.dismiss()).isTrue();
        type("состояние:р");
        assertThat(offered()).isEmpty();
        assertThat(model.dismiss()).isFalse();

        type("состояние:решено есть:");
        assertThat(offered()).containsExactly("вложение");
    }

    @Test
    void aCaretThatGoesElsewhereTakesTheListAway() {
        type("состояние:");
        model.moved("состояние:", 3);

        assertThat(offered()).isEmpty();
    }

    @Test
    void whoWritesIsLookedUp() {
        type("от:ив");

        assertThat(offered()).containsExactly("Пётр Иванов");
        assertThat(model.wanted("от:ив", 5)).contains(new Completed("от:\"Пётр Иванов\" ", 17));
        assertThat(failures).isEmpty();
    }

    private void type(String text) {
        model.typed(text, text.length());
    }

    private void pause() {
        List.copyOf(pauses).forEach(Runnable::run);
        pauses.clear();
    }

    private List<String> offered() {
        return model.completionProperty().get().map(Completion::offers).orElse(List.of()).stream()
                .map(Offer::text)
                .toList();
    }

    private static Person person(String name) {
        return new Person(new PersonId(name), name, "x" + name.length() + "@example.org");
    }
}
