/// Asking for a time ahead: as it is typed in either language, or chosen from a few.
///
/// Start at [app.pult.ui.kit.time.TimeSheet], then [app.pult.ui.kit.time.TypedTime].
///
/// Thread: FX only.
package app.pult.ui.kit.time;
