-- What the operator notes about customers: made on this desk, never sent.
CREATE TABLE customer_notes (
  person TEXT PRIMARY KEY,               -- PersonId
  text TEXT NOT NULL CHECK (text <> ''), -- as typed
  saved_at INTEGER NOT NULL              -- ms UTC
) STRICT, WITHOUT ROWID;
