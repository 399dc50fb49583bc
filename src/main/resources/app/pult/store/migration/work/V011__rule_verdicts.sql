-- What the operator says of the findings of a ticket, by the rule that made them: made on this desk, never sent.
CREATE TABLE rule_verdicts (
  rule TEXT NOT NULL,       -- id of a rule
  ticket INTEGER NOT NULL,  -- TicketId of the one where its finding was shown
  said TEXT NOT NULL CHECK (said IN ('NOTHING', 'RIGHT', 'WRONG')), -- NOTHING: it was shown, no more
  said_at INTEGER NOT NULL, -- ms UTC: shown first, or said last
  PRIMARY KEY (rule, ticket)
) STRICT, WITHOUT ROWID;
