/// The pane at the right of the window: what is wrong with the customer's machine, by what they
/// sent, with the lines that prove it, and what to do about it; beside it this desk's own computer
/// (`station`). What findings mean is [app.pult.diagnosis]'s; here they get their place.
///
/// Start at [CaseModel] (what is read when), then [DiagnosticsPane] and its pages.
///
/// Thread: FX only; files are read where [app.pult.ui.shell.Threads] says.
package app.pult.ui.diagnostics;
