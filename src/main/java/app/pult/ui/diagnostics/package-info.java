/// The pane at the right of the window: what is wrong at this desk, with what proof, and what to do
/// about it. Measures only while it is on the screen. What rows mean is
/// [app.pult.diagnosis.station]'s; here they get their words and their place.
///
/// Start at [DiagnosticsModel] (when is measured what), then [RowWords], then `DiagnosticsPane`.
///
/// Thread: FX only; readings run where [app.pult.ui.shell.Threads] says.
package app.pult.ui.diagnostics;
