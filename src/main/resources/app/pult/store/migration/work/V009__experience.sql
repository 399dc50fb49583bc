-- What helped with which ticket, as the operator says: made on this desk, never sent.
CREATE TABLE verdicts (
  remedy TEXT NOT NULL,     -- article:PAGE, as its translations share it, or ticket:TicketId of a solved one
  ticket INTEGER NOT NULL,  -- TicketId of the one it was tried on
  helped INTEGER NOT NULL CHECK (helped IN (0, 1)), -- 1: it helped, 0: it did not
  said_at INTEGER NOT NULL, -- ms UTC
  PRIMARY KEY (remedy, ticket)
) STRICT, WITHOUT ROWID;

-- Which article was put into what is written in which ticket.
CREATE TABLE insertions (
  remedy TEXT NOT NULL,         -- article:PAGE
  ticket INTEGER NOT NULL,      -- TicketId
  inserted_at INTEGER NOT NULL, -- ms UTC, the first time
  PRIMARY KEY (remedy, ticket)
) STRICT, WITHOUT ROWID;
