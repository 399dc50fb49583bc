/// The page about this desk's own computer: what is wrong at this desk, with what proof, and what
/// to do about it. Measures only while it is on the screen. What rows mean is
/// [app.pult.diagnosis.station]'s; here they get their words and their place.
///
/// Start at [StationModel] (when is measured what), then [RowWords], then `StationPane`.
///
/// Thread: FX only; readings run where [app.pult.ui.shell.Threads] says.
package app.pult.ui.diagnostics.station;
