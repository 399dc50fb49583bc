package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.CodeMention;
import app.pult.diagnosis.Finding;

/// What suggests a runbook.
public sealed interface Hint {
    record OfFinding(Finding finding) implements Hint {}

    /// A code that the customer wrote.
    record OfCode(CodeMention mention) implements Hint {}
}
