package app.pult.store.work;

import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.store.Database;
import app.pult.store.IdentityMap;
import app.pult.store.Json;
import app.pult.store.Session;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Local and remote names in `work.db`. Thread: any but JavaFX.
public final class SqliteIdentityMap implements IdentityMap {
    /// A local id for each remote one that has none. Each is looked up: `NOT IN` would read the
    /// whole map, for each page of a first sync.
    static final String GIVE_OUT =
            """
            INSERT INTO identities (remote)
            SELECT value FROM json_each(?)
            WHERE NOT EXISTS (SELECT 1 FROM identities WHERE remote = value)
            ORDER BY key
            """;

    private final Database work;

    public SqliteIdentityMap(Database work) {
        this.work = work;
    }

    @Override
    public Map<RemoteId, TicketId> localIds(Collection<RemoteId> remotes) {
        if (remotes.isEmpty()) {
            return Map.of();
        }
        var wanted = new LinkedHashSet<>(remotes);
        var known = work.read("find local ids", session -> known(session, wanted));
        return known.size() == wanted.size() ? known : giveOut(wanted);
    }

    @Override
    public Optional<RemoteId> remote(TicketId ticket) {
        return work.read(
                "find a remote id",
                session -> {
                    var own = remote(session, ticket);
                    // One that was created here and met by pull under another name has none itself.
                    return own.isPresent()
                            ? own
                            : remote(session, IdentityTable.home(session, ticket));
                });
    }

    @Override
    public Optional<TicketId> local(RemoteId remote) {
        return work.read(
                "find a local id",
                session ->
                        session.find(
                                "SELECT id FROM identities WHERE remote = ?",
                                row -> new TicketId(row.number("id")),
                                remote.value()));
    }

    @Override
    public void merge(TicketId from, TicketId into) {
        work.run("merge tickets", tx -> IdentityTable.merge(tx, from, into));
    }

    private static Optional<RemoteId> remote(Session session, TicketId ticket) throws SQLException {
        return session.find(
                "SELECT remote FROM identities WHERE id = ? AND remote IS NOT NULL",
                row -> new RemoteId(row.text("remote")),
                ticket.value());
    }

    private Map<RemoteId, TicketId> giveOut(Set<RemoteId> wanted) {
        return work.write(
                "give out local ids",
                tx -> {
                    tx.update(GIVE_OUT, ids(wanted));
                    return known(tx, wanted);
                });
    }

    private static Map<RemoteId, TicketId> known(Session session, Set<RemoteId> wanted)
            throws SQLException {
        var known = new HashMap<RemoteId, TicketId>();
        session.each(
                "SELECT remote, id FROM identities WHERE remote IN (SELECT value FROM json_each(?))",
                row -> known.put(new RemoteId(row.text("remote")), new TicketId(row.number("id"))),
                ids(wanted));
        return known;
    }

    private static String ids(Set<RemoteId> remotes) {
        return Json.ids(remotes.stream().map(RemoteId::value).toList());
    }
}
