package app.pult.store.work;

import app.pult.desk.DraftKey;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;

/// What happens to the names of tickets. Thread: the writer of `work.db`.
final class IdentityTable {
    private IdentityTable() {}

    static TicketId create(Transaction tx) throws SQLException {
        return tx.find(
                        "INSERT INTO identities (remote) VALUES (NULL) RETURNING id",
                        row -> new TicketId(row.number("id")))
                .orElseThrow();
    }

    /// One more name of a ticket, as that of one that was merged into it.
    static TicketId another(Transaction tx, TicketId ticket) throws SQLException {
        tx.update("INSERT OR IGNORE INTO identities (id) VALUES (?)", ticket.value());
        return tx.find(
                        "INSERT INTO identities (merged_into) VALUES (?) RETURNING id",
                        row -> new TicketId(row.number("id")),
                        ticket.value())
                .orElseThrow();
    }

    /// The server's name of a ticket that was created here. A pull may have met it already and have
    /// given it another local name: then the ticket lives on under that one.
    ///
    /// @return the local name it has now
    static TicketId name(Transaction tx, TicketId ticket, RemoteId remote) throws SQLException {
        var met =
                tx.find(
                        "SELECT id FROM identities WHERE remote = ?",
                        row -> new TicketId(row.number("id")),
                        remote.value());
        if (met.isPresent() && !met.get().equals(ticket)) {
            merge(tx, ticket, met.get());
            return met.get();
        }
        tx.update(
                """
                INSERT INTO identities (id, remote) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET remote = excluded.remote
                """,
                ticket.value(),
                remote.value());
        return ticket;
    }

    /// Where a ticket lives on that was merged while somebody had it open; itself if it was not.
    static TicketId home(Session session, TicketId ticket) throws SQLException {
        return session.find(
                        """
                        WITH RECURSIVE homes (id, step) AS (
                          VALUES (?, 0) UNION ALL
                          SELECT merged_into, step + 1 FROM identities JOIN homes USING (id)
                          WHERE merged_into IS NOT NULL AND step < 20)
                        SELECT id FROM homes ORDER BY step DESC LIMIT 1
                        """,
                        row -> new TicketId(row.number("id")),
                        ticket.value())
                .orElse(ticket);
    }

    static DraftKey home(Session session, DraftKey key) throws SQLException {
        return new DraftKey(home(session, key.ticket()), key.kind());
    }

    static void merge(Transaction tx, TicketId from, TicketId into) throws SQLException {
        tx.update(
                """
                INSERT INTO identities (id, merged_into) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET merged_into = excluded.merged_into
                """,
                from.value(),
                into.value());
        tx.update(
                "UPDATE outbox SET ticket_id = ? WHERE ticket_id = ?", into.value(), from.value());
        DraftVersionTable.move(tx, from, into);
    }
}
