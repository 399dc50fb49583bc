-- How many tickets there are of each kind that a view counts, kept by triggers in the transaction that
-- changes a ticket: counting 200,000 rows took longer than reading the page that is shown.
CREATE TABLE ticket_counts (
  phase INTEGER NOT NULL,  -- tickets.phase
  assignee TEXT NOT NULL,  -- tickets.assignee
  group_id TEXT NOT NULL,  -- tickets.group_id
  n INTEGER NOT NULL,      -- tickets, at least 1
  PRIMARY KEY (phase, assignee, group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_counts_assignee ON ticket_counts (assignee, phase, n);
CREATE INDEX ticket_counts_group ON ticket_counts (group_id, phase, n);

INSERT INTO ticket_counts (phase, assignee, group_id, n)
SELECT phase, assignee, group_id, count(*) FROM tickets GROUP BY phase, assignee, group_id;

CREATE TRIGGER ticket_counted AFTER INSERT ON tickets BEGIN
  INSERT INTO ticket_counts (phase, assignee, group_id, n) VALUES (new.phase, new.assignee, new.group_id, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER ticket_uncounted AFTER DELETE ON tickets BEGIN
  UPDATE ticket_counts SET n = n - 1
  WHERE phase = old.phase AND assignee = old.assignee AND group_id = old.group_id;
  DELETE FROM ticket_counts
  WHERE phase = old.phase AND assignee = old.assignee AND group_id = old.group_id AND n = 0;
END;
CREATE TRIGGER ticket_recounted AFTER UPDATE OF phase, assignee, group_id ON tickets
WHEN (old.phase, old.assignee, old.group_id) IS NOT (new.phase, new.assignee, new.group_id) BEGIN
  UPDATE ticket_counts SET n = n - 1
  WHERE phase = old.phase AND assignee = old.assignee AND group_id = old.group_id;
  DELETE FROM ticket_counts
  WHERE phase = old.phase AND assignee = old.assignee AND group_id = old.group_id AND n = 0;
  INSERT INTO ticket_counts (phase, assignee, group_id, n) VALUES (new.phase, new.assignee, new.group_id, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
