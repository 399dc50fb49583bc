/// Where readings are taken from a computer.
///
/// Thread: any but JavaFX.
package app.pult.diagnosis.probe;
