/// A list of rows that are all equally high, of any length: what is in sight has nodes, and a step
/// costs the same in a list of 200,000 rows as in one of twenty. JavaFX's `ListView` walks the
/// sizes of all its rows for each picture (decision 0014). For lists of a few hundred rows take
/// `ListView`.
///
/// Start at [app.pult.ui.kit.rows.RowList]; a feature brings its own [app.pult.ui.kit.rows.Row].
///
/// Thread: FX only.
package app.pult.ui.kit.rows;
