package app.pult.sync;

import app.pult.desk.TicketId;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Whether what the mirror says of a ticket is new enough to judge by: it was read whole, or pull
/// had caught up, within the last minute and since this desk last wrote to it (what pull left out
/// during a push is not there yet). Order is counted, not timed. Thread: any.
final class Freshness {
    static final Duration LASTS = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<TicketId, Mark> read = new HashMap<>();
    private final Map<TicketId, Long> written = new HashMap<>();
    private Mark pulled = Mark.NEVER;
    private long turns;
    private long lapsed;

    Freshness(InstantSource clock) {
        this.clock = clock;
    }

    /// A reading begins now.
    synchronized Mark begin() {
        return new Mark(++turns, clock.instant());
    }

    synchronized void caughtUp(Mark begun) {
        pulled = begun;
        read.values().removeIf(mark -> mark.turn() < begun.turn());
        written.values().removeIf(turn -> turn < begun.turn());
    }

    synchronized void read(TicketId ticket, Mark begun) {
        read.put(ticket, begun);
    }

    /// This desk's push on it has ended, or may be under way still.
    synchronized void written(TicketId ticket) {
        written.put(ticket, ++turns);
    }

    /// Nobody looked at the server for a while: only what is read from now on counts.
    synchronized void lapse() {
        lapsed = ++turns;
    }

    synchronized boolean of(TicketId ticket) {
        long after = Math.max(lapsed, written.getOrDefault(ticket, 0L));
        return fresh(pulled, after) || fresh(read.getOrDefault(ticket, Mark.NEVER), after);
    }

    private boolean fresh(Mark mark, long after) {
        var now = clock.instant();
        return mark.turn() > after
                && mark.at().isAfter(now.minus(LASTS))
                && !mark.at().isAfter(now);
    }

    /// When a reading began.
    record Mark(long turn, Instant at) {
        static final Mark NEVER = new Mark(-1, Instant.MIN);
    }
}
