package app.pult.store.work;

import app.pult.desk.TicketId;
import app.pult.store.Database;
import app.pult.store.Row;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Runs of runbooks in `work.db`, each whole in one row. What is in a payload is not known here.
/// Thread: any but JavaFX.
public final class RunbookRunTable {
    private static final String SELECT =
            "SELECT id, ticket, runbook, state, touched_at, event_count, payload_version, payload"
                    + " FROM runbook_runs ";

    private final Database work;

    public RunbookRunTable(Database work) {
        this.work = work;
    }

    /// Whether somebody still goes on with it.
    public enum State {
        OPEN,
        ENDED,
        /// Given up.
        STOPPED
    }

    /// What changes of a run; `events` only ever become more.
    public record Written(
            String runbook,
            State state,
            Instant touchedAt,
            int events,
            int payloadVersion,
            String payload) {}

    /// A row.
    public record Entry(long id, TicketId ticket, Written written) {}

    public Entry add(TicketId ticket, Written run) {
        return work.write(
                "add a run of a runbook",
                tx -> {
                    var id =
                            tx.number(
                                    """
                                    INSERT INTO runbook_runs
                                      (ticket, runbook, state, touched_at, event_count,
                                       payload_version, payload)
                                    VALUES (?, ?, ?, ?, ?, ?, ?)
                                    RETURNING id
                                    """,
                                    ticket.value(),
                                    run.runbook(),
                                    run.state(),
                                    run.touchedAt(),
                                    run.events(),
                                    run.payloadVersion(),
                                    run.payload());
                    return new Entry(id, ticket, run);
                });
    }

    /// Whether it was written: not over one that has more events, nor where there is none.
    public boolean save(long id, Written run) {
        return work.write(
                "save a run of a runbook",
                tx ->
                        tx.update(
                                        """
                                        UPDATE runbook_runs
                                        SET state = ?, touched_at = ?, event_count = ?,
                                          payload_version = ?, payload = ?
                                        WHERE id = ? AND event_count <= ?
                                        """,
                                        run.state(),
                                        run.touchedAt(),
                                        run.events(),
                                        run.payloadVersion(),
                                        run.payload(),
                                        id,
                                        run.events())
                                == 1);
    }

    public Optional<Entry> find(long id) {
        return work.read(
                "find a run of a runbook",
                session -> session.find(SELECT + "WHERE id = ?", RunbookRunTable::entry, id));
    }

    /// The newest first.
    public List<Entry> of(TicketId ticket) {
        return list("WHERE ticket = ? ORDER BY id DESC", ticket.value());
    }

    /// The one touched last first.
    public List<Entry> open() {
        return list("WHERE state = 'OPEN' ORDER BY touched_at DESC, id DESC");
    }

    /// Those that came to an end, the newest first.
    public List<Entry> ended() {
        return list("WHERE state = 'ENDED' ORDER BY id DESC");
    }

    private List<Entry> list(String which, Object... values) {
        return work.read(
                "list runs of runbooks",
                session -> session.list(SELECT + which, RunbookRunTable::entry, values));
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.number("id"),
                new TicketId(row.number("ticket")),
                new Written(
                        row.text("runbook"),
                        State.valueOf(row.text("state")),
                        row.instant("touched_at"),
                        row.count("event_count"),
                        row.count("payload_version"),
                        row.text("payload")));
    }
}
