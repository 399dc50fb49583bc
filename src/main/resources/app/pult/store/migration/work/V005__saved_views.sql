-- The operator's own views: made on this desk, known to nobody else.
CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- Queue.Saved
  name TEXT NOT NULL CHECK (trim(name) <> ''), -- as the operator calls it
  base TEXT NOT NULL,        -- Queue: its kind, and behind a colon the group's id
  filter TEXT NOT NULL,      -- words, as typed
  sorted_by TEXT NOT NULL,   -- QueueOrder
  place INTEGER NOT NULL     -- order in the column of views
) STRICT;
