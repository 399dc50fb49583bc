package app.pult.ui.diagnostics.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.input.Input;
import app.pult.fixture.FakeCases;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.ui.diagnostics.CaseModel;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TimelineModelTest {
    private static final Instant START = Instant.parse("2026-11-17T08:00:00Z");

    private final FakeTime time = new FakeTime();
    private final FakeCases source = new FakeCases();
    private final Selection selection = new Selection(new Queue.Mine());
    private final List<Throwable> failures = new ArrayList<>();
    private Executor work = Runnable::run;
    private final Threads threads =
            new Threads(task -> work.execute(task), Runnable::run, time, failures::add);
    private final CaseModel cases = new CaseModel(source, new FakeTickets(), selection, threads);
    private final TimelineModel model = new TimelineModel(cases, threads);

    @Test
    void theLogsOfTheOpenTicketAreReadOnce() {
        var opened = new ArrayList<String>();
        open(counted("a.log", lines(10), opened));
        model.attach();
        int once = opened.size();
        model.detach();
        model.attach();

        assertThat(shown().events()).hasSize(10);
        assertThat(opened).hasSize(once);
    }

    @Test
    void nothingIsReadWhileThePageIsAway() {
        var opened = new ArrayList<String>();
        open(counted("a.log", lines(10), opened));
        int byDiagnosis = opened.size();

        assertThat(model.viewProperty().get()).isInstanceOf(TimelineModel.View.Nothing.class);
        model.attach();
        assertThat(opened).hasSizeGreaterThan(byDiagnosis);
    }

    @Test
    void closerShowsWhatIsAroundAnEventAndFartherEverything() {
        open(Input.text("a.log", lines(2_000)));
        model.attach();
        var middle = model.find(new Evidence("a.log", 1_000, ""));

        model.zoom(Zoom.MINUTES, middle);
        assertThat(shown().zoom()).isEqualTo(Zoom.MINUTES);
        assertThat(shown().events()).hasSize(601);

        model.zoom(Zoom.ALL, middle);
        assertThat(shown().events()).hasSize(2_000);
    }

    @Test
    void whatWasLeftOutIsReadWhereAWindowAsksForIt() {
        open(Input.text("a.log", lines(6_000)));
        model.attach();
        assertThat(shown().leftOut()).isEqualTo(2_000);

        model.zoom(Zoom.MINUTES, model.find(new Evidence("a.log", 1_000, "")));

        assertThat(shown().leftOut()).isZero();
        assertThat(shown().events()).hasSize(601);
    }

    @Test
    void linesThatAreOpenedMeanwhileGoFirstAndTheRestIsReadBehindThem() {
        open(Input.text("a.log", lines(6_000)));
        model.attach();
        var hand = new HandExecutor();
        work = hand;

        model.zoom(Zoom.MINUTES, model.find(new Evidence("a.log", 1_000, "")));
        model.open("a.log", 500);
        hand.runAll();

        assertThat(model.linesProperty().get()).isPresent();
        assertThat(shown().zoom()).isEqualTo(Zoom.MINUTES);
        assertThat(shown().leftOut()).isZero();
        assertThat(shown().events()).hasSize(601);
    }

    @Test
    void aReadingThatAnotherPageEndedIsBegunAgain() {
        open(Input.text("a.log", lines(6_000)));
        model.attach();
        var hand = new HandExecutor();
        work = hand;
        model.zoom(Zoom.MINUTES, model.find(new Evidence("a.log", 1_000, "")));
        model.detach();
        hand.runAll();
        assertThat(shown().leftOut()).isPositive();

        model.attach();
        hand.runAll();

        assertThat(shown().leftOut()).isZero();
    }

    @Test
    void whatTheOperatorEndedIsNotBegunAgain() {
        open(Input.text("a.log", lines(6_000)));
        model.attach();
        var hand = new HandExecutor();
        work = hand;

        model.zoom(Zoom.MINUTES, model.find(new Evidence("a.log", 1_000, "")));
        model.stop();
        model.open("a.log", 500);
        hand.runAll();

        assertThat(shown().leftOut()).isPositive();
        assertThat(hand.waiting()).isZero();
    }

    @Test
    void aLineBetweenEventsIsFoundAtTheOneBeforeIt() {
        open(
                Input.text(
                        "a.log",
                        "2026-11-17T08:00:00Z ERROR one\n  at a.B\n  at a.C\n"
                                + "2026-11-17T08:00:09Z INFO two\n"));
        model.attach();

        assertThat(model.find(new Evidence("a.log", 3, "")).orElseThrow().line()).isEqualTo(1);
        assertThat(model.find(new Evidence("b.log", 3, ""))).isEmpty();
    }

    @Test
    void aLineIsShownInItsFile() {
        open(Input.text("a.log", lines(1_000)));
        model.attach();
        model.open("a.log", 500);

        var lines = model.linesProperty().get().orElseThrow();
        assertThat(lines.lines()).hasSize(401);
        assertThat(lines.lines()).filteredOn(line -> line.isSought()).hasSize(1);
        model.close();
        assertThat(model.linesProperty().get()).isEmpty();
    }

    @Test
    void aLongReadingSaysHowFarItIsAndCanBeEnded() {
        open(Input.text("a.log", lines(10)));
        var hand = new HandExecutor();
        work = hand;
        model.attach();
        assertThat(model.progressProperty().get()).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(model.progressProperty().get()).isPresent();

        model.stop();
        hand.runAll();

        assertThat(model.progressProperty().get()).isEmpty();
        assertThat(model.viewProperty().get()).isInstanceOf(TimelineModel.View.Ended.class);
        model.again();
        hand.runAll();
        assertThat(shown().events()).hasSize(10);
        assertThat(failures).isEmpty();
    }

    @Test
    void anotherTicketEndsTheReading() {
        open(Input.text("a.log", lines(10)));
        model.attach();
        source.inputs.clear();
        source.inputs.add(Input.text("b.log", lines(7)));
        selection.open(new TicketId(3));

        assertThat(shown().events()).hasSize(7);
    }

    private void open(Input input) {
        source.inputs.add(input);
        selection.open(new TicketId(2));
        cases.attach();
    }

    private TimelineModel.Shown shown() {
        return model.done().map(TimelineModel.View.Done::shown).orElseThrow();
    }

    private static Input counted(String name, String text, List<String> opened) {
        var content = Input.text(name, text);
        return new Input(
                name,
                () -> {
                    opened.add(name);
                    return content.source().open();
                });
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> START.plusSeconds(i) + " INFO [main] request " + i + " is served")
                .collect(Collectors.joining("\n"));
    }
}
