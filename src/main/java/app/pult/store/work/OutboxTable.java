package app.pult.store.work;

import app.pult.desk.MessageId;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxEntry.Confirmation;
import app.pult.desk.operation.OutboxEntry.Settlement;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Receipt;
import app.pult.store.Row;
import app.pult.store.Session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of `outbox` as entries. What this version cannot read is left out here, stays in the table,
/// and still keeps its place at the head of its lane. Thread: a store thread.
final class OutboxTable {
    /// These conditions repeat those of the partial indexes word by word: else SQLite reads the
    /// table.
    static final String OPEN = "state IN ('QUEUED', 'SENDING', 'HELD', 'FAILED')";

    static final String UNSETTLED = "state = 'DONE' AND settlement = 'OPEN'";
    static final String LIVE = "(" + OPEN + " OR (" + UNSETTLED + "))";

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

    OperationJson json() {
        return json;
    }

    /// `rest` is everything behind FROM.
    List<OutboxEntry> list(Session session, String rest, Object... values) throws SQLException {
        var entries = new ArrayList<OutboxEntry>();
        session.each(ENTRIES + rest, row -> entry(row).ifPresent(entries::add), values);
        return entries;
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
