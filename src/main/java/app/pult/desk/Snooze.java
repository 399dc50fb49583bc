package app.pult.desk;

import java.time.Instant;

/// A ticket that the operator put off: in no view but that of the put off ones until this moment of
/// the server's clock.
public record Snooze(TicketId ticket, Instant until, End end) {
    /// What else brings it back.
    public enum End {
        /// The customer, by writing something.
        REPLY,
        /// Nothing else.
        TIME
    }
}
