-- The operator's own ready texts: made on this desk, known to nobody else.
CREATE TABLE quick_texts (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- QuickTextId
  code TEXT NOT NULL,                   -- what is typed after `::`; empty if nothing
  title TEXT NOT NULL CHECK (trim(title) <> ''), -- what it is called in a list
  text TEXT NOT NULL CHECK (text <> ''), -- as typed, with placeholders and blanks
  saved_at INTEGER NOT NULL             -- ms UTC
) STRICT;
