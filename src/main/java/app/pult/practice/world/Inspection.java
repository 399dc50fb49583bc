package app.pult.practice.world;

import app.pult.desk.Field;
import app.pult.desk.RemoteId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the practice desk really holds, whoever may see it: for tests that ask the server "how
/// often". Thread: any.
public final class Inspection {
    private final World world;

    public Inspection(World world) {
        this.world = world;
    }

    /// One time that an operation really did something. The same operation twice here is a fault.
    public record LedgerLine(
            long seq,
            String operation,
            String operator,
            String kind,
            RemoteId ticket,
            Optional<String> message,
            Instant at,
            long deliveries) {}

    /// Everything that operations did behind a place in the ledger, in its order.
    public List<LedgerLine> ledger(long after) {
        return world.database()
                .run(
                        db ->
                                Sql.list(
                                        db,
                                        "SELECT l.seq, l.operation, l.operator, l.kind, l.ticket, l.message, l.at,"
                                                + " o.deliveries FROM ledger l JOIN operations o ON o.id = l.operation"
                                                + " WHERE l.seq > ? ORDER BY l.seq",
                                        row -> {
                                            var message = row.getLong(6);
                                            Optional<String> made =
                                                    row.wasNull()
                                                            ? Optional.empty()
                                                            : Optional.of(Names.message(message));
                                            return new LedgerLine(
                                                    row.getLong(1),
                                                    row.getString(2),
                                                    row.getString(3),
                                                    row.getString(4),
                                                    new RemoteId(Names.ticket(row.getLong(5))),
                                                    made,
                                                    Instant.ofEpochMilli(row.getLong(7)),
                                                    row.getLong(8));
                                        },
                                        after));
    }

    /// How often an operation was carried out.
    public long carriedOut(String operation) {
        return world.database()
                .run(
                        db ->
                                Sql.number(
                                        db,
                                        "SELECT count(*) FROM ledger WHERE operation = ?",
                                        operation));
    }

    /// How many messages of a ticket say exactly this, line ends aside.
    public long messages(RemoteId ticket, String text) {
        return world.database()
                .run(
                        db ->
                                Sql.list(
                                                db,
                                                "SELECT text FROM messages WHERE ticket = ? AND kind <> 'event'",
                                                row -> row.getString(1),
                                                number(ticket))
                                        .stream()
                                        .filter(found -> found.strip().equals(text.strip()))
                                        .count());
    }

    /// The tickets with exactly this subject, deleted ones aside.
    public List<RemoteId> tickets(String subject) {
        return world.database()
                .run(
                        db ->
                                Sql.list(
                                        db,
                                        "SELECT id FROM tickets WHERE subject = ? AND fate <> 'deleted' ORDER BY id",
                                        row -> new RemoteId(Names.ticket(row.getLong(1))),
                                        subject));
    }

    /// Everything that anybody wrote, in any ticket.
    public List<String> texts() {
        return world.database()
                .run(
                        db ->
                                Sql.list(
                                        db,
                                        "SELECT text FROM messages WHERE kind <> 'event'",
                                        row -> row.getString(1)));
    }

    /// All tickets that are not deleted, merged or hidden.
    public List<RemoteId> tickets() {
        return world.database()
                .run(
                        db ->
                                Sql.list(
                                        db,
                                        "SELECT id FROM tickets WHERE fate = 'alive' ORDER BY id",
                                        row -> new RemoteId(Names.ticket(row.getLong(1)))));
    }

    /// The digests of all files of this name in a ticket.
    public List<String> files(RemoteId ticket, String name) {
        return world.database()
                .run(
                        db ->
                                Sql.list(
                                        db,
                                        "SELECT a.sha256 FROM attachments a JOIN messages m ON m.id = a.message"
                                                + " WHERE m.ticket = ? AND a.name = ? ORDER BY a.id",
                                        row -> row.getString(1),
                                        number(ticket),
                                        name));
    }

    /// A field's value in its canonical form.
    public List<String> field(RemoteId ticket, Field field) {
        return world.database().run(db -> Backstage.load(db, ticket)).fields().get(field);
    }

    /// How many answers of simulated customers are still to come.
    public long pendingAnswers(RemoteId ticket) {
        return world.database()
                .run(
                        db ->
                                Sql.number(
                                        db,
                                        "SELECT count(*) FROM script_pending WHERE ticket = ?",
                                        number(ticket)));
    }

    public Duration worked(RemoteId ticket) {
        return Duration.ofMillis(world.database().run(db -> Backstage.load(db, ticket)).workedMs());
    }

    /// How many rows a table of this name has.
    public long count(Thing thing) {
        return world.database().run(db -> Sql.number(db, "SELECT count(*) FROM " + thing.table()));
    }

    public enum Thing {
        TICKETS,
        MESSAGES,
        ATTACHMENTS,
        PEOPLE,
        ARTICLES,
        OPERATIONS,
        LEDGER;

        private String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static long number(RemoteId ticket) {
        return Names.number('t', ticket.value()).orElse(0);
    }
}
