package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.rt.RtCursor.Feed;
import app.pult.backend.rt.RtCursor.Schedule;
import app.pult.backend.rt.RtCursor.Window;
import app.pult.backend.rt.TicketLoader.Told;
import app.pult.desk.change.Change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What changed since: two questions while nothing did. The newest transactions find tickets,
/// deleted ones too, however late they became visible; `LastUpdated` finds the tickets that changed
/// without one that we may see. Whatever either found is then read. Thread: any.
final class Delta {
    /// Ids are given out before the commit: so many of the last ones are looked at again (measured:
    /// 14 of 68 came late, by a few ids).
    static final long OVERLAP = 200;

    /// `LastUpdated` has a grain of a second and is set before the commit.
    private static final Duration WINDOW = Duration.ofMinutes(2);

    private static final int PAGE = 50;

    /// Tickets that vanished are looked at one by one; more than this wait for the next call.
    private static final int LOOKS = 50;

    private final RtSession session;
    private final RtTickets tickets;
    private final RtHistory history;
    private final TicketLoader loader;

    Delta(RtSession session, RtTickets tickets, RtHistory history, TicketLoader loader) {
        this.session = session;
        this.tickets = tickets;
        this.history = history;
        this.loader = loader;
    }

    /// What a call found. `more`: there is more of the same at once.
    record Step(List<Change> changes, RtCursor next, boolean more) {
        Step {
            changes = List.copyOf(changes);
        }
    }

    Step next(RtCursor cursor) throws BackendException {
        var feed = cursor.feed();
        long above = Math.max(0, feed.newest() - OVERLAP);
        var untold = history.newest(above, feed.told());
        var window = began(cursor.window());
        var page = tickets.list(changedSince(window), RtTickets.Order.ASC, PAGE);
        boolean lastPage = page.rows().size() < PAGE;

        var touched = untold.stream().map(RtTransaction::ticket).collect(Collectors.toSet());
        var rows = changed(page.rows(), window, touched);
        var vanished = List.<Long>of();
        if (lastPage) {
            vanished = without(touched, page.rows());
            var found = tickets.byIds(vanished);
            rows.addAll(found);
            vanished = without(new LinkedHashSet<>(vanished), found);
        }
        long certain = Math.max(feed.newest(), newest(untold));
        var changes = new ArrayList<Change>();
        var seen = new HashSet<Long>(feed.told());
        read(cursor, rows, above, certain, seen, changes);
        var postponed = vanished.size() > LOOKS;
        lookFor(vanished.subList(0, Math.min(LOOKS, vanished.size())), cursor, changes);

        if (!lastPage) {
            var onward = onward(window, page.rows());
            return new Step(changes, cursor.with(feed.midway(seen), onward), true);
        }
        if (!postponed) {
            untold.forEach(transaction -> seen.add(transaction.id()));
        }
        // A full page hides older ones; deleted tickets among them are found by their absence.
        boolean full = untold.size() >= RtPages.SIZE;
        var next = cursor.with(Feed.of(certain, seen), ended(window, page.rows()));
        return new Step(changes, full ? next.with(sweepNow(next.schedule())) : next, postponed);
    }

    /// Reads rows with what is new of their history; a ticket that the desk does not know, whole.
    private void read(
            RtCursor cursor,
            List<RtTicket> rows,
            long above,
            long certain,
            Set<Long> seen,
            List<Change> changes)
            throws BackendException {
        var told =
                new Told(id -> id <= above || seen.contains(id), certain, TicketLoader.Origins.ASK);
        var strangers = new ArrayList<RtTicket>();
        var known = new ArrayList<RtTicket>();
        rows.forEach(row -> (isKnown(cursor, row) ? known : strangers).add(row));

        var recent = history.of(known.stream().map(RtTicket::id).toList(), above);
        var moved = recent.stream().map(RtTransaction::ticket).collect(Collectors.toSet());
        var silent = known.stream().filter(row -> !moved.contains(row.id())).toList();
        known.removeAll(silent);
        changes.addAll(loader.changes(known, recent, told, Map.of()));
        // Only something without a transaction of its own changed, a due date say: for the
        // revision.
        changes.addAll(loader.load(silent, 0, told).changes());
        changes.addAll(loader.load(strangers, 0, Told.nothing(certain)).changes());
        strangers.forEach(row -> cursor.known().ids().add(row.id()));
        recent.stream().map(RtTransaction::id).filter(id -> id <= certain).forEach(seen::add);
    }

