package app.pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.Backend;
import app.pult.desk.change.Change;
import app.pult.desk.change.Cursor;
import app.pult.fixture.CountedIds;
import app.pult.fixture.Instead;
import app.pult.fixture.Told;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.store.Desk;
import app.pult.store.Mirror;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

@Timeout(60)
class SyncLoopTest {
    @TempDir Path folder;

    @Test
    void anErrorInAPullIsShownAndTheNextPullIsDone() throws Exception {
        var broken = new AtomicBoolean(true);
        var backend =
                instead(
                        (method, arguments) -> {
                            if (method.getName().equals("changesSince") && broken.get()) {
                                throw new StackOverflowError("an answer nested too deeply");
                            }
                            return Optional.empty();
                        });
        try (var desk = new Desk(folder);
                var threads = Executors.newCachedThreadPool();
                var engine = engine(desk, backend, threads)) {
            var failed = when(engine, SyncStatus.Failed.class::isInstance);
            engine.start();
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();

            broken.set(false);
            var fresh = when(engine, SyncLoopTest::hasPulled);
            engine.syncNow();

            assertThat(fresh.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aParkedChangeThatCannotBeAppliedStopsNeitherTheOthersNorThePull() throws Exception {
        var unreadable = new Change.Unknown("weather", "unreadable");
        var meaningless = new Change.Unknown("weather", "meaningless");
        var fine = new Change.Unknown("weather", "fine");
        try (var desk = new Desk(folder);
                var threads = Executors.newCachedThreadPool();
                var engine = engine(desk, reading(unreadable, meaningless), threads)) {
            desk.store()
                    .mirror()
                    .apply(
                            Told.batch(Cursor.START.value(), unreadable, meaningless, fine),
                            remote -> false);
            var fresh = when(engine, SyncLoopTest::hasPulled);

            engine.start();

            assertThat(fresh.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(desk.id("7")).isNotNull();
            assertThat(desk.store().mirror().parked(0, 10))
                    .extracting(Mirror.Parked::change)
                    .containsExactly(unreadable, meaningless);
        }
    }

    /// Understands parked changes as ticket 7, but for one that it fails at and one that the store
    /// will not have.
    private static Backend reading(Change.Unknown unreadable, Change.Unknown meaningless) {
        return instead(
                (method, arguments) -> {
                    if (!method.getName().equals("read")) {
                        return Optional.empty();
                    }
                    if (arguments.getFirst().equals(unreadable)) {
                        throw new IllegalArgumentException("cannot be read");
                    }
                    return Optional.of(
                            arguments.getFirst().equals(meaningless)
                                    ? Told.ticket("8").updated(Instant.MAX).told()
                                    : Told.ticket("7").told());
                });
    }

    private static boolean hasPulled(SyncStatus status) {
        return status instanceof SyncStatus.Idle idle && idle.lastPull().isPresent();
    }

    private static Backend instead(Instead.Of other) {
        return FakeBackend.instead(Desk.NOON::instant, other);
    }

    private static CountDownLatch when(SyncEngine engine, Predicate<SyncStatus> so) {
        var seen = new CountDownLatch(1);
        engine.watch(
                status -> {
                    if (so.test(status)) {
                        seen.countDown();
                    }
                });
        return seen;
    }

    private static SyncEngine engine(
            Desk desk, Backend backend, java.util.concurrent.Executor threads) {
        var store = desk.store();
        return new SyncEngine(
                SyncEngine.Local.of(store),
                new SyncEngine.World(
                        backend,
                        new CountedIds(),
                        Desk.NOON::instant,
                        new Random(1),
                        threads,
                        () -> new ConditionSleeper(Desk.NOON::instant),
                        CrashPoints.NONE));
    }
}
