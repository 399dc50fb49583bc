-- A ticket that is put off has a phase of its own and is not active: so it is in no view but one, every
-- view's indexes serve that one too, and what is counted stays right. SQLite changes no CHECK: the
-- table is made anew, its counts stay.

-- Effective tickets: server_tickets with the outbox and what is put off laid over. Lists, counts, sorting
-- and filters read this table only.
CREATE TABLE tickets_with_snoozes (
  id INTEGER PRIMARY KEY,        -- TicketId
  remote TEXT,                   -- RemoteId; NULL until the server has it
  number TEXT NOT NULL,          -- '' until the server has it
  number_key TEXT NOT NULL,      -- sorts like a person would: digits padded, nothing last
  subject TEXT NOT NULL,         -- one line
  state TEXT NOT NULL CHECK (state IN ('NEW', 'OPEN', 'WAITING', 'SOLVED', 'REJECTED')), -- TicketState
  phase INTEGER NOT NULL CHECK (phase IN (1, 2, 3, 4)), -- of state: 1 new or open, 2 waiting, 3 over; 4 put off
  active INTEGER NOT NULL CHECK (active IN (0, 1)),  -- phase 1 or 2
  priority INTEGER NOT NULL,     -- 0 to 100
  group_id TEXT NOT NULL,        -- GroupId; '' for none
  group_name TEXT NOT NULL,      -- '' for none
  assignee TEXT NOT NULL,        -- PersonId; '' for nobody
  assignee_name TEXT NOT NULL,   -- '' for nobody
  requester TEXT NOT NULL,       -- PersonId; '' for nobody
  requester_name TEXT NOT NULL,  -- '' for nobody
  requester_address TEXT NOT NULL, -- '' for nobody, or none known
  cc TEXT NOT NULL,              -- JSON list of PersonId
  tags TEXT NOT NULL,            -- JSON list, sorted
  custom TEXT NOT NULL,          -- JSON object of lists
  channel TEXT NOT NULL,         -- Channel
  created_at INTEGER NOT NULL,   -- ms UTC
  updated_at INTEGER NOT NULL,   -- ms UTC
  due_at INTEGER,                -- ms UTC; NULL if nothing was promised
  urgent_at INTEGER NOT NULL,    -- due_at, or later than all; asleep_until where there is one
  worked_ms INTEGER NOT NULL,    -- logged time
  revision INTEGER NOT NULL,     -- Revision of the server row
  unread INTEGER NOT NULL CHECK (unread IN (0, 1)), -- the newest message of somebody else is not seen
  waiting INTEGER NOT NULL,      -- operations not sent yet
  stuck INTEGER NOT NULL,        -- operations held or failed
  unsent INTEGER NOT NULL CHECK (unsent IN (0, 1)), -- waiting or stuck
  filter_text TEXT NOT NULL,     -- folded: what the quick filter looks into
  asleep_until INTEGER           -- ms of the server's clock; NULL if it is not put off
) STRICT;

INSERT INTO tickets_with_snoozes SELECT *, NULL FROM tickets;
DROP TABLE tickets;
ALTER TABLE tickets_with_snoozes RENAME TO tickets;

-- One index a queue and order, so that a page is read in its order and never sorted. The newest
-- changes are the oldest read backwards.
CREATE INDEX tickets_phase_urgency ON tickets (phase, urgent_at, priority DESC, updated_at, id);
CREATE INDEX tickets_phase_change ON tickets (phase, updated_at, id);
CREATE INDEX tickets_phase_priority ON tickets (phase, priority DESC, updated_at, id);
CREATE INDEX tickets_phase_number ON tickets (phase, number_key, id);
CREATE INDEX tickets_assignee_urgency ON tickets (assignee, urgent_at, priority DESC, updated_at, id) WHERE active = 1;
-- Whole, not only the active: a person's new name has to reach all their tickets.
CREATE INDEX tickets_assignee_change ON tickets (assignee, active, updated_at, id);
CREATE INDEX tickets_assignee_priority ON tickets (assignee, priority DESC, updated_at, id) WHERE active = 1;
CREATE INDEX tickets_assignee_number ON tickets (assignee, number_key, id) WHERE active = 1;
CREATE INDEX tickets_group_urgency ON tickets (group_id, urgent_at, priority DESC, updated_at, id) WHERE active = 1;
CREATE INDEX tickets_group_change ON tickets (group_id, updated_at, id) WHERE active = 1;
CREATE INDEX tickets_group_priority ON tickets (group_id, priority DESC, updated_at, id) WHERE active = 1;
CREATE INDEX tickets_group_number ON tickets (group_id, number_key, id) WHERE active = 1;
CREATE INDEX tickets_unsent_urgency ON tickets (unsent, urgent_at, priority DESC, updated_at, id) WHERE unsent = 1;
CREATE INDEX tickets_unsent_change ON tickets (unsent, updated_at, id) WHERE unsent = 1;
CREATE INDEX tickets_unsent_priority ON tickets (unsent, priority DESC, updated_at, id) WHERE unsent = 1;
CREATE INDEX tickets_unsent_number ON tickets (unsent, number_key, id) WHERE unsent = 1;
CREATE INDEX tickets_number ON tickets (number) WHERE number <> '';
CREATE INDEX tickets_requester ON tickets (requester, id);

CREATE TRIGGER ticket_counted AFTER INSERT ON tickets BEGIN
  INSERT INTO ticket_counts (phase, assignee, group_id, n) VALUES (new.phase, new.assignee, new.group_id, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER ticket_uncounted AFTER DELETE ON tickets BEGIN
  UPDATE ticket_counts SET n = n - 1
  WHERE phase = old.phase AND assignee = old.assignee AND group_id = old.group_id;
  DELETE FROM ticket_counts
  WHERE phase = old.phase AND assignee = old.assignee AND group_id = old.group_id AND n = 0;
END;
CREATE TRIGGER ticket_recounted AFTER UPDATE OF phase, assignee, group_id ON tickets
WHEN (old.phase, old.assignee, old.group_id) IS NOT (new.phase, new.assignee, new.group_id) BEGIN
  UPDATE ticket_counts SET n = n - 1
  WHERE phase = old.phase AND assignee = old.assignee AND group_id = old.group_id;
  DELETE FROM ticket_counts
  WHERE phase = old.phase AND assignee = old.assignee AND group_id = old.group_id AND n = 0;
  INSERT INTO ticket_counts (phase, assignee, group_id, n) VALUES (new.phase, new.assignee, new.group_id, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
