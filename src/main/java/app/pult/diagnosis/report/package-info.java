/// From lines to facts: what a file is, and what it says about a machine. A kind is recognised by
/// what it holds, in English or Russian, never by its name alone; what is recognised as nothing is
/// a log or a text and says only what its traces say.
///
/// Start at [app.pult.diagnosis.report.Kinds], which lists all of them, then
/// [app.pult.diagnosis.report.ReportReader]. Reports of keys and values need no class: they stand
/// in the resources' `report/kinds.yaml` ([app.pult.diagnosis.report.KeyedKinds]).
///
/// Thread: kinds any, readers confined to one reading.
package app.pult.diagnosis.report;
