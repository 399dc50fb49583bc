-- Words that the operator knows to be right.
CREATE TABLE own_words (
  word TEXT PRIMARY KEY CHECK (word <> ''), -- in small letters
  saved_at INTEGER NOT NULL                 -- ms UTC
) STRICT, WITHOUT ROWID;
