package app.pult.store.cache;

import app.pult.store.Json;
import app.pult.store.Mirror;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// What is left of tickets that the server deleted or no longer shows. Thread: the writer of
/// `cache.db`.
final class OutOfSight {
    /// A ticket may have hundreds of messages, and others wait for the writer.
    private static final int AT_ONCE = 50;

    private OutOfSight() {}

    /// Empties some of those that have been out of sight long enough: the tombstone stays.
    static List<Long> empty(Transaction tx, Instant now) throws SQLException {
        tx.update(
                """
                UPDATE server_tickets SET gone_at = ?
                WHERE standing IN ('DELETED', 'HIDDEN') AND emptied = 0 AND gone_at IS NULL
                """,
                now);
        var due =
                tx.list(
                        """
                        SELECT id FROM server_tickets
                        WHERE standing IN ('DELETED', 'HIDDEN') AND emptied = 0 AND gone_at <= ?
                        ORDER BY gone_at, id LIMIT ?
                        """,
                        row -> row.number("id"),
                        now.minus(Mirror.OUT_OF_SIGHT),
                        AT_ONCE);
        if (!due.isEmpty()) {
            empty(tx, Json.ids(due));
        }
        return due;
    }

    private static void empty(Transaction tx, String ids) throws SQLException {
        SearchWriter.remove(
                tx,
                SearchText.Kind.FILE,
                tx.list(
                        """
                        SELECT a.id FROM messages m JOIN attachments a ON a.message = m.row
                        WHERE m.ticket_id IN (SELECT value FROM json_each(?))
                        """,
                        row -> row.text("id"),
                        ids));
        SearchWriter.remove(
                tx,
                SearchText.Kind.MESSAGE,
                tx.list(
                        """
                        SELECT row FROM messages WHERE ticket_id IN (SELECT value FROM json_each(?))
                        """,
                        row -> row.number("row"),
                        ids));
        tx.update(
                """
                DELETE FROM downloads WHERE attachment IN (
                  SELECT a.id FROM messages m JOIN attachments a ON a.message = m.row
                  WHERE m.ticket_id IN (SELECT value FROM json_each(?)))
                """,
                ids);
        for (var table : List.of("attachments", "bodies")) {
            tx.update(
                    "DELETE FROM "
                            + table
                            + """
                             WHERE message IN (
                              SELECT row FROM messages WHERE ticket_id IN (SELECT value FROM json_each(?)))
                            """,
                    ids);
        }
        tx.update("DELETE FROM messages WHERE ticket_id IN (SELECT value FROM json_each(?))", ids);
        tx.update(
                """
                UPDATE server_tickets SET emptied = 1, number = '', subject = '', group_id = '',
                  assignee = '', tags = '[]', custom = '{}', requester = '', cc = '[]'
                WHERE id IN (SELECT value FROM json_each(?))
                """,
                ids);
    }

    /// Those that are shown again: their conversations have to be read whole.
    static void refill(Transaction tx) throws SQLException {
        var back =
                tx.update(
                        """
                        INSERT OR IGNORE INTO refetches (remote)
                        SELECT remote FROM server_tickets WHERE emptied = 1 AND standing = 'PRESENT'
                        """);
        if (back > 0) {
            tx.update(
                    "UPDATE server_tickets SET emptied = 0 WHERE emptied = 1 AND standing = 'PRESENT'");
        }
    }
}
