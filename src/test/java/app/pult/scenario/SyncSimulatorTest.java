package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.store.Store;
import app.pult.sync.CrashPoints.Point;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// Seeded schedules over real SQLite. A failure names its seed; `-Dsim.seed=N` runs that one alone,
/// `-Dsim.schedules=N` so many in place of five hundred, `-Dsim.from=N` from there on.
final class SyncSimulatorTest {
    private static final long FEW = 50;
    private static final long MANY = 500;

    @TempDir(factory = MemoryDisk.class)
    Path folder;

    @Test
    void fiftySchedulesKeepEveryPromise() {
        var seed = Long.getLong("sim.seed");

        var deaths = keepPromises(seed == null ? LongStream.range(0, FEW) : LongStream.of(seed));

        assertThat(deaths.isEmpty() && seed == null).as("nobody ever died").isFalse();
    }

    @Test
    @Tag("ci")
    void fiveHundredSchedulesKeepEveryPromiseAndDieEverywhere() {
        long from = Long.getLong("sim.from", FEW);
        var deaths =
                keepPromises(LongStream.range(from, from + Long.getLong("sim.schedules", MANY)));

        assertThat(deaths).containsExactlyInAnyOrder(Point.values());
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

    private Set<Point> keepPromises(LongStream seeds) {
        var deaths = EnumSet.noneOf(Point.class);
        seeds.forEach(seed -> deaths.addAll(run(seed, Mutation.NONE)));
        return deaths;
    }

    private Set<Point> run(long seed, Mutation mutation) {
        var desk = emptyDesk(mutation + "-" + seed);
        try (var simulation = new Simulation(seed, desk, mutation)) {
            simulation.run();
            return simulation.deaths();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("schedule failed; run it alone with -Dsim.seed=" + seed, e);
        } finally {
            delete(desk);
        }
    }

    /// A copy of a desk that nobody has worked at: only the first has to make its tables.
    private Path emptyDesk(String name) {
        var first = folder.resolve("first");
        if (Files.notExists(first)) {
            Store.open(first, Clock.systemUTC()).close();
        }
        try {
            var desk = Files.createDirectory(folder.resolve(name));
            for (var database : List.of("work.db", "cache.db")) {
                Files.copy(first.resolve(database), desk.resolve(database));
            }
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Memory is small.
    private static void delete(Path desk) {
        try (var files = Files.walk(desk)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
