package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.rt.RtCursor.Feed;
import app.pult.backend.rt.RtCursor.Phase;
import app.pult.backend.rt.RtCursor.Schedule;
import app.pult.backend.rt.RtCursor.Window;
import app.pult.desk.change.Change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The first sync, page by page, each resumable from its cursor alone: who and what there is;
/// active tickets, newest first; the rest behind; articles. Meanwhile the world goes on: what
/// changes from the first moment on is told by [Delta] afterwards. Thread: any.
final class FirstSync {
    /// The first page is small, so that there is something to look at; the rest apply in 100 ms or
    /// so.
    private static final int FIRST_PAGE = 15;

    private static final int PAGE = 50;

    private final RtSession session;
    private final RtAccount account;
    private final RtDirectory directory;
    private final RtTickets tickets;
    private final RtHistory history;
    private final TicketLoader loader;
    private final RtArticles articles;

    FirstSync(
            RtSession session,
            RtAccount account,
            RtDirectory directory,
            RtTickets tickets,
            RtHistory history,
            TicketLoader loader,
            RtArticles articles) {
        this.session = session;
        this.account = account;
        this.directory = directory;
        this.tickets = tickets;
        this.history = history;
        this.loader = loader;
        this.articles = articles;
    }

    /// Changes with the cursor behind them; `remaining` tickets, or none if that is not known.
    record Step(List<Change> changes, RtCursor next, long remaining) {
        Step {
            changes = List.copyOf(changes);
        }
    }

    Step begin() throws BackendException {
        var me = account.me();
        var newest = new ArrayList<>(history.newest(0, List.of()));
        // Whoever signed in has had an answer by now: the server's clock is known.
        var now = session.clock().now();
        if (newest.size() == RtPages.SIZE) {
            long top = newest.getLast().id();
            var ids = newest.stream().map(RtTransaction::id).toList();
            newest.addAll(history.newest(top - Delta.OVERLAP, ids));
        }
        long top = newest.stream().mapToLong(RtTransaction::id).max().orElse(0);
        var told = newest.stream().map(RtTransaction::id).toList();
        var cursor =
                new RtCursor(
                        Phase.ACTIVE,
                        0,
                        Feed.of(top, told),
                        new Window(now, Map.of(), 0, now),
                        new IdSet(List.of()),
                        new Schedule(Instant.EPOCH, 0, Instant.EPOCH, Instant.EPOCH));
        return new Step(directory.load(me), cursor, tickets.count("id > 0"));
    }

    Step next(RtCursor cursor) throws BackendException {
        return switch (cursor.phase()) {
            case ACTIVE -> tickets(cursor, "Status='__Active__'", Phase.INACTIVE);
            case INACTIVE -> tickets(cursor, "Status='__Inactive__'", Phase.ARTICLES);
            case ARTICLES -> articles(cursor);
            case FOLLOW -> throw new IllegalArgumentException("the first sync is over");
        };
    }

    private Step tickets(RtCursor cursor, String which, Phase then) throws BackendException {
        int limit = cursor.known().ids().isEmpty() ? FIRST_PAGE : PAGE;
        var below = cursor.last() == 0 ? "" : " AND id < " + cursor.last();
        var page = tickets.list(which + below, RtTickets.Order.DESC, limit);
        var rows = new ArrayList<>(page.rows());
        rows.addAll(tickets.byIds(unknownTargets(cursor, rows)));
        var told =
                new TicketLoader.Told(
                        id -> false, cursor.feed().newest(), TicketLoader.Origins.LEAVE);
        var loaded = loader.load(rows, 0, told);
        rows.forEach(row -> cursor.known().ids().add(row.id()));
        boolean last = page.rows().size() < limit;
        var next =
                last ? cursor.at(then, 0) : cursor.at(cursor.phase(), page.rows().getLast().id());
        return new Step(loaded.changes(), next, last ? 0 : page.total() - page.rows().size());
    }

    /// A merge is told together with the ticket it went into, which may be on a later page.
    private static List<Long> unknownTargets(RtCursor cursor, List<RtTicket> rows) {
        var known = new HashSet<>(cursor.known().ids());
        rows.forEach(row -> known.add(row.id()));
        return rows.stream()
                .map(RtTicket::effective)
                .filter(id -> !known.contains(id))
                .distinct()
                .collect(Collectors.toList());
    }

    /// What articles changed is asked from a moment before they were read.
    private Step articles(RtCursor cursor) throws BackendException {
        var mark = session.clock().now();
        var changes = articles.all();
        var local = session.clock().local();
        var next = cursor.at(Phase.FOLLOW, 0).with(new Schedule(local, 0, local, mark));
        return new Step(changes, next, 0);
    }
}
