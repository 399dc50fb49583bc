-- Tickets that went out of sight are emptied after a while.
ALTER TABLE server_tickets ADD COLUMN
  gone_at INTEGER; -- ms UTC, server's clock: first found DELETED or HIDDEN; NULL while it is not
ALTER TABLE server_tickets ADD COLUMN
  emptied INTEGER NOT NULL DEFAULT 0 CHECK (emptied IN (0, 1)); -- nothing but the tombstone is left
CREATE INDEX server_tickets_gone ON server_tickets (gone_at, id)
  WHERE standing IN ('DELETED', 'HIDDEN') AND emptied = 0;
CREATE INDEX server_tickets_emptied ON server_tickets (id) WHERE emptied = 1;
