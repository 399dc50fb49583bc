package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.rt.RtCursor.Schedule;
import app.pult.desk.change.Change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Once an hour all numbers that this operator sees are listed and compared with those the desk was
/// told of. A ticket that is missing is looked at: absence proves nothing by itself, what RT
/// answers about the very ticket does. One that the desk lacks is read. A short list is gone
/// through at once, a long one a page a call. Thread: any.
final class Sweep {
    private static final Duration EVERY = Duration.ofHours(1);

    /// So many pages (of 100 tickets) at once are no burden.
    private static final int PAGES_AT_ONCE = 30;

    /// Tickets to look at or to read in one call.
    private static final int TICKETS_AT_ONCE = 50;

    private final RtSession session;
    private final RtTickets tickets;
    private final Delta delta;

    Sweep(RtSession session, RtTickets tickets, Delta delta) {
        this.session = session;
        this.tickets = tickets;
        this.delta = delta;
    }

    boolean isDue(RtCursor cursor) {
        return cursor.schedule().sweptTo() > 0
                || isDue(cursor.schedule().swept(), EVERY, session.clock().local());
    }

    /// A clock that was set back makes everything due.
    static boolean isDue(Instant last, Duration every, Instant now) {
        return now.isBefore(last) || !now.isBefore(last.plus(every));
    }

    Delta.Step next(RtCursor cursor) throws BackendException {
        var changes = new ArrayList<Change>();
        boolean isShort = cursor.known().ids().size() <= PAGES_AT_ONCE * RtPages.SIZE;
        long after = cursor.schedule().sweptTo();
        for (int page = 0; page < (isShort ? PAGES_AT_ONCE : 1); page++) {
            var listed = tickets.ids(after);
            boolean last = listed.size() < RtPages.SIZE;
            long to = last ? Long.MAX_VALUE : listed.getLast();
            long reached = compare(cursor, after, to, listed, changes);
            if (reached < to) {
                return new Delta.Step(changes, cursor.with(at(cursor, reached)), true);
            }
            if (last) {
                return new Delta.Step(changes, cursor.with(done(cursor)), false);
            }
            after = to;
        }
        return new Delta.Step(changes, cursor.with(at(cursor, after)), isShort);
    }

    /// How far it came: there may be too much to do for one call.
    private long compare(
            RtCursor cursor, long after, long to, List<Long> listed, List<Change> changes)
            throws BackendException {
        var known = cursor.known().ids().subSet(after, false, to, true);
        var missing = new TreeSet<>(known);
        listed.forEach(missing::remove);
        var strangers = new TreeSet<>(listed);
        strangers.removeAll(known);
        var different = new TreeSet<>(missing);
        different.addAll(strangers);
        long reached = to;
        if (different.size() > TICKETS_AT_ONCE) {
            reached = different.stream().skip(TICKETS_AT_ONCE - 1L).findFirst().orElse(to);
        }
        delta.lookFor(List.copyOf(missing.headSet(reached, true)), cursor, changes);
        changes.addAll(delta.whole(List.copyOf(strangers.headSet(reached, true)), cursor));
        return reached;
    }

    private static Schedule at(RtCursor cursor, long after) {
        var old = cursor.schedule();
        return new Schedule(old.swept(), after, old.articles(), old.articlesMark());
    }

    private Schedule done(RtCursor cursor) {
        var old = cursor.schedule();
        return new Schedule(session.clock().local(), 0, old.articles(), old.articlesMark());
    }
}
