-- For which ticket a probe was run. The target of a ping is a host without a port.
ALTER TABLE probe_runs ADD COLUMN ticket INTEGER; -- TicketId; NULL: for none, or by an older Pult
