package app.pult.practice.world;

import app.pult.practice.world.FeedCursor.Phase;
import app.pult.practice.world.StoredTicket.Fate;

import tools.jackson.databind.node.ObjectNode;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The change feed of one operator. Each page tells first what changed since the last one, then
/// goes on with the stock as it was when the feed began: what operators need first, active tickets
/// (the most recently changed first), articles, tombstones, the rest of history. So a long first
/// sync stays current, and what changes while it runs is never missed: it is in the journal, which
/// tells tickets whole until then, because the stock goes by the time of their last change and does
/// not come to them any more.
final class Feed {
    /// About what a ticket and its conversation come to, for cutting pages by their size.
    private static final int CHANGES_PER_TICKET = 7;

    private final Connection db;
    private final Operator operator;
    private final Rendering page;
    private final int limit;
    private final Set<Long> whole = new HashSet<>();

    Feed(Connection db, Operator operator, int limit) {
        this.db = db;
        this.operator = operator;
        this.page = new Rendering(db);
        this.limit = limit;
    }

    static FeedCursor start(Connection db, Operator operator, String epoch) throws SQLException {
        var tickets =
                Sql.number(
                        db,
                        "SELECT count(*) FROM tickets WHERE fate = 'alive'"
                                + " AND (group_id IS NULL OR group_id IN (SELECT value FROM json_each(?)))",
                        groupsOf(operator));
        return FeedCursor.start(epoch, Journal.newest(db), tickets);
    }

    /// The page behind a cursor, without the time.
    ObjectNode page(FeedCursor from) throws SQLException {
        var cursor = journal(from);
        var newest = Journal.newest(db);
        if (cursor.seq() >= newest && cursor.phase() != Phase.DONE) {
            cursor = stock(cursor);
        }
        var json = Values.object();
        json.set("changes", page.changes());
        json.put("cursor", cursor.encode());
        json.put("more", cursor.seq() < newest || cursor.phase() != Phase.DONE);
        json.put("remaining", cursor.remaining());
        return json;
    }

    private record Place(long seq, String kind, String ref) {}

    private FeedCursor journal(FeedCursor from) throws SQLException {
        var cursor = from;
        var places =
                Sql.list(
                        db,
                        "SELECT seq, kind, ref FROM changes WHERE seq > ? ORDER BY seq LIMIT ?",
                        row -> new Place(row.getLong(1), row.getString(2), row.getString(3)),
                        from.seq(),
                        limit);
        for (var place : places) {
            if (page.size() >= limit) {
                break;
            }
            tell(place, from.phase() != Phase.DONE);
            cursor = cursor.read(place.seq());
        }
        return cursor;
    }

    private void tell(Place place, boolean stockToCome) throws SQLException {
        switch (place.kind()) {
            case Journal.TICKET -> tellTicket(Long.parseLong(place.ref()), stockToCome);
            case Journal.MESSAGE -> tellMessage(Long.parseLong(place.ref()));
            default ->
                    LibraryRendering.append(
                            db, operator, page, place.kind(), "id = ?", place.ref());
        }
    }

    private void tellTicket(long id, boolean stockToCome) throws SQLException {
        var ticket = TicketTable.load(db, id);
        boolean seen = operator.sees(ticket);
        if (stockToCome && seen && ticket.fate() == Fate.ALIVE) {
            if (whole.add(id)) {
                page.whole(operator, List.of(ticket));
            }
        } else if (seen || sawOnce(ticket)) {
            page.ticket(operator, ticket);
        }
    }

    private void tellMessage(long id) throws SQLException {
        for (var message : page.messages("m.id = ?", id)) {
            var number = Names.number('t', message.get("ticket").asString()).orElseThrow();
            var ticket = TicketTable.load(db, number);
            if (operator.sees(ticket) && ticket.fate() == Fate.ALIVE) {
                page.people(Set.of(message.get("author").asString()));
                page.message(message);
            }
        }
    }

