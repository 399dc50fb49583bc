/// What is wrong at this desk, with what proof, and what to do about it: readings go in, rows come
/// out, and rules are pure functions between the two. A row says nothing in any language; it names
/// its words ([Words]). Rows are about the way to the server, sync, this computer, Pult's own
/// files. The window's pane and `pult doctor` show the same ones.
///
/// Start at [Row], then [StationRules]. Readings are taken elsewhere: `probe` asks this computer,
/// `launch` asks the desk.
///
/// Thread: any.
package app.pult.diagnosis.station;
