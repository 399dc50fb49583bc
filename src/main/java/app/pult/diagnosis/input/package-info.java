/// From bytes to lines: which encoding, where a line ends, how long it may be. An archive is a tree
/// of inputs that are read as they stream by. Nothing here knows what a line means.
///
/// Start at [app.pult.diagnosis.input.Input], then [app.pult.diagnosis.input.Lines].
///
/// Thread: confined to one reading.
package app.pult.diagnosis.input;
