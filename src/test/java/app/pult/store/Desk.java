package app.pult.store;

import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.change.Change;
import app.pult.fixture.Did;
import app.pult.fixture.Told;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An account's folder in a test, at noon.
public final class Desk implements AutoCloseable {
    public static final Clock NOON = Clock.fixed(Told.NOON, ZoneOffset.UTC);

    private final Path folder;
    private final Did did = new Did();
    private Store store;
    private int batches;

    public Desk(Path folder) {
        this.folder = folder;
        this.store = Store.open(folder, NOON);
    }

    public Store store() {
        return store;
    }

    public Did did() {
        return did;
    }

    /// The server tells these, and Anna is signed in.
    public void told(Change... changes) {
        batches++;
        store.mirror().apply(Told.batch("c" + batches, changes), remote -> false);
    }

    public void signedIn() {
        store.mirror().signedIn(Told.ANNA);
    }

    public TicketId id(String remote) {
        var id = new RemoteId(remote);
        return store.identity().localIds(List.of(id)).get(id);
    }

    /// As the outbox does it: appended, then laid over its ticket.
    public void does(app.pult.desk.operation.Operation operation) {
        store.outbox().append(List.of(operation), Set.of(), Told.NOON);
        store.mirror().rebase(Set.of(operation.ticket()));
    }

    public Map<String, List<String>> cacheDump() {
        return Dump.of(store.files().cache());
    }

    /// `cache.db`, for what no port tells.
    public Database cache() {
        return store.files().cache();
    }

    public Map<String, List<String>> workDump() {
        return Dump.of(store.files().work());
    }

    public void reopen() {
        store.close();
        store = Store.open(folder, NOON);
    }

    @Override
    public void close() {
        store.close();
    }
}