    /// Whether the operator may have the ticket: who never saw it is not even told its id.
    private boolean sawOnce(StoredTicket ticket) throws SQLException {
        var groups =
                new LinkedHashSet<>(
                        Sql.list(
                                db,
                                "SELECT group_id FROM past_groups WHERE ticket = ?",
                                row -> row.getString(1),
                                ticket.id()));
        ticket.fields().group().ifPresent(group -> groups.add(group.value()));
        return groups.stream()
                .anyMatch(g -> operator.groups().contains(g) || operator.pastGroups().contains(g));
    }

    private FeedCursor stock(FeedCursor cursor) throws SQLException {
        return switch (cursor.phase()) {
            case REFERENCE -> {
                reference();
                yield tickets(cursor.nextPhase(), 1);
            }
            case ACTIVE -> tickets(cursor, 1);
            case ARTICLES -> {
                LibraryRendering.append(db, operator, page, Journal.ARTICLE, "removed = 0");
                yield cursor.nextPhase();
            }
            case TOMBSTONES -> tombstones(cursor);
            case HISTORY -> tickets(cursor, 0);
            case DONE -> cursor;
        };
    }

    private void reference() throws SQLException {
        LibraryRendering.append(
                db,
                operator,
                page,
                Journal.GROUP,
                "id IN (SELECT value FROM json_each(?))",
                groupsOf(operator));
        LibraryRendering.append(db, operator, page, Journal.PERSON, "role = 'operator'");
        LibraryRendering.append(db, operator, page, Journal.CANNED_RESPONSE, "removed = 0");
        LibraryRendering.append(db, operator, page, Journal.MACRO, "removed = 0");
    }

    private FeedCursor tickets(FeedCursor cursor, int active) throws SQLException {
        var count = Math.max(1, (limit - page.size()) / CHANGES_PER_TICKET);
        var tickets = slice("alive", active, cursor, count);
        if (tickets.isEmpty()) {
            return cursor.nextPhase();
        }
        page.whole(operator, tickets);
        var last = tickets.getLast();
        return cursor.told(last.updated().toEpochMilli(), last.id(), tickets.size());
    }

    private List<StoredTicket> slice(String fate, int active, FeedCursor cursor, int count)
            throws SQLException {
        return Sql.list(
                db,
                "SELECT "
                        + TicketTable.COLUMNS
                        + " FROM tickets WHERE fate = ? AND active = ? AND (updated_at, id) < (?, ?)"
                        + " AND (group_id IS NULL OR group_id IN (SELECT value FROM json_each(?)))"
                        + " ORDER BY updated_at DESC, id DESC LIMIT ?",
                TicketTable::ticket,
                fate,
                active,
                cursor.updated(),
                cursor.id(),
                groupsOf(operator),
                count);
    }

    private FeedCursor tombstones(FeedCursor cursor) throws SQLException {
        var gone =
                Sql.list(
                        db,
                        "SELECT "
                                + TicketTable.COLUMNS
                                + " FROM tickets WHERE fate <> 'alive' OR id IN (SELECT ticket FROM past_groups)"
                                + " OR group_id IN (SELECT value FROM json_each(?)) ORDER BY id",
                        TicketTable::ticket,
                        Values.array(List.copyOf(operator.pastGroups())).toString());
        for (var ticket : gone) {
            var here = ticket.fate() == Fate.ALIVE && operator.sees(ticket);
            if (!here && sawOnce(ticket)) {
                page.ticket(operator, ticket);
            }
        }
        for (var kind : List.of(Journal.ARTICLE, Journal.CANNED_RESPONSE, Journal.MACRO)) {
            LibraryRendering.append(db, operator, page, kind, "removed = 1");
        }
        return cursor.nextPhase();
    }

    private static String groupsOf(Operator operator) {
        return Values.array(List.copyOf(operator.groups())).toString();
    }
}
