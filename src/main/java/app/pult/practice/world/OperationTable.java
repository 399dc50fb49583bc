package app.pult.practice.world;

import app.pult.desk.operation.FieldChange;
import app.pult.practice.world.Counter.Done;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The tables of idempotency keys and of the ledger.
final class OperationTable {
    private OperationTable() {}

    record Known(String id, String operator, String digest, long ticket, Optional<Long> message) {}

    static Optional<Known> find(Connection db, String id) throws SQLException {
        return Sql.find(
                db,
                "SELECT id, operator, digest, ticket, message FROM operations WHERE id = ?",
                OperationTable::known,
                id);
    }

    private static Known known(ResultSet row) throws SQLException {
        var message = row.getLong("message");
        var hasMessage = !row.wasNull();
        return new Known(
                row.getString("id"),
                row.getString("operator"),
                row.getString("digest"),
                row.getLong("ticket"),
                hasMessage ? Optional.of(message) : Optional.empty());
    }

    static void delivered(Connection db, String id) throws SQLException {
        Sql.run(db, "UPDATE operations SET deliveries = deliveries + 1 WHERE id = ?", id);
    }

    static void insert(Connection db, Order order, Operator operator, Done done, Instant now)
            throws SQLException {
        Sql.run(
                db,
                "INSERT INTO operations (id, operator, digest, kind, ticket, message, at, deliveries)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
                order.id(),
                operator.id(),
                digest(order),
                order.kind(),
                done.ticket(),
                done.message(),
                now);
        Sql.run(
                db,
                "INSERT INTO ledger (operation, operator, kind, ticket, message, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                order.id(),
                operator.id(),
                order.kind(),
                done.ticket(),
                done.message(),
                now);
    }

    /// What an operation says. Not part of it: the ticket (which a merge may rename meanwhile), and
    /// what the operator had in sight (which may be refreshed before it is sent again).
    static String digest(Order order) {
        var content =
                switch (order) {
                    case Order.Reply reply ->
                            List.of(reply.to(), reply.cc(), reply.text(), reply.files());
                    case Order.Note note -> List.of(note.text(), note.files());
                    case Order.Create create ->
                            List.of(
                                    create.requester(),
                                    create.fields(),
                                    create.text(),
                                    create.files());
                    case Order.Change change ->
                            change.changes().stream().map(OperationTable::wish).toList();
                    case Order.Take take -> List.of();
                    case Order.LogTime time -> List.of(time.seconds());
                };
        var bytes = (order.kind() + content).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Contents.digest().digest(bytes));
    }

    private static String wish(FieldChange change) {
        return change.field() + "=" + change.mine();
    }
}
