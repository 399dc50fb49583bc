-- cache.db: what the server said, and the tickets as the operator sees them. All of it can be fetched
-- or computed again.
-- Values that SQL never looks into (tags, custom fields, people in copy, events, files that wait) are
-- JSON text: one row a ticket or message instead of five, and nothing to join when it is read.

-- Single facts about the mirror: cursor, caught_up_at, me.
CREATE TABLE facts (
  name TEXT PRIMARY KEY, -- which
  value TEXT NOT NULL    -- as its reader understands it
) STRICT, WITHOUT ROWID;

-- Tickets as the server last told of them.
CREATE TABLE server_tickets (
  id INTEGER PRIMARY KEY,       -- TicketId, given out by work.db
  remote TEXT NOT NULL UNIQUE,  -- RemoteId
  standing TEXT NOT NULL CHECK (standing IN ('PRESENT', 'DELETED', 'MERGED', 'HIDDEN')), -- tombstones stay
  merged_into INTEGER,          -- TicketId it lives on as; NULL unless MERGED
  revision INTEGER NOT NULL DEFAULT 0, -- Revision; 0 where only a tombstone came
  number TEXT NOT NULL DEFAULT '',     -- as customers quote it
  subject TEXT NOT NULL DEFAULT '',    -- one line
  state TEXT NOT NULL DEFAULT 'NEW' CHECK (state IN ('NEW', 'OPEN', 'WAITING', 'SOLVED', 'REJECTED')), -- TicketState
  priority INTEGER NOT NULL DEFAULT 0, -- 0 to 100
  group_id TEXT NOT NULL DEFAULT '',   -- GroupId; '' for none
  assignee TEXT NOT NULL DEFAULT '',   -- PersonId; '' for nobody
  tags TEXT NOT NULL DEFAULT '[]',     -- JSON list, sorted
  custom TEXT NOT NULL DEFAULT '{}',   -- JSON object of lists: custom fields
  requester TEXT NOT NULL DEFAULT '',  -- PersonId; '' for nobody
  cc TEXT NOT NULL DEFAULT '[]',       -- JSON list of PersonId
  channel TEXT NOT NULL DEFAULT 'OTHER' CHECK (channel IN ('MAIL', 'WEB', 'PHONE', 'CHAT', 'OTHER')), -- Channel
  created_at INTEGER NOT NULL DEFAULT 0, -- ms UTC, server's clock
  updated_at INTEGER NOT NULL DEFAULT 0, -- ms UTC, server's clock
  due_at INTEGER,                        -- ms UTC; NULL if nothing was promised
  worked_ms INTEGER NOT NULL DEFAULT 0   -- logged time
) STRICT;

-- Entries of conversations as the server has them; what they say is in bodies.
CREATE TABLE messages (
  row INTEGER PRIMARY KEY,    -- names the message inside this file
  id TEXT NOT NULL UNIQUE,    -- MessageId
  ticket_id INTEGER NOT NULL, -- TicketId; after a merge the one it moved to
  at INTEGER NOT NULL,        -- ms UTC, server's clock
  position INTEGER NOT NULL,  -- order among messages of one instant
  kind TEXT NOT NULL CHECK (kind IN ('CUSTOMER', 'REPLY', 'NOTE', 'EVENT')), -- who may read it
  author TEXT NOT NULL,       -- PersonId
  origin TEXT,                -- OperationId that made it; NULL where the server does not remember
  files INTEGER NOT NULL DEFAULT 0 -- number of attachments
) STRICT;
CREATE INDEX messages_conversation ON messages (ticket_id, at, position, row);
CREATE INDEX messages_origin ON messages (origin) WHERE origin IS NOT NULL;

-- What messages say, apart from them: a body may have megabytes.
CREATE TABLE bodies (
  message INTEGER PRIMARY KEY, -- messages.row
  text TEXT NOT NULL,          -- plain text; for an EVENT its JSON
  html TEXT                    -- the sender's, hostile; NULL if there is none
) STRICT;

CREATE TABLE attachments (
  message INTEGER NOT NULL,   -- messages.row
  position INTEGER NOT NULL,  -- order within the message
  id TEXT NOT NULL,           -- AttachmentId
  name TEXT NOT NULL,         -- as the sender wrote it; never a path
  media_type TEXT NOT NULL,   -- as the sender claims
  size INTEGER NOT NULL,      -- bytes
  content_id TEXT,            -- what cid: links refer to; NULL if there is none
  PRIMARY KEY (message, position)
) STRICT, WITHOUT ROWID;

-- Contents of attachments that are on this desk.
CREATE TABLE downloads (
  attachment TEXT PRIMARY KEY, -- AttachmentId
  blob TEXT NOT NULL           -- BlobId
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id TEXT PRIMARY KEY,        -- PersonId
  name TEXT NOT NULL,         -- to show
  address TEXT NOT NULL,      -- e-mail; '' if the server keeps none
  role TEXT NOT NULL CHECK (role IN ('CUSTOMER', 'OPERATOR')), -- OPERATOR: may hold tickets
  seen_at INTEGER NOT NULL DEFAULT 0 -- ms UTC: when the server last told of them
) STRICT, WITHOUT ROWID;
CREATE INDEX people_operators ON people (name, id) WHERE role = 'OPERATOR';

