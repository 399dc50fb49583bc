-- Which tickets are in the operator's own views, kept by triggers in the transaction that changes a
-- ticket: their counts are right and cost nothing, however many tickets there are. work.db has the views
-- themselves; this is made anew from it.
CREATE TABLE view_filters (
  view INTEGER PRIMARY KEY, -- saved_views.id of work.db
  written TEXT NOT NULL,    -- base and filter, to see whether it is still the same
  mine INTEGER NOT NULL CHECK (mine IN (0, 1)), -- assignee is who is signed in
  phase INTEGER,            -- of a ticket; NULL for any
  active INTEGER,           -- of a ticket; NULL for any
  assignee TEXT,            -- of a ticket; NULL for any
  group_id TEXT,            -- of a ticket; NULL for any
  unsent INTEGER,           -- of a ticket; NULL for any
  words TEXT NOT NULL       -- JSON list, folded: each is in filter_text
) STRICT;

CREATE TABLE view_members (
  view INTEGER NOT NULL,   -- view_filters.view
  ticket INTEGER NOT NULL, -- TicketId
  PRIMARY KEY (view, ticket)
) STRICT, WITHOUT ROWID;
CREATE INDEX view_members_ticket ON view_members (ticket);

CREATE VIEW view_matches AS
SELECT f.view, t.id AS ticket FROM view_filters f JOIN tickets t
  ON (f.phase IS NULL OR f.phase = t.phase)
  AND (f.active IS NULL OR f.active = t.active)
  AND (f.assignee IS NULL OR f.assignee = t.assignee)
  AND (f.group_id IS NULL OR f.group_id = t.group_id)
  AND (f.unsent IS NULL OR f.unsent = t.unsent)
  AND NOT EXISTS (SELECT 1 FROM json_each(f.words) w WHERE instr(t.filter_text, w.value) = 0);

CREATE TRIGGER ticket_enters_views AFTER INSERT ON tickets BEGIN
  INSERT INTO view_members (view, ticket) SELECT view, ticket FROM view_matches WHERE ticket = new.id;
END;
CREATE TRIGGER ticket_leaves_views AFTER DELETE ON tickets BEGIN
  DELETE FROM view_members WHERE ticket = old.id;
END;
CREATE TRIGGER ticket_changes_views
AFTER UPDATE OF phase, active, assignee, group_id, unsent, filter_text ON tickets
WHEN (old.phase, old.active, old.assignee, old.group_id, old.unsent, old.filter_text)
  IS NOT (new.phase, new.active, new.assignee, new.group_id, new.unsent, new.filter_text) BEGIN
  DELETE FROM view_members WHERE ticket = old.id;
  INSERT INTO view_members (view, ticket) SELECT view, ticket FROM view_matches WHERE ticket = new.id;
END;
