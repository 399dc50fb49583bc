package app.pult.store.cache;

import app.pult.desk.TicketId;
import app.pult.store.Session;

import java.sql.SQLException;
import java.util.Optional;

/// Where tickets went that are others now. Thread: a store thread.
final class Moves {
    /// Longer chains of merges than this are circles.
    private static final int STEPS = 20;

    private Moves() {}

    static TicketId resolve(Session session, TicketId id) throws SQLException {
        var now = id;
        for (var i = 0; i < STEPS; i++) {
            var next =
                    session.find(
                            "SELECT into_id FROM moved WHERE ticket_id = ?",
                            row -> new TicketId(row.number("into_id")),
                            now.value());
            if (next.isEmpty()) {
                return now;
            }
            now = next.get();
        }
        return id;
    }

    /// A customer may still quote the number of a ticket that was merged.
    static Optional<TicketId> byNumber(Session session, String number) throws SQLException {
        var merged =
                session.find(
                        """
                        SELECT id FROM server_tickets WHERE number = ? AND standing = 'MERGED'
                        ORDER BY id LIMIT 1
                        """,
                        row -> new TicketId(row.number("id")),
                        number);
        return merged.isEmpty() ? merged : Optional.of(resolve(session, merged.get()));
    }
}
