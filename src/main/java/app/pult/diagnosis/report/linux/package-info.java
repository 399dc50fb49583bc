/// What Linux and its tools write: outputs of commands, reports of the desk's own tools of such
/// hosts, journals and letters in their own forms. Most kinds are patterns, and stand in the
/// resources' `report/linux.yaml`; documents are transcribed to lines.
///
/// Start at [app.pult.diagnosis.report.linux.LinuxKinds].
///
/// Thread: kinds any, readers confined to one reading.
package app.pult.diagnosis.report.linux;
