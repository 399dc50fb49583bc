/// The window around the features: which place is open, the column of views, the one column at the
/// right ([app.pult.ui.shell.Side]), the status bar, the commands that work everywhere, the
/// banners. Knows no feature: panes are handed to `MainWindow` as nodes, and features hear of each
/// other only through [Selection].
///
/// Widths are pixels at the text's usual size and grow with it (`Columns`); where a window is too
/// small for all of them, `Panes` says who is seen. Start at [Selection] and [Place], then
/// `MainWindow`. Wiring is `launch`'s.
///
/// Thread: FX only, but for [Threads], which leads away from it and back.
package app.pult.ui.shell;