-- Words of names and addresses, for suggestions by prefix.
CREATE TABLE people_words (
  word TEXT NOT NULL,   -- folded: lower case, no ё
  person TEXT NOT NULL, -- people.id
  PRIMARY KEY (word, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE groups (
  id TEXT PRIMARY KEY, -- GroupId
  name TEXT NOT NULL   -- to show
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  id TEXT PRIMARY KEY,           -- ArticleId
  translation_of TEXT NOT NULL,  -- shared by translations of each other
  language TEXT NOT NULL,        -- ISO 639-1
  title TEXT NOT NULL,           -- one line
  summary TEXT NOT NULL,         -- a sentence or two
  category TEXT NOT NULL,        -- a path of words
  tags TEXT NOT NULL,            -- JSON list
  format TEXT NOT NULL CHECK (format IN ('MARKDOWN', 'HTML')), -- of body
  body TEXT NOT NULL,            -- unsanitised
  updated_at INTEGER NOT NULL,   -- ms UTC
  filter_text TEXT NOT NULL      -- folded: what the quick filter looks into
) STRICT;
CREATE INDEX articles_translations ON articles (translation_of, language);

CREATE TABLE canned_responses (
  id TEXT PRIMARY KEY,    -- as the server names it
  code TEXT NOT NULL,     -- what is typed after ::
  title TEXT NOT NULL,    -- one line
  language TEXT NOT NULL, -- ISO 639-1
  text TEXT NOT NULL      -- with placeholders
) STRICT, WITHOUT ROWID;

CREATE TABLE macros (
  id TEXT PRIMARY KEY,    -- as the server names it
  title TEXT NOT NULL,    -- one line
  language TEXT NOT NULL, -- ISO 639-1
  text TEXT,              -- offered, never sent by itself; NULL if there is none
  changes TEXT NOT NULL   -- JSON list of field, name, values
) STRICT, WITHOUT ROWID;

-- Changes this version does not understand, for one that does.
CREATE TABLE parked_changes (
  kind TEXT NOT NULL, -- as the server called it
  raw TEXT NOT NULL,  -- untouched
  PRIMARY KEY (kind, raw)
) STRICT, WITHOUT ROWID;

-- Tickets to be read whole: changes were left out while a push was under way, or somebody asked.
CREATE TABLE refetches (
  id INTEGER PRIMARY KEY,     -- order of asking
  remote TEXT NOT NULL UNIQUE -- RemoteId
) STRICT;

-- Effective tickets: server_tickets with the outbox laid over. Lists, counts, sorting and filters read
-- this table only.
CREATE TABLE tickets (
  id INTEGER PRIMARY KEY,        -- TicketId
  remote TEXT,                   -- RemoteId; NULL until the server has it
  number TEXT NOT NULL,          -- '' until the server has it
  number_key TEXT NOT NULL,      -- sorts like a person would: digits padded, nothing last
  subject TEXT NOT NULL,         -- one line
  state TEXT NOT NULL CHECK (state IN ('NEW', 'OPEN', 'WAITING', 'SOLVED', 'REJECTED')), -- TicketState
  phase INTEGER NOT NULL CHECK (phase IN (1, 2, 3)), -- of state: 1 new or open, 2 waiting, 3 over
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
  urgent_at INTEGER NOT NULL,    -- due_at, or later than all
  worked_ms INTEGER NOT NULL,    -- logged time
  revision INTEGER NOT NULL,     -- Revision of the server row
  unread INTEGER NOT NULL CHECK (unread IN (0, 1)), -- the newest message of somebody else is not seen
  waiting INTEGER NOT NULL,      -- operations not sent yet
  stuck INTEGER NOT NULL,        -- operations held or failed
  unsent INTEGER NOT NULL CHECK (unsent IN (0, 1)), -- waiting or stuck
  filter_text TEXT NOT NULL      -- folded: what the quick filter looks into
) STRICT;
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

-- Messages that are still in the outbox.
CREATE TABLE waiting_messages (
  id TEXT PRIMARY KEY,         -- MessageId: op: and the operation's id
  ticket_id INTEGER NOT NULL,  -- TicketId
  operation TEXT NOT NULL,     -- OperationId
  sequence INTEGER NOT NULL,   -- order in the outbox
  kind TEXT NOT NULL CHECK (kind IN ('CUSTOMER', 'REPLY', 'NOTE')), -- who may read it
  author TEXT NOT NULL,        -- PersonId
  author_name TEXT NOT NULL,   -- to show
  author_address TEXT NOT NULL, -- '' if none is known
  at INTEGER NOT NULL,         -- ms UTC: the operator pressed the button
  text TEXT NOT NULL,          -- as written
  files TEXT NOT NULL          -- JSON list of files
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_messages_ticket ON waiting_messages (ticket_id, sequence);

-- Tickets whose effective row was computed with operations laid over it.
CREATE TABLE overlaid (
  ticket_id INTEGER PRIMARY KEY -- TicketId
) STRICT;

-- Tickets that live on as others, by merge: old names still lead there.
CREATE TABLE moved (
  ticket_id INTEGER PRIMARY KEY, -- TicketId that was
  into_id INTEGER NOT NULL       -- TicketId it is now
) STRICT;
