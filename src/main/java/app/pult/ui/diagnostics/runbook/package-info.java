/// The page of the diagnostics that leads through a runbook: which to begin, the step with its
/// commands to copy, the answers, the end and its proof. Start at [RunbookModel], then
/// [RunbookPane]. What a run is, is [app.pult.diagnosis.runbook.run]'s.
///
/// Thread: FX only; runs and runbooks are read and written where [app.pult.ui.shell.Threads] says.
package app.pult.ui.diagnostics.runbook;
