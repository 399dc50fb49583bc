-- When an operation leaves the desk, and what leaves with it.
ALTER TABLE outbox ADD COLUMN not_before INTEGER; -- ms UTC of the server's clock: chosen to leave then, and out of its lane until then; NULL: in its turn
ALTER TABLE outbox ADD COLUMN press TEXT; -- OperationId of the first of those submitted together; NULL: of an older Pult
