package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.stream.LongStream;

/// Seeded schedules over real SQLite. A failure names its seed; `-Dsim.seed=N` runs that one alone.
final class SyncSimulatorTest {
    private static final long FEW = 50;
    private static final long MANY = 500;

    @TempDir(factory = MemoryDisk.class)
    Path folder;

    @Test
    void fiftySchedulesKeepEveryPromise() {
        var seed = Long.getLong("sim.seed");
        if (seed == null) {
            run(LongStream.range(0, FEW));
        } else {
            run(LongStream.of(seed));
        }
    }

    @Test
    @Tag("slow")
    void fiveHundredSchedulesKeepEveryPromise() {
        run(LongStream.range(FEW, MANY));
    }

    /// What cannot fail proves nothing.
    @ParameterizedTest
    @EnumSource(Mistake.class)
    @Tag("slow")
    void everyMistakeIsNoticedWithinFiveHundredSchedules(Mistake mistake) {
        var noticed =
                LongStream.range(0, MANY).filter(seed -> isNoticed(seed, mistake)).findFirst();

        assertThat(noticed).as("the schedule that notices %s", mistake).isPresent();
    }

    private boolean isNoticed(long seed, Mistake mistake) {
        try {
            run(seed, mistake);
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    private void run(LongStream seeds) {
        seeds.forEach(seed -> run(seed, Mutation.NONE));
    }

    private void run(long seed, Mutation mutation) {
        try (var simulation =
                new Simulation(seed, folder.resolve(mutation + "-" + seed), mutation)) {
            simulation.run();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("schedule failed; run it alone with -Dsim.seed=" + seed, e);
        }
    }
}
