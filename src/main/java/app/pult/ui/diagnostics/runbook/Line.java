package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.run.KeptRun;

import java.util.Optional;

/// What can be chosen on the page: a run of this ticket, or a runbook to begin.
public sealed interface Line {
    record Begun(KeptRun kept) implements Line {}

    record Book(Runbook runbook, Optional<Hint> because) implements Line {}
}
