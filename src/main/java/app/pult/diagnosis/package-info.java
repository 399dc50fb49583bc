/// What is wrong, with what proof, and what to do about it: readings go in, rows come out, and
/// rules are pure functions between the two. A row says nothing in any language; it names its words
/// ([Words]). Today the rows are about this desk: its way to the server, its sync, this computer,
/// Pult's own files. The window's pane and `pult doctor` show the same ones.
///
/// Start at [Row], then [StationRules]. Readings are taken elsewhere: `probe` asks this computer,
/// `launch` asks the desk.
///
/// Thread: any.
package app.pult.diagnosis;
