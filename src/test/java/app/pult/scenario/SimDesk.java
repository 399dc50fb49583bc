package app.pult.scenario;

import app.pult.backend.Backend;
import app.pult.desk.TicketId;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.store.Store;
import app.pult.sync.CrashPoints;
import app.pult.sync.Outbox;
import app.pult.sync.SteppedEngine;
import app.pult.sync.SyncEngine;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// One process of the desk: from its start to its end or its death. Thread: one test's.
final class SimDesk implements AutoCloseable {
    final Store store;
    final SteppedEngine stepped;
    private final Set<TicketId> touched = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean outboxMoved = new AtomicBoolean(true);
    private List<OutboxEntry> entries = List.of();

    /// `clock` is the desk's own, which may be wrong.
    SimDesk(
            Path folder,
            InstantSource clock,
            Backend backend,
            Random random,
            CrashPoints crashPoints,
            Mutation mutation) {
        store = Store.open(folder, clock.withZone(ZoneOffset.UTC));
        store.tickets().watch(touched::addAll);
        store.outbox().watch(ticket -> outboxMoved.set(true));
        var local =
                new SyncEngine.Local(
                        mutation.of(store.outbox(), store.drafts(), crashPoints),
                        mutation.of(store.mirror(), crashPoints),
                        store.identity(),
                        store.directory(),
                        store.blobs());
        var world =
                new SyncEngine.World(
                        backend,
                        () -> nextId(random),
                        clock,
                        random,
                        // At once, on the test's thread: a page is fetched before the last one
                        // is stored.
                        Runnable::run,
                        SteppedEngine::sleeper,
                        crashPoints);
        stepped = new SteppedEngine(new SyncEngine(local, world));
    }

    static OperationId nextId(Random random) {
        return new OperationId(new UUID(random.nextLong(), random.nextLong()));
    }

    Outbox outbox() {
        return stepped.engine().outbox();
    }

    /// Those that changed since the last call, so that not each look has to read all of them.
    Set<TicketId> takeTouched() {
        var taken = Set.copyOf(touched);
        touched.removeAll(taken);
        return taken;
    }

    /// All of the outbox, read again only when something in it has moved since.
    List<OutboxEntry> entries() {
        if (outboxMoved.getAndSet(false)) {
            entries = outbox().list(Invariants.ALL);
        }
        return entries;
    }

    /// What is on the disk stays; everything else is gone.
    @Override
    public void close() {
        store.close();
    }
}
