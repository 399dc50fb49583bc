package app.pult.store.work;

import app.pult.desk.MessageId;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxEntry.Confirmation;
import app.pult.desk.operation.OutboxEntry.Settlement;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Receipt;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.Transaction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The table `outbox`: rows as entries, and how they move. What this version cannot read is left
/// out here, stays in the table, and still keeps its place at the head of its lane. Thread: a store
/// thread.
final class OutboxTable {
    /// These conditions repeat those of the partial indexes word by word: else SQLite reads the
    /// table.
    static final String OPEN = "state IN ('QUEUED', 'SENDING', 'HELD', 'FAILED')";

    static final String UNSETTLED = "state = 'DONE' AND settlement = 'OPEN'";
    static final String LIVE = "(" + OPEN + " OR (" + UNSETTLED + "))";

    /// The first of each lane that may leave by now, which is its one value: what is being sent
    /// comes before what waits.
    static final String HEADS =
            "sequence IN (SELECT sequence FROM (SELECT sequence, row_number() OVER"
                    + " (PARTITION BY ticket_id ORDER BY state <> 'SENDING', sequence) AS place"
                    + " FROM outbox WHERE "
                    + OPEN
                    + " AND (state = 'SENDING' OR not_before IS NULL OR not_before <= ?)"
                    + ") WHERE place = 1)";

    private static final String ENTRIES =
            """
            SELECT sequence, id, ticket_id, kind, payload_version, payload, state, created_at, attempts,
              known, attempt_started_at, attempt_ended_at, absences, next_at, not_before, reason, reason_words,
              receipt_ticket, receipt_message, confirmation, settlement
            FROM outbox
            """;
    private static final Logger log = LoggerFactory.getLogger(OutboxTable.class);

    private final OperationJson json;

    OutboxTable(OperationJson json) {
        this.json = json;
    }

    /// `rest` is everything behind FROM.
    List<OutboxEntry> list(Session session, String rest, Object... values) throws SQLException {
        var entries = new ArrayList<OutboxEntry>();
        session.each(ENTRIES + rest, row -> entry(row).ifPresent(entries::add), values);
        return entries;
    }

    /// Queued behind what its lane has; `press` is the operation it was submitted with.
    void insert(
            Transaction tx,
            Operation operation,
            TicketId ticket,
            OperationId press,
            Instant at,
            Departure departure)
            throws SQLException {
        tx.update(
                """
                INSERT INTO outbox (id, ticket_id, kind, payload_version, payload, state, created_at,
                  next_at, not_before, press)
                VALUES (?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?, ?)
                """,
                operation.id().toString(),
                ticket.value(),
                OperationJson.kind(operation),
                json.version(),
                OperationJson.payload(operation),
                at,
                departure.nextAt(at),
                departure.notBefore(),
                press.toString());
    }

    /// The ticket whose operation it was.
    ///
    /// @throws IllegalStateException if the operation is in no state that allows this move
    TicketId move(Transaction tx, OutboxMove move, OperationId id, Object... values)
            throws SQLException {
        var all = new ArrayList<>(List.of(values));
        all.add(id.toString());
        if (tx.update(move.sql(), all.toArray()) != 1) {
            throw new IllegalStateException(
                    move.words() + ": operation " + id + " is " + state(tx, id));
        }
        return new TicketId(tx.number("SELECT ticket_id FROM outbox WHERE id = ?", id.toString()));
    }

    /// Another content of the same operation; its ticket, as [#move] says.
    TicketId rewrite(Transaction tx, Operation operation) throws SQLException {
        return move(
                tx,
                OutboxMove.REWRITE,
                operation.id(),
                OperationJson.payload(operation),
                json.version(),
                OperationJson.kind(operation));
    }

    private static String state(Session session, OperationId id) throws SQLException {
        return session.find(
                        "SELECT state FROM outbox WHERE id = ?",
                        row -> row.text("state"),
                        id.toString())
                .orElse("not in the outbox");
    }

    private Optional<OutboxEntry> entry(Row row) throws SQLException {
        var stored =
                new OperationJson.Stored(
                        OperationId.of(row.text("id")),
                        new TicketId(row.number("ticket_id")),
                        row.text("kind"),
                        row.count("payload_version"),
                        row.text("payload"));
        var operation = json.read(stored);
        if (operation.isEmpty()) {
            log.warn(
                    "operation {} of kind '{}', version {}, waits for a newer Pult",
                    stored.id(),
                    stored.kind(),
                    stored.version());
            return Optional.empty();
        }
        return Optional.of(
                new OutboxEntry(
                        operation.get(),
                        row.number("sequence"),
                        OutboxState.valueOf(row.text("state")),
                        row.instant("created_at"),
                        row.count("attempts"),
                        new Revision(row.number("known")),
                        row.maybeInstant("attempt_started_at"),
                        row.maybeInstant("attempt_ended_at"),
                        row.count("absences"),
                        row.maybeInstant("next_at"),
                        row.maybeInstant("not_before"),
                        reason(row),
                        receipt(row),
                        Confirmation.valueOf(row.text("confirmation")),
                        Settlement.valueOf(row.text("settlement"))));
    }

    private static Optional<Reason> reason(Row row) throws SQLException {
        var words = row.text("reason_words");
        return row.maybeText("reason").map(code -> new Reason(Reason.Code.valueOf(code), words));
    }

    private static Optional<Receipt> receipt(Row row) throws SQLException {
        var message = row.maybeText("receipt_message").map(MessageId::new);
        return row.maybeText("receipt_ticket")
                .map(ticket -> new Receipt(new RemoteId(ticket), message));
    }
}
