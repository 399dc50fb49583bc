package app.pult.diagnosis.runbook.run;

import app.pult.desk.TicketId;

/// A run as it is kept, with the ticket it belongs to.
public record KeptRun(RunId id, TicketId ticket, RunbookRun run) {}
