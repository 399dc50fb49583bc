/// What was done on a ticket by a runbook: a run is a list of events, answers and ways back with
/// their instants, and everything else (where it stands, how long each step took, the note that
/// proves it) is replayed from them. An event holds the words it was given in, so a run outlives a
/// changed runbook.
///
/// Start at [RunbookRun]; [Proof] makes the note, [RunFigures] tell an author which step takes long
/// and which one helps. Runs are kept through the port [RunbookRuns].
///
/// Thread: any, but for the port.
package app.pult.diagnosis.runbook.run;
