package app.pult.diagnosis.runbook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.diagnosis.runbook.Answer.Observation;
import app.pult.diagnosis.runbook.End.Outcome;
import app.pult.diagnosis.runbook.StepId;
import app.pult.diagnosis.runbook.run.RunbookRun.Place;
import app.pult.diagnosis.runbook.run.Visit.Standing;
import app.pult.fixture.ARun;
import app.pult.knowledge.Platform;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

final class RunbookRunTest {
    @Test
    void answersLeadFromStepToStepToAnEnd() {
        var run = ARun.on(Platform.WINDOWS);

        assertThat(run.run().place()).isEqualTo(new Place.At(new StepId("look")));
        run.after(60).answer("Stuck");
        assertThat(run.run().place()).isEqualTo(new Place.At(new StepId("clear")));
        run.after(30).answer("Empty");

        assertThat(run.run().end())
                .hasValueSatisfying(end -> assertThat(end.outcome()).isEqualTo(Outcome.SOLVED));
        assertThat(run.run().isOver()).isTrue();
        assertThat(run.run().facts()).containsExactly(new Observation("print.queue", "stuck"));
    }

    @Test
    void theSystemDecidesWhereAnAnswerLeads() {
        var run = ARun.on(Platform.LINUX).after(1).answer("Stuck");

        assertThat(run.run().place()).isEqualTo(new Place.At(new StepId("mend")));
    }

    @Test
    void timeOfAStepIsCountedWithoutPauses() {
        var run = ARun.on(Platform.WINDOWS).after(60).pause().after(3600).resume();
        run.after(20).answer("Stuck").after(5);

        assertThat(run.run().visits(run.now()))
                .extracting(Visit::spent)
                .containsExactly(Duration.ofSeconds(80), Duration.ofSeconds(5));
    }

    /// After a crash nobody knows how long the operator worked on.
    @Test
    void timeBeforeAResumeThatNoPauseWentBeforeDoesNotCount() {
        var run = ARun.on(Platform.WINDOWS).after(9000).resume().after(10).answer("Stuck");

        assertThat(run.run().visits(run.now()).getFirst().spent())
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aClockThatWentBackwardsAddsNoTime() {
        var run = ARun.on(Platform.WINDOWS).after(-600).answer("Stuck");

        assertThat(run.run().visits(run.now()).getFirst().spent()).isZero();
    }

    @Test
    void theLastAnswerIsTakenBackAndStaysInTheHistory() {
        var run = ARun.on(Platform.WINDOWS).after(10).answer("Stuck").after(10).answer("Empty");

        run.after(5).back();

        assertThat(run.run().place()).isEqualTo(new Place.At(new StepId("clear")));
        assertThat(run.run().end()).isEmpty();
        assertThat(run.run().visits(run.now()))
                .extracting(Visit::standing)
                .containsExactly(Standing.STANDS, Standing.TAKEN_BACK, Standing.OPEN);
        run.after(1).back();
        assertThat(run.run().place()).isEqualTo(new Place.At(new StepId("look")));
        assertThat(run.run().facts()).isEmpty();
        assertThat(run.run().canGoBack()).isFalse();
        assertThatThrownBy(() -> run.back()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOutputStaysWithItsStep() {
        var run = ARun.on(Platform.WINDOWS).after(10).paste("Spooler Running").answer("Stuck");

        assertThat(run.run().visits(run.now()))
                .extracting(Visit::outputs)
                .containsExactly(List.of("Spooler Running"), List.of());
        assertThatThrownBy(() -> run.paste(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run.paste("x".repeat(RunbookRun.OUTPUT_LIMIT + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasGivenUpIsOverAndTakesNothingMore() {
        var run = ARun.on(Platform.WINDOWS).after(10).answer("Stuck").after(10).stop();

        assertThat(run.run().place()).isEqualTo(new Place.Stopped(new StepId("clear")));
        assertThat(run.run().visits(run.now()).getLast().standing()).isEqualTo(Standing.LEFT);
        assertThat(run.run().stop(run.now())).isEqualTo(run.run());
        assertThat(run.run().canGoBack()).isFalse();
        assertThatThrownBy(() -> run.paste("x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAnswerOfAnotherStepIsRefused() {
        var run = ARun.on(Platform.WINDOWS);
        var other = ARun.BOOK.steps().getLast().answers().getFirst();

        assertThatThrownBy(() -> run.run().answer(ARun.BOOK, other, run.now()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRunIsTheSameAfterJson() {
        var run =
                ARun.on(Platform.WINDOWS)
                        .after(10)
                        .paste("C:\\ \"кавычки\" \uD83D\uDE00\nдве строки")
                        .pause()
                        .after(50)
                        .resume()
                        .answer("Stuck")
                        .after(7)
                        .back()
                        .after(1)
                        .answer("Stuck")
                        .answer("Empty");
        var stopped = ARun.on(Platform.LINUX).after(1).stop();

        assertThat(RunJson.read(RunJson.write(run.run()))).isEqualTo(run.run());
        assertThat(RunJson.read(RunJson.write(stopped.run()))).isEqualTo(stopped.run());
        assertThatThrownBy(() -> RunJson.read("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunJson.read("no")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresTellWhichStepTakesLongAndWhichHelps() {
        var quick = ARun.on(Platform.WINDOWS).after(10).answer("Empty").run();
        var long1 = ARun.on(Platform.WINDOWS).after(30).answer("Stuck").after(100).answer("Empty");
        var lost = ARun.on(Platform.LINUX).after(20).answer("Stuck").after(5).answer("It does not");
        var open = ARun.on(Platform.WINDOWS).after(9000).answer("Stuck").run();

        var figures = RunFigures.of(List.of(quick, long1.run(), lost.run(), open));

        assertThat(figures.runs()).isEqualTo(3);
        assertThat(figures.solved()).isEqualTo(2);
        assertThat(figures.steps().get(new StepId("look")))
                .isEqualTo(new RunFigures.OfStep(3, 2, 1, Duration.ofSeconds(20)));
        assertThat(figures.steps().get(new StepId("clear")))
                .isEqualTo(new RunFigures.OfStep(1, 1, 1, Duration.ofSeconds(100)));
        assertThat(figures.steps().get(new StepId("mend")))
                .isEqualTo(new RunFigures.OfStep(1, 0, 0, Duration.ofSeconds(5)));
    }
}
