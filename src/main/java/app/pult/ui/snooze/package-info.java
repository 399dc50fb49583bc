/// Tickets put off until a time: the sheet that asks until when, what was done last and how to take
/// it back. What a snooze is, is said by [app.pult.desk.Snoozes]; the view of what sleeps is a
/// queue like the others.
///
/// Start at [SnoozeModel], then [SnoozeSheet].
///
/// Thread: FX only; reads and writes run where [app.pult.ui.shell.Threads] says.
package app.pult.ui.snooze;
