package app.pult.desk.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When what was submitted leaves the desk. `grace` is how long the operator may think better of
/// it: its lane waits. `notBefore`, by the server's clock, is when it was chosen to leave: others
/// of its lane overtake it, and what it changes in the ticket is not shown before.
public record Departure(Duration grace, Optional<Instant> notBefore) {
    public static final Departure AT_ONCE = new Departure(Duration.ZERO, Optional.empty());

    public Departure {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("a grace of " + grace);
        }
    }

    public static Departure after(Duration grace) {
        return new Departure(grace, Optional.empty());
    }

    public static Departure at(Instant notBefore) {
        return new Departure(Duration.ZERO, Optional.of(notBefore));
    }

    /// Before this it is not looked at; empty where there is no grace.
    public Optional<Instant> nextAt(Instant submitted) {
        return grace.isZero() ? Optional.empty() : Optional.of(submitted.plus(grace));
    }
}
