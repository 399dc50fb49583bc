package app.pult.store.cache;

import app.pult.desk.OrderSpan;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;

import java.util.ArrayList;
import java.util.List;

/// A queue and a quick filter as a condition on `tickets` or as the query that counts them, an
/// order as the columns of one of its indexes. Pure. Thread: any.
record QueueSql(String sql, List<Object> values) {
    /// No person has this id.
    private static final String NOBODY_SIGNED_IN = "\u0000";

    private static final String SUM = "SELECT coalesce(sum(n), 0) FROM ticket_counts WHERE ";

    QueueSql {
        values = List.copyOf(values);
    }

    /// `me`: the id of who is signed in, or an empty text.
    static QueueSql of(Queue queue, String filter, String me) {
        if (queue instanceof Queue.Saved saved) {
            return of(saved.base(), saved.filter() + " " + filter, me);
        }
        var base = base(queue, person(me));
        var condition = new StringBuilder(base.sql);
        var values = new ArrayList<>(base.values);
        for (var word : FoldedText.words(filter)) {
            condition.append(" AND instr(filter_text, ?) > 0");
            values.add(word);
        }
        return new QueueSql(condition.toString(), values);
    }

    /// How many tickets are in a queue: summed up from what is counted already where nothing is
    /// filtered.
    static QueueSql count(Queue queue, String filter, String me) {
        if (!FoldedText.words(filter).isEmpty()) {
            return counted(of(queue, filter, me));
        }
        var person = person(me);
        return switch (queue) {
            case Queue.Mine mine -> where(SUM + "assignee = ? AND phase < 3", person);
            case Queue.Unassigned unassigned -> where(SUM + "assignee = ? AND phase < 3", "");
            case Queue.AllOpen open -> where(SUM + "phase = 1");
            case Queue.Waiting waiting -> where(SUM + "phase = 2");
            case Queue.Solved solved -> where(SUM + "phase = 3");
            case Queue.Snoozed snoozed -> where(SUM + "phase = 4");
            case Queue.OfGroup of -> where(SUM + "group_id = ? AND phase < 3", of.group().value());
            case Queue.Unsent unsent -> counted(of(queue, "", me));
            case Queue.Saved saved ->
                    where("SELECT count(*) FROM view_members WHERE view = ?", saved.id());
        };
    }

    /// How many of them lie in a stretch of the order, read from its index.
    static QueueSql count(Queue queue, QueueOrder order, OrderSpan span, String filter, String me) {
        var rows = of(queue, filter, me);
        var values = new ArrayList<>(rows.values);
        values.add(span.from());
        values.add(span.to());
        return counted(
                new QueueSql(rows.sql + " AND " + first(order) + " BETWEEN ? AND ?", values));
    }

    private static String first(QueueOrder order) {
        return switch (order) {
            case URGENCY -> "urgent_at";
            case NEWEST_CHANGE, OLDEST_CHANGE -> "updated_at";
            case PRIORITY -> "priority";
            case NUMBER -> throw new IllegalArgumentException("numbers have no stretches");
        };
    }

    /// Who holds what is mine; `me` as for [#of].
    static String person(String me) {
        return me.isEmpty() ? NOBODY_SIGNED_IN : me;
    }

    private static QueueSql counted(QueueSql rows) {
        return new QueueSql("SELECT count(*) FROM tickets WHERE " + rows.sql, rows.values);
    }

    private static QueueSql base(Queue queue, String me) {
        return switch (queue) {
            case Queue.Mine mine -> where("assignee = ? AND active = 1", me);
            case Queue.Unassigned unassigned -> where("assignee = ? AND active = 1", "");
            case Queue.AllOpen open -> where("phase = 1");
            case Queue.Waiting waiting -> where("phase = 2");
            case Queue.Solved solved -> where("phase = 3");
            case Queue.Snoozed snoozed -> where("phase = 4");
            case Queue.OfGroup of -> where("group_id = ? AND active = 1", of.group().value());
            case Queue.Unsent unsent -> where("unsent = 1");
            case Queue.Saved saved -> throw new IllegalArgumentException("a view of a view");
        };
    }

    static String order(QueueOrder order) {
        return switch (order) {
            case URGENCY -> "urgent_at, priority DESC, updated_at, id";
            case NEWEST_CHANGE -> "updated_at DESC, id DESC";
            case OLDEST_CHANGE -> "updated_at, id";
            case PRIORITY -> "priority DESC, updated_at, id";
            case NUMBER -> "number_key, id";
        };
    }

    private static QueueSql where(String condition, Object... values) {
        return new QueueSql(condition, List.of(values));
    }
}
