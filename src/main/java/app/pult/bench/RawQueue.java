package app.pult.bench;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;

import java.util.List;

/// The rows of a view as one statement somebody would write by hand for that view and order alone:
/// nothing but what the list shows.
///
/// Thread: one.
final class RawQueue {
    private static final String COLUMNS =
            "SELECT id, number, subject, state, priority, requester_name, assignee_name, group_name,"
                    + " channel, updated_at, due_at, unread, waiting, stuck FROM tickets WHERE ";

    private final RawDatabase database;
    private final String me;

    RawQueue(RawDatabase database, String me) {
        this.database = database;
        this.me = me;
    }

    int page(Queue view, QueueOrder order, int offset, int limit) {
        return database.read(
                COLUMNS
                        + where(view)
                        + " ORDER BY "
                        + columns(order)
                        + " LIMIT "
                        + limit
                        + " OFFSET "
                        + offset);
    }

    /// The visible page of a filter, every word by itself; `typed` is in lower case.
    int filtered(Queue view, QueueOrder order, String typed, int limit) {
        var words = typed.split(" ");
        return database.read(
                COLUMNS
                        + where(view)
                        + " AND instr(filter_text, ?) > 0".repeat(words.length)
                        + " ORDER BY "
                        + columns(order)
                        + " LIMIT "
                        + limit,
                (Object[]) words);
    }

    int count(Queue view) {
        return (int) database.number("SELECT count(*) FROM tickets WHERE " + where(view));
    }

    /// Counts of many views, one statement each.
    int counts(Iterable<Queue> views) {
        var all = 0;
        for (var view : views) {
            all += count(view);
        }
        return all;
    }

    private String where(Queue view) {
        return switch (view) {
            case Queue.Mine mine -> "assignee = '" + me + "' AND active = 1";
            case Queue.Unassigned unassigned -> "assignee = '' AND active = 1";
            case Queue.AllOpen open -> "phase = 1";
            case Queue.Waiting waiting -> "phase = 2";
            case Queue.Solved solved -> "phase = 3";
            case Queue.Snoozed snoozed -> "phase = 4";
            case Queue.OfGroup of -> "group_id = '" + of.group().value() + "' AND active = 1";
            case Queue.Unsent unsent -> "unsent = 1";
            case Queue.Saved saved -> throw new IllegalArgumentException("none is measured");
        };
    }

    private static String columns(QueueOrder order) {
        return String.join(
                ", ",
                switch (order) {
                    case URGENCY -> List.of("urgent_at", "priority DESC", "updated_at", "id");
                    case NEWEST_CHANGE -> List.of("updated_at DESC", "id DESC");
                    case OLDEST_CHANGE -> List.of("updated_at", "id");
                    case PRIORITY -> List.of("priority DESC", "updated_at", "id");
                    case NUMBER -> List.of("number_key", "id");
                });
    }
}
