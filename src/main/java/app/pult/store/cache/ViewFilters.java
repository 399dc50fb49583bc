package app.pult.store.cache;

import app.pult.desk.Queue;
import app.pult.desk.QueueCode;
import app.pult.store.Json;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The operator's own views as `cache.db` counts them. Thread: the writer of `cache.db`, one
/// transaction.
final class ViewFilters {
    private ViewFilters() {}

    /// Makes them these; what is as it was is left alone.
    static void set(Transaction tx, List<Queue.Saved> views) throws SQLException {
        var known = new HashMap<Long, String>();
        tx.each(
                "SELECT view, written FROM view_filters",
                row -> known.put(row.number("view"), row.text("written")));
        var me = Facts.me(tx).map(person -> person.id().value()).orElse("");
        for (var view : views) {
            var written = QueueCode.write(view.base()) + " " + view.filter();
            if (!written.equals(known.remove(view.id()))) {
                remove(tx, view.id());
                add(tx, view, written, me);
            }
        }
        for (var gone : known.keySet()) {
            remove(tx, gone);
        }
    }

    /// Another person signed in; all tickets are put anew after this.
    static void signedIn(Transaction tx, String me) throws SQLException {
        tx.update("UPDATE view_filters SET assignee = ? WHERE mine = 1", QueueSql.person(me));
    }

    private static void remove(Transaction tx, long view) throws SQLException {
        tx.update("DELETE FROM view_members WHERE view = ?", view);
        tx.update("DELETE FROM view_filters WHERE view = ?", view);
    }

    private static void add(Transaction tx, Queue.Saved view, String written, String me)
            throws SQLException {
        var wanted = columns(view.base(), me);
        tx.update(
                """
                INSERT INTO view_filters (view, written, mine, phase, active, assignee, group_id, unsent, words)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                view.id(),
                written,
                view.base() instanceof Queue.Mine,
                Optional.ofNullable(wanted.get("phase")),
                Optional.ofNullable(wanted.get("active")),
                Optional.ofNullable(wanted.get("assignee")),
                Optional.ofNullable(wanted.get("group_id")),
                Optional.ofNullable(wanted.get("unsent")),
                Json.write(FoldedText.words(view.filter())));
        var rows = QueueSql.of(view, "", me);
        var values = new ArrayList<Object>();
        values.add(view.id());
        values.addAll(rows.values());
        tx.update(
                "INSERT INTO view_members (view, ticket) SELECT ?, id FROM tickets WHERE "
                        + rows.sql(),
                values.toArray());
    }

    /// As [QueueSql] has it, column by column.
    private static Map<String, Object> columns(Queue base, String me) {
        return switch (base) {
            case Queue.Mine mine -> Map.of("assignee", QueueSql.person(me), "active", 1);
            case Queue.Unassigned unassigned -> Map.of("assignee", "", "active", 1);
            case Queue.AllOpen open -> Map.of("phase", 1);
            case Queue.Waiting waiting -> Map.of("phase", 2);
            case Queue.Solved solved -> Map.of("phase", 3);
            case Queue.Snoozed snoozed -> Map.of("phase", 4);
            case Queue.OfGroup of -> Map.of("group_id", of.group().value(), "active", 1);
            case Queue.Unsent unsent -> Map.of("unsent", 1);
            case Queue.Saved saved -> throw new IllegalArgumentException("a view of a view");
        };
    }
}
