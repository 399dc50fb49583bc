-- Parked changes keep the order they came in: applied again, the later one wins.
ALTER TABLE parked_changes RENAME TO parked_without_order;

-- Changes this version does not understand, for one that does.
CREATE TABLE parked_changes (
  id INTEGER PRIMARY KEY, -- order they came in
  kind TEXT NOT NULL,     -- as the server called it
  raw TEXT NOT NULL,      -- untouched
  UNIQUE (kind, raw)
) STRICT;

INSERT INTO parked_changes (kind, raw) SELECT kind, raw FROM parked_without_order ORDER BY kind, raw;
DROP TABLE parked_without_order;
