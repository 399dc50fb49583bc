package app.pult.store.work;

import app.pult.desk.TicketId;
import app.pult.store.Database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which probes were run when, in `work.db`. Only the last [#MOST] are kept. Thread: any but
/// JavaFX.
public final class ProbeRunTable {
    static final int MOST = 5_000;

    private final Database work;

    /// A row. What it says is not known here.
    ///
    /// @param ticket for which it was run, if for one
    public record Entry(
            Instant at,
            String kind,
            String target,
            String outcome,
            String operator,
            Optional<TicketId> ticket) {}

    public ProbeRunTable(Database work) {
        this.work = work;
    }

    public void add(Entry run) {
        work.run(
                "keep which probe was run",
                tx -> {
                    var id =
                            tx.number(
                                    """
                                    INSERT INTO probe_runs
                                      (ran_at, kind, target, outcome, operator, ticket)
                                    VALUES (?, ?, ?, ?, ?, ?)
                                    RETURNING id
                                    """,
                                    run.at(),
                                    run.kind(),
                                    run.target(),
                                    run.outcome(),
                                    run.operator(),
                                    run.ticket().map(TicketId::value));
                    tx.update("DELETE FROM probe_runs WHERE id <= ?", id - MOST);
                });
    }

    /// The newest first.
    public List<Entry> last(int most) {
        return work.read(
                "list the last probes",
                session ->
                        session.list(
                                """
                                SELECT ran_at, kind, target, outcome, operator, ticket
                                FROM probe_runs
                                ORDER BY id DESC LIMIT ?
                                """,
                                row ->
                                        new Entry(
                                                row.instant("ran_at"),
                                                row.text("kind"),
                                                row.text("target"),
                                                row.text("outcome"),
                                                row.text("operator"),
                                                row.maybeNumber("ticket").map(TicketId::new)),
                                most));
    }
}
