/// What is there when something went wrong: the log, what happened to the last session, the bundle
/// for whoever mends the workstation. Nothing here holds what a customer or an operator wrote, and
/// whatever leaves the desk goes through [app.pult.diagnosis.mask.Masker] once more.
///
/// Start at `SupportBundle`. Thread: any but JavaFX, where nothing else is said.
package app.pult.launch.support;
