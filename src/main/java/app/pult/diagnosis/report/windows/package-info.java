/// What Windows and its programs write: event logs, system reports, settings of the network, what a
/// browser recorded. Documents (XML, JSON) are transcribed to the lines that the text forms of the
/// same tools have, so that one rule serves all forms.
///
/// Start at [app.pult.diagnosis.report.windows.WindowsKinds].
///
/// Thread: kinds any, readers confined to one reading.
package app.pult.diagnosis.report.windows;