    private static boolean isKnown(RtCursor cursor, RtTicket row) {
        return cursor.known().ids().contains(row.id());
    }

    /// Tickets that no list shows any more.
    void lookFor(List<Long> vanished, RtCursor cursor, List<Change> changes)
            throws BackendException {
        for (long id : vanished) {
            var remote = RtTicket.remote(id);
            switch (tickets.look(id)) {
                case RtTickets.Sight.Gone gone -> changes.add(new Change.TicketDeleted(remote));
                case RtTickets.Sight.Hidden hidden -> changes.add(new Change.TicketHidden(remote));
                case RtTickets.Sight.Here here -> {
                    if (here.row().id() == id) {
                        continue;
                    }
                    changes.addAll(loader.whole(id));
                }
            }
            cursor.known().ids().remove(id);
        }
    }

    /// Rows from a list that the desk has not yet, whole.
    List<Change> whole(List<Long> ids, RtCursor cursor) throws BackendException {
        var rows = tickets.byIds(ids);
        var loaded = loader.load(rows, 0, Told.nothing(cursor.feed().newest()));
        rows.forEach(row -> cursor.known().ids().add(row.id()));
        return loaded.changes();
    }

    /// A new pass begins where the last one ended.
    private Window began(Window window) {
        return window.after() > 0
                ? window
                : new Window(window.mark(), window.updated(), 0, session.clock().now());
    }

    /// Relative to the server's now, because that is the one form of time that each operator's zone
    /// leaves alone.
    private String changedSince(Window window) {
        var age = Duration.between(window.mark(), session.clock().now()).plus(WINDOW);
        return "LastUpdated > '-%d seconds' AND id > %d"
                .formatted(Math.max(WINDOW.toSeconds(), age.toSeconds()), window.after());
    }

    private static List<RtTicket> changed(List<RtTicket> rows, Window window, Set<Long> touched) {
        var changed = new ArrayList<RtTicket>();
        for (var row : rows) {
            var toldWith = window.updated().get(row.id());
            if (touched.contains(row.id())
                    || toldWith == null
                    || toldWith != row.times().updated().getEpochSecond()) {
                changed.add(row);
            }
        }
        return changed;
    }

    private static List<Long> without(Set<Long> ids, List<RtTicket> rows) {
        var there = rows.stream().map(RtTicket::id).collect(Collectors.toSet());
        return ids.stream().filter(id -> !there.contains(id)).sorted().toList();
    }

    private static Window onward(Window window, List<RtTicket> rows) {
        return new Window(window.mark(), told(window, rows), rows.getLast().id(), window.began());
    }

    private static Window ended(Window window, List<RtTicket> rows) {
        long horizon = window.began().minus(WINDOW).minusSeconds(5).getEpochSecond();
        var told = told(window, rows);
        told.values().removeIf(updated -> updated < horizon);
        return new Window(window.began(), told, 0, window.began());
    }

    private static Map<Long, Long> told(Window window, List<RtTicket> rows) {
        var told = new HashMap<>(window.updated());
        rows.forEach(row -> told.put(row.id(), row.times().updated().getEpochSecond()));
        return told;
    }

    private static Schedule sweepNow(Schedule schedule) {
        return new Schedule(Instant.EPOCH, 0, schedule.articles(), schedule.articlesMark());
    }

    private static long newest(List<RtTransaction> transactions) {
        return transactions.stream().mapToLong(RtTransaction::id).max().orElse(0);
    }
}
