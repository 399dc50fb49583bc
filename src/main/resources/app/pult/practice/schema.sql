-- The practice desk's own database. Instants are epoch milliseconds UTC; tags, custom fields and
-- events are JSON in the shape of the Desk API. Nothing here is migrated: a file of another version
-- is another desk.

CREATE TABLE IF NOT EXISTS meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS people (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    address  TEXT NOT NULL DEFAULT '',
    role     TEXT NOT NULL CHECK (role IN ('customer', 'operator'))
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS operators (
    id      TEXT PRIMARY KEY REFERENCES people (id),
    rights  TEXT NOT NULL CHECK (rights IN ('full', 'read')),
    token   TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS groups (
    id    TEXT PRIMARY KEY,
    name  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which groups an operator sees, and which they saw once: what was in those has to be hidden.
CREATE TABLE IF NOT EXISTS operator_groups (
    operator  TEXT NOT NULL REFERENCES operators (id),
    group_id  TEXT NOT NULL REFERENCES groups (id),
    standing  TEXT NOT NULL CHECK (standing IN ('now', 'past')),
    PRIMARY KEY (operator, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS tickets (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    revision    INTEGER NOT NULL,
    subject     TEXT NOT NULL,
    state       TEXT NOT NULL,
    active      INTEGER NOT NULL CHECK (active IN (0, 1)),
    priority    INTEGER NOT NULL,
    group_id    TEXT,
    assignee    TEXT,
    tags        TEXT NOT NULL,
    custom      TEXT NOT NULL,
    requester   TEXT,
    channel     TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    due_at      INTEGER,
    worked_ms   INTEGER NOT NULL DEFAULT 0,
    fate        TEXT NOT NULL DEFAULT 'alive' CHECK (fate IN ('alive', 'deleted', 'merged')),
    merged_into INTEGER,
    case_id     TEXT
) STRICT;

CREATE INDEX IF NOT EXISTS tickets_by_change ON tickets (fate, active, updated_at, id);

-- The groups a ticket was in before.
CREATE TABLE IF NOT EXISTS past_groups (
    ticket    INTEGER NOT NULL,
    group_id  TEXT NOT NULL,
    PRIMARY KEY (ticket, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS messages (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    ticket     INTEGER NOT NULL,
    author     TEXT NOT NULL,
    at         INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('customer', 'reply', 'note', 'event')),
    text       TEXT NOT NULL DEFAULT '',
    html       TEXT,
    event      TEXT,
    operation  TEXT
) STRICT;

CREATE INDEX IF NOT EXISTS messages_by_ticket ON messages (ticket, id);

CREATE TABLE IF NOT EXISTS attachments (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    message     INTEGER NOT NULL,
    name        TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    size        INTEGER NOT NULL,
    sha256      TEXT NOT NULL,
    content_id  TEXT
) STRICT;

CREATE INDEX IF NOT EXISTS attachments_by_message ON attachments (message);

CREATE TABLE IF NOT EXISTS articles (
    id              TEXT PRIMARY KEY,
    translation_of  TEXT NOT NULL,
    language        TEXT NOT NULL,
    title           TEXT NOT NULL,
    summary         TEXT NOT NULL,
    category        TEXT NOT NULL,
    tags            TEXT NOT NULL,
    body            TEXT NOT NULL,
    updated_at      INTEGER NOT NULL,
    removed         INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS canned_responses (
    id        TEXT PRIMARY KEY,
    code      TEXT NOT NULL,
    title     TEXT NOT NULL,
    language  TEXT NOT NULL,
    text      TEXT NOT NULL,
    removed   INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS shelf_files (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL CHECK (kind IN ('article', 'canned_response')),
    owner       TEXT NOT NULL,
    name        TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    size        INTEGER NOT NULL,
    sha256      TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS shelf_files_by_owner ON shelf_files (kind, owner);

CREATE TABLE IF NOT EXISTS macros (
    id        TEXT PRIMARY KEY,
    title     TEXT NOT NULL,
    language  TEXT NOT NULL,
    text      TEXT,
    changes   TEXT NOT NULL,
    removed   INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The change feed: one row for each thing that changed since the desk was made, at its newest place.
CREATE TABLE IF NOT EXISTS changes (
    seq   INTEGER PRIMARY KEY AUTOINCREMENT,
    kind  TEXT NOT NULL,
    ref   TEXT NOT NULL,
    UNIQUE (kind, ref)
) STRICT;

-- Idempotency keys with what came of them; `deliveries` counts how often the operation was sent.
CREATE TABLE IF NOT EXISTS operations (
    id          TEXT PRIMARY KEY,
    operator    TEXT NOT NULL,
    digest      TEXT NOT NULL,
    kind        TEXT NOT NULL,
    ticket      INTEGER NOT NULL,
    message     INTEGER,
    at          INTEGER NOT NULL,
    deliveries  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A row for each time an operation really changed something, whatever the keys say.
CREATE TABLE IF NOT EXISTS ledger (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    operation  TEXT NOT NULL,
    operator   TEXT NOT NULL,
    kind       TEXT NOT NULL,
    ticket     INTEGER NOT NULL,
    message    INTEGER,
    at         INTEGER NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS ledger_by_operation ON ledger (operation);

-- Which rules of a case's script are used up, and which answers are still to come.
CREATE TABLE IF NOT EXISTS script_used (
    ticket  INTEGER NOT NULL,
    rule    INTEGER NOT NULL,
    PRIMARY KEY (ticket, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS script_pending (
    ticket  INTEGER NOT NULL,
    rule    INTEGER NOT NULL,
    due_at  INTEGER NOT NULL,
    PRIMARY KEY (ticket, rule)
) STRICT, WITHOUT ROWID;
