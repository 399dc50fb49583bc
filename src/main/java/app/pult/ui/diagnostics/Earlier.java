package app.pult.ui.diagnostics;

import app.pult.desk.TicketId;
import app.pult.diagnosis.Fact;

import java.time.Instant;
import java.util.List;

/// A report that the customer sent before: in which ticket, called by its `number`, and when; what
/// it said, and which `file` of the open ticket is a report of the same kind.
public record Earlier(
        TicketId ticket, String number, String report, Instant at, String file, List<Fact> facts) {
    public Earlier {
        facts = List.copyOf(facts);
    }
}
