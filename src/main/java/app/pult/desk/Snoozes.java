package app.pult.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The tickets that are put off, on this desk alone. A ticket that is over is not put off, whatever
/// was said about it. A change is on the disk, and in the views, when it returns. Thread: any but
/// JavaFX.
public interface Snoozes {
    /// Empty as well where the customer has brought it back.
    Optional<Snooze> find(TicketId ticket);

    /// Puts a ticket off, or otherwise than before. What the customer wrote so far is known.
    void put(Snooze snooze);

    /// Brings it back now; nothing happens to one that is not put off.
    void end(TicketId ticket);

    /// Brings back those whose time has come by now, as unread; they are returned. Forgets those
    /// that were merged into another ticket.
    Set<TicketId> wake(Instant now);
}
