/// What to do about a finding, step by step: a runbook is a graph of steps, each with what to look
/// for, a command where one serves, what it changes and how that is undone, and answers that lead
/// on, to another step or to an end. Runbooks are YAML beside this package's resources and, later,
/// a team's own; [RunbookReader] refuses what could leave an operator standing with every fault
/// named.
///
/// The format is in `runbooks/FORMAT.md`. Start at [Runbook], then [Runbooks] for those of the
/// program. What was done on a ticket is a run, in `run`. Nothing here runs a command: commands are
/// copied, by a person, to the machine they are meant for.
///
/// Thread: any.
package app.pult.diagnosis.runbook;
