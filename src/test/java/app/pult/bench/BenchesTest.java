package app.pult.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.bench.Figure.Value;
import app.pult.bench.Plan.Extent;
import app.pult.bench.day.MemoryBench;
import app.pult.launch.Machine;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// At sizes at which the figures say nothing: that something is measured, and beside it a floor.
///
/// The benches whose figures `.ci/run` prints (queue, ticket, live, submit, pull) are not run
/// twice: one that breaks, gives another number of figures or loses a floor is red there.
@Tag("ci")
final class BenchesTest {
    @TempDir Path disk;

    @Test
    void aStartIsMeasuredBesideAnEmptyWindow() throws IOException {
        var figure = measured(new StartBench(), 60, 1).getFirst();

        assertThat(figure.floor()).isPositive();
        assertThat(figure.ours()).isGreaterThan(figure.floor());
        assertThat(count(figure, "n")).isEqualTo(1);
        assertThat(count(figure, "tickets")).as("60 open ones and the solved").isEqualTo(72);
    }

    @Test
    void aLogIsMeasuredBesideTheSplittingOfItsLines() throws IOException {
        var figure = measured(new LogsBench(), 1, 1).getFirst();

        assertThat(figure.floor()).isPositive();
        assertThat(figure.ours()).isGreaterThan(figure.floor());
        assertThat(count(figure, "lines")).isGreaterThan(100_000);
        assertThat(count(figure, "templates")).isBetween(20L, 300L);
        assertThat(count(figure, "findings")).isPositive();
    }

    @Test
    void aQuestionIsMeasuredBesideTheBareIndex() throws IOException {
        var figure = measured(new SearchBench(), 60, 4).getFirst();

        assertThat(figure.floor()).isPositive();
        assertThat(count(figure, "n")).isPositive();
    }

    @Test
    void whatAnHourOfWorkHoldsOfMemoryIsMeasured() throws IOException {
        var figure = measured(new MemoryBench(), 60, 4).getFirst();

        assertThat(count(figure, "tickets")).isEqualTo(60);
        assertThat(count(figure, "handles")).isPositive();
    }

    private List<Figure> measured(Bench bench, int tickets, int rounds) throws IOException {
        var plan =
                new Plan(
                        OptionalInt.of(tickets),
                        OptionalInt.of(rounds),
                        1,
                        disk,
                        Extent.QUICK,
                        Machine.real());

        var figures = bench.run(plan);

        assertThat(figures)
                .allSatisfy(
                        figure -> {
                            assertThat(figure.bench()).isEqualTo(bench.name());
                            assertThat(figure.ours()).isPositive();
                            assertThat(figure.more()).containsKeys("n", "seed");
                        });
        try (var left = Files.list(disk)) {
            assertThat(left).as("files left behind").isEmpty();
        }
        return figures;
    }

    private static long count(Figure figure, String key) {
        return figure.more().get(key) instanceof Value.Count(var count) ? count : -1;
    }
}
