package app.pult.bench;

import app.pult.backend.Backend;
import app.pult.launch.Machine;
import app.pult.launch.Threads;
import app.pult.store.Store;
import app.pult.sync.ConditionSleeper;
import app.pult.sync.CrashPoints;
import app.pult.sync.SyncEngine;
import app.pult.sync.SyncStatus;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;

/// A real store with the real engine on top and no network below. Thread: any but JavaFX.
final class SeededDesk implements AutoCloseable {
    /// Two loops, four pushes: more threads than sync ever wants.
    private static final int THREADS = 8;

    private final SeededTickets stock;
    private final Store store;
    private final ExecutorService threads;
    private final SyncEngine engine;

    private SeededDesk(Path folder, SeededTickets stock, Machine machine, Backend backend) {
        this.stock = stock;
        this.store = Store.open(folder, machine.clock());
        this.threads = Threads.pool("pult-sync", THREADS);
        var local = SyncEngine.Local.of(store);
        this.engine =
                new SyncEngine(
                        local,
                        new SyncEngine.World(
                                backend,
                                machine.ids(),
                                machine.clock(),
                                machine.random(),
                                threads,
                                () -> new ConditionSleeper(machine.clock()),
                                CrashPoints.NONE));
    }

    static SeededDesk open(Path folder, SeededTickets stock, Machine machine) {
        return new SeededDesk(folder, stock, machine, new SeededServer(stock));
    }

    /// The first sync, through pull and mirror.
    ///
    /// @throws BenchFailure if it did not come to its end
    void fill() {
        engine.runOnce();
        if (!(engine.status() instanceof SyncStatus.Idle)) {
            throw new BenchFailure("the first sync ended as " + engine.status());
        }
    }

    SeededTickets stock() {
        return stock;
    }

    Store store() {
        return store;
    }

    SyncEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
        Threads.close(threads);
        store.close();
    }
}
