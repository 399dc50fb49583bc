package app.pult.diagnosis.runbook.run;

import app.pult.desk.Subscription;
import app.pult.desk.TicketId;

import java.util.List;
import java.util.Optional;

/// The runs of this desk. Nobody else has them: a change is on the disk when it returns. Thread:
/// any but JavaFX.
public interface RunbookRuns {
    KeptRun add(TicketId ticket, RunbookRun run);

    /// Keeps what has happened since.
    ///
    /// @throws IllegalStateException if what is kept has more events: another window was ahead
    void save(RunId id, RunbookRun run);

    Optional<KeptRun> find(RunId id);

    /// Of one ticket, the newest first.
    List<KeptRun> of(TicketId ticket);

    /// Those that nobody has brought to an end, the one touched last first.
    List<KeptRun> open();

    /// All that came to an end, the newest first: what figures are made of.
    List<KeptRun> ended();

    /// Called after a commit, on the thread that changed it.
    Subscription watch(Runnable listener);
}
