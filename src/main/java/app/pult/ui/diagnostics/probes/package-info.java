/// The page of probes: what can be asked of the network for the open ticket, what came back and
/// what it means. Nothing is asked but what the operator presses for, and the addresses are shown
/// before anything is sent there. What probes are is [app.pult.diagnosis.probe]'s.
///
/// Start at [ProbesModel] (what may be done when), then [ProbesPage] and its cards.
///
/// Thread: FX only; probes run where the [app.pult.ui.shell.Threads] of the network say.
package app.pult.ui.diagnostics.probes;
