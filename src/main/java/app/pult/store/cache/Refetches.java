package app.pult.store.cache;

import app.pult.desk.RemoteId;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.List;

/// Tickets that have to be fetched again as a whole. Thread: the writer of `cache.db` where it
/// writes.
final class Refetches {
    private Refetches() {}

    /// Those that wait longest first.
    static List<RemoteId> list(Session session, int limit) throws SQLException {
        return session.list(
                "SELECT remote FROM refetches ORDER BY id LIMIT ?",
                row -> new RemoteId(row.text("remote")),
                limit);
    }

    static void add(Transaction tx, RemoteId ticket) throws SQLException {
        tx.update("INSERT OR IGNORE INTO refetches (remote) VALUES (?)", ticket.value());
    }

    static void remove(Transaction tx, RemoteId ticket) throws SQLException {
        tx.update("DELETE FROM refetches WHERE remote = ?", ticket.value());
    }
}
