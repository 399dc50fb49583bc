-- Which probes of the network were run from this desk: made on this desk, never sent.
CREATE TABLE probe_runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order in which they ended
  ran_at INTEGER NOT NULL,  -- ms UTC: when it began
  kind TEXT NOT NULL,       -- what was done, as targets are told apart
  target TEXT NOT NULL,     -- host:port
  outcome TEXT NOT NULL,    -- how it ended: health and, where there is one, the cause in English
  operator TEXT NOT NULL    -- who is signed in on this desk
) STRICT;
