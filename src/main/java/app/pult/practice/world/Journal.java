package app.pult.practice.world;

import java.sql.Connection;
import java.sql.SQLException;

/// The change feed's table: what changed gets a new place at its end, and loses the old one.
final class Journal {
    static final String TICKET = "ticket";
    static final String MESSAGE = "message";
    static final String PERSON = "person";
    static final String GROUP = "group";
    static final String ARTICLE = "article";
    static final String CANNED_RESPONSE = "canned_response";
    static final String MACRO = "macro";

    private Journal() {}

    static void log(Connection db, String kind, String ref) throws SQLException {
        Sql.run(db, "INSERT OR REPLACE INTO changes (kind, ref) VALUES (?, ?)", kind, ref);
    }

    static void logMessagesOf(Connection db, long ticket) throws SQLException {
        Sql.run(
                db,
                "INSERT OR REPLACE INTO changes (kind, ref)"
                        + " SELECT 'message', id FROM messages WHERE ticket = ? ORDER BY id",
                ticket);
    }

    /// A group came into or went out of somebody's sight.
    static void logTicketsOf(Connection db, String group) throws SQLException {
        Sql.run(
                db,
                "INSERT OR REPLACE INTO changes (kind, ref)"
                        + " SELECT 'ticket', id FROM tickets WHERE group_id = ? ORDER BY id",
                group);
        Sql.run(
                db,
                "INSERT OR REPLACE INTO changes (kind, ref) SELECT 'message', m.id FROM messages m"
                        + " JOIN tickets t ON t.id = m.ticket WHERE t.group_id = ? ORDER BY m.id",
                group);
    }

    static long newest(Connection db) throws SQLException {
        return Sql.number(db, "SELECT coalesce(max(seq), 0) FROM changes");
    }
}
