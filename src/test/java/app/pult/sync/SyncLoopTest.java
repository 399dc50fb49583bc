package app.pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.Backend;
import app.pult.fixture.CountedIds;
import app.pult.fixture.Instead;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.fixture.helpdesk.FakeHelpdesk;
import app.pult.fixture.helpdesk.Ledger;
import app.pult.fixture.helpdesk.Network;
import app.pult.store.Desk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
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
        var helpdesk = new FakeHelpdesk(Desk.NOON::instant);
        Backend backend =
                Instead.of(
                        Backend.class,
                        new FakeBackend(helpdesk, new Ledger(helpdesk, new MemoryBlobs(), Ledger.Keys.KEPT), Network.FINE),
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
            var fresh =
                    when(
                            engine,
                            status ->
                                    status instanceof SyncStatus.Idle idle
                                            && idle.lastPull().isPresent());
            engine.syncNow();

            assertThat(fresh.await(30, TimeUnit.SECONDS)).isTrue();
        }
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
                new SyncEngine.Local(
                        store.outbox(),
                        store.mirror(),
                        store.identity(),
                        store.directory(),
                        store.drafts(),
                        store.blobs()),
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
