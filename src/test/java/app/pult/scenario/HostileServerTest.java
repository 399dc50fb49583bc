package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.deskapi.DeskApiBackend;
import app.pult.backend.rt.RecordedRt;
import app.pult.fixture.FakeClock;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.fixture.wire.HostileLine;
import app.pult.practice.Options;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A fuzzer on what servers answer: real answers mangled, cut off, swapped, without an end, packed
/// to burst, from a real server of HTTP through a backend into a store. No crash, no hang, no lost
/// row. `-Dfuzz.seconds=N` and `-Dfuzz.megabytes=N` make it longer, both for each backend;
/// `-Dfuzz.seed=N` another.
@Tag("ci")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
final class HostileServerTest {
    private static final Duration BUDGET =
            Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 30));
    private static final long LEAST = Long.getLong("fuzz.megabytes", 0) << 20;
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /// A step is a few dozen calls, some of 64 MiB.
    private static final Duration LONGEST_STEP = Duration.ofSeconds(60);

    private static final int CHECKED = 5;

    @TempDir Path folder;

    private final Random random = new Random(SEED);

    @Test
    void aDeskApiThatTalksNonsenseCostsNothing() throws Exception {
        var clock = new FakeClock(RecordedRt.NOW);
        var options = Options.in(folder.resolve("server")).withTickets(60).atPace(0);
        try (var practice = PracticeAtWork.start(options, clock.withZone(ZoneOffset.UTC));
                var line = HostileLine.before(practice.desk().url(), SEED);
                var timer = Executors.newSingleThreadScheduledExecutor();
                var backend =
                        new DeskApiBackend(
                                practice.client(),
                                line.url(),
                                practice.desk().token(),
                                new MemoryBlobs(),
                                clock.withZone(ZoneOffset.UTC),
                                timer);
                var desk =
                        new DeskAtHostileServer(folder.resolve("desk"), clock, random, backend)) {
            survive(desk, line);
        }
    }

    @Test
    void aRequestTrackerThatTalksNonsenseCostsNothing() throws Exception {
        var clock = new FakeClock(RecordedRt.NOW);
        try (var rt = RecordedRt.started();
                var line = HostileLine.before(rt.url(), SEED);
                var backend = rt.backendBehind(line.url());
                var desk =
                        new DeskAtHostileServer(folder.resolve("desk"), clock, random, backend)) {
            survive(desk, line);
        }
    }

    private static void survive(DeskAtHostileServer desk, HostileLine line) {
        desk.begin();
        line.turn(true);
        long begun = System.nanoTime();
        long longest = 0;
        int steps = 0;
        try {
            while (System.nanoTime() - begun < BUDGET.toNanos() || line.sent() < LEAST) {
                long at = System.nanoTime();
                desk.step();
                longest = Math.max(longest, System.nanoTime() - at);
                assertThat(longest).isLessThan(LONGEST_STEP.toNanos());
                if (++steps % CHECKED == 0) {
                    desk.check();
                }
            }
            line.turn(false);
            desk.step();
            desk.check();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new AssertionError("seed " + SEED + ", step " + steps, e);
        } finally {
            System.out.printf(
                    "[fuzz] seed %d: %d steps, %d MB, longest %d ms, %s%n",
                    SEED, steps, line.sent() >> 20, longest / 1_000_000, line.deeds());
        }
    }
}
