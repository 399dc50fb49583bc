package app.pult.ui.diagnostics.runbook;

import app.pult.desk.TicketId;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.Step;
import app.pult.diagnosis.runbook.run.KeptRun;

import java.util.List;
import java.util.Optional;

/// Where the runbook of a ticket is. Thread: any.
public sealed interface Showing {
    /// No ticket is open.
    record Nothing() implements Showing {}

    record Reading() implements Showing {}

    record Choosing(TicketId ticket, List<Line> lines) implements Showing {
        public Choosing {
            lines = List.copyOf(lines);
        }
    }

    record Going(KeptRun kept, Runbook book, Step step) implements Showing {}

    /// At an end, or given up.
    record Over(KeptRun kept) implements Showing {}

    /// Its runbook has no such step any more, or is gone.
    record Lost(KeptRun kept) implements Showing {}

    /// The run that is looked at.
    default Optional<KeptRun> looked() {
        return switch (this) {
            case Going going -> Optional.of(going.kept());
            case Over over -> Optional.of(over.kept());
            case Lost lost -> Optional.of(lost.kept());
            case Nothing nothing -> Optional.empty();
            case Reading reading -> Optional.empty();
            case Choosing choosing -> Optional.empty();
        };
    }
}
