package app.pult.practice.world;

import app.pult.practice.world.StoredTicket.Fate;

import tools.jackson.databind.node.ObjectNode;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Carries out each order once and remembers what came of it. Thread: any.
final class OrderBook {
    private final WorldDatabase database;
    private final Contents contents;
    private final Supplier<Instant> clock;

    OrderBook(WorldDatabase database, Contents contents, Supplier<Instant> clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
    }

    /// The result; of an order that was carried out before the one it had then.
    ObjectNode carryOut(Operator operator, Order order, Optional<String> ifMatch) {
        refuseIfTooOld(order.id(), 422);
        return database.run(db -> carryOut(db, operator, order, ifMatch));
    }

    private ObjectNode carryOut(
            Connection db, Operator operator, Order order, Optional<String> ifMatch)
            throws SQLException {
        var known = OperationTable.find(db, order.id());
        if (known.isPresent()) {
            var was = known.get();
            if (!was.operator().equals(operator.id())
                    || !was.digest().equals(OperationTable.digest(order))) {
                throw new DeskProblem(
                        422, "operation-id-reused", "This id belongs to another operation.");
            }
            OperationTable.delivered(db, order.id());
            return result(db, operator, was, "duplicate");
        }
        var now = clock.get();
        var done = new Counter(db, operator, now, contents::has).carryOut(order, ifMatch);
        OperationTable.insert(db, order, operator, done, now);
        return result(db, operator, OperationTable.find(db, order.id()).orElseThrow(), "accepted");
    }

    /// What became of an operation.
    ObjectNode find(Operator operator, String id) {
        var result =
                database.run(
                        db -> {
                            var known = OperationTable.find(db, id);
                            return known.filter(k -> k.operator().equals(operator.id())).isPresent()
                                    ? Optional.of(result(db, operator, known.get(), "accepted"))
                                    : Optional.<ObjectNode>empty();
                        });
        if (result.isEmpty()) {
            refuseIfTooOld(id, 410);
        }
        return result.orElseThrow(
                () ->
                        new DeskProblem(
                                404, "operation-unknown", "No such operation was carried out."));
    }

    private static ObjectNode result(
            Connection db, Operator operator, OperationTable.Known known, String status)
            throws SQLException {
        var json = Values.object().put("id", known.id()).put("status", status);
        var ticket = TicketTable.load(db, known.ticket());
        json.put("ticket", ticket.remote());
        known.message().ifPresent(message -> json.put("message", Names.message(message)));
        var rendering = new Rendering(db);
        rendering.ticket(operator, ticket);
        if (ticket.fate() == Fate.ALIVE && operator.sees(ticket)) {
            for (var message :
                    rendering.messages(
                            "m.ticket = ? AND m.operation = ?", ticket.id(), known.id())) {
                rendering.people(List.of(message.get("author").asString()));
                rendering.message(message);
            }
        }
        json.set("changes", rendering.changes());
        return json;
    }

    /// A UUID of version 7 tells when it was made; of other ids nobody knows.
    private void refuseIfTooOld(String id, int status) {
        try {
            var uuid = UUID.fromString(id);
            var made = Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16);
            if (uuid.version() == 7 && made.isBefore(clock.get().minus(World.RETENTION))) {
                throw new DeskProblem(
                        status,
                        "operation-too-old",
                        "It is older than what this desk remembers; nobody can tell whether it was done.");
            }
        } catch (IllegalArgumentException e) {
            throw DeskProblem.badRequest("The id of an operation is a UUID.");
        }
    }
}
