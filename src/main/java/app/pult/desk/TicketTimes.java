package app.pult.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A ticket's instants, all of the server's clock. `due`: when the next answer or the solution is
/// promised, by SLA or by hand. `worked` is the sum of logged time.
public record TicketTimes(
        Instant created, Instant updated, Optional<Instant> due, Duration worked) {}
