-- work.db: what the operator made and nobody else has.

-- Local names of tickets. A name is given out once and never again.
CREATE TABLE identities (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- TicketId
  remote TEXT UNIQUE,                   -- RemoteId; NULL until the server has the ticket
  merged_into INTEGER REFERENCES identities (id) -- the ticket this one lives on as; NULL if it stands
) STRICT;

-- Operations on their way to the server. Payloads are JSON, migrated like tables.
CREATE TABLE outbox (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, -- order of the outbox, and within a lane
  id TEXT NOT NULL UNIQUE,                    -- OperationId, a UUID
  ticket_id INTEGER NOT NULL,                 -- TicketId: the lane
  kind TEXT NOT NULL,                         -- which Operation the payload is
  payload_version INTEGER NOT NULL,           -- of that kind's JSON
  payload TEXT NOT NULL,                      -- JSON, without id and ticket
  state TEXT NOT NULL CHECK (state IN ('QUEUED', 'SENDING', 'HELD', 'FAILED', 'DONE', 'CANCELLED')), -- OutboxState
  created_at INTEGER NOT NULL,                -- ms UTC: the operator pressed the button
  attempts INTEGER NOT NULL DEFAULT 0,        -- calls begun
  known INTEGER NOT NULL DEFAULT 0,           -- Revision this desk had when the first attempt began
  attempt_started_at INTEGER,                 -- ms UTC, of the last call; NULL before the first
  attempt_ended_at INTEGER,                   -- ms UTC, without an answer; NULL while under way
  absences INTEGER NOT NULL DEFAULT 0,        -- look-ups since attempt_ended_at that did not find it
  next_at INTEGER,                            -- ms UTC: not looked at before; NULL: at once
  reason TEXT,                                -- Reason.Code; NULL if there is none
  reason_words TEXT NOT NULL DEFAULT '',      -- the server's words, shown and never parsed
  receipt_ticket TEXT,                        -- RemoteId it became part of; NULL until done
  receipt_message TEXT,                       -- MessageId it became; NULL if none
  confirmation TEXT NOT NULL DEFAULT 'NONE' CHECK (confirmation IN ('NONE', 'SEND_ANYWAY')), -- the operator's word
  settlement TEXT NOT NULL DEFAULT 'OPEN' CHECK (settlement IN ('OPEN', 'MIRRORED')), -- whether the mirror shows it
  finished_at INTEGER                         -- ms UTC: settled or cancelled; NULL before
) STRICT;

-- What still has an effect on what is shown or sent: a handful of rows among years of finished ones.
CREATE INDEX outbox_live ON outbox (ticket_id, sequence)
  WHERE state IN ('QUEUED', 'SENDING', 'HELD', 'FAILED') OR (state = 'DONE' AND settlement = 'OPEN');
CREATE INDEX outbox_open ON outbox (sequence) WHERE state IN ('QUEUED', 'SENDING', 'HELD', 'FAILED');
CREATE INDEX outbox_unsettled ON outbox (sequence) WHERE state = 'DONE' AND settlement = 'OPEN';
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;

-- What is being written, one text a ticket and kind.
CREATE TABLE drafts (
  ticket_id INTEGER NOT NULL, -- TicketId
  kind TEXT NOT NULL CHECK (kind IN ('REPLY', 'NOTE', 'NEW_TICKET')), -- DraftKey.Kind
  text TEXT NOT NULL,         -- as typed
  files TEXT NOT NULL,        -- JSON list of OutgoingFile; the bytes are blobs
  fields TEXT NOT NULL,       -- JSON object: the form of a new ticket
  seen TEXT,                  -- MessageId the author had in sight; NULL if none
  saved_at INTEGER NOT NULL,  -- ms UTC
  PRIMARY KEY (ticket_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_saved ON drafts (saved_at DESC, ticket_id, kind);

-- Older texts of drafts; they outlive them.
CREATE TABLE draft_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- order of saving
  ticket_id INTEGER NOT NULL, -- TicketId
  kind TEXT NOT NULL CHECK (kind IN ('REPLY', 'NOTE', 'NEW_TICKET')), -- DraftKey.Kind
  text TEXT NOT NULL,         -- as typed
  files TEXT NOT NULL,        -- JSON list of OutgoingFile
  fields TEXT NOT NULL,       -- JSON object
  seen TEXT,                  -- MessageId; NULL if none
  saved_at INTEGER NOT NULL   -- ms UTC: when this text was the newest
) STRICT;
CREATE INDEX draft_versions_ticket ON draft_versions (ticket_id, kind, id);

-- How far the operator has read.
CREATE TABLE read_marks (
  ticket_id INTEGER PRIMARY KEY, -- TicketId
  seen_at INTEGER NOT NULL,      -- ms of the server's clock: instant of the newest message seen
  seen_order INTEGER NOT NULL    -- its order among messages of that instant
) STRICT;
