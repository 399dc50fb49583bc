-- Runs of runbooks: what the operator did on a ticket, step by step; made on this desk, known to nobody else.
CREATE TABLE runbook_runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- RunId
  ticket INTEGER NOT NULL,              -- TicketId
  runbook TEXT NOT NULL,                -- RunbookId
  state TEXT NOT NULL CHECK (state IN ('OPEN', 'ENDED', 'STOPPED')), -- OPEN: stands at a step; STOPPED: given up
  touched_at INTEGER NOT NULL,          -- ms UTC: its last event
  event_count INTEGER NOT NULL,         -- events only ever become more
  payload_version INTEGER NOT NULL,     -- of the JSON
  payload TEXT NOT NULL                 -- JSON: the run with its events
) STRICT;
CREATE INDEX runbook_runs_ticket ON runbook_runs (ticket, id);
CREATE INDEX runbook_runs_open ON runbook_runs (touched_at, id) WHERE state = 'OPEN';
