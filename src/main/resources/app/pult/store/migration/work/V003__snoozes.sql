-- Tickets that are put off: known to this desk alone.
CREATE TABLE snoozes (
  ticket_id INTEGER PRIMARY KEY, -- TicketId
  until INTEGER NOT NULL,        -- ms of the server's clock
  ended_by TEXT NOT NULL CHECK (ended_by IN ('REPLY', 'TIME')), -- Snooze.End
  heard_at INTEGER NOT NULL,     -- ms of the server's clock: the customer's newest message then
  heard_order INTEGER NOT NULL,  -- its order among messages of that instant
  state TEXT NOT NULL CHECK (state IN ('ASLEEP', 'BACK')) -- BACK: its time came, nobody looked yet
) STRICT;
CREATE INDEX snoozes_until ON snoozes (until, ticket_id) WHERE state = 'ASLEEP';
