package app.pult.store.work;

import app.pult.desk.Queue;
import app.pult.desk.QueueCode;
import app.pult.desk.QueueOrder;
import app.pult.store.Database;
import app.pult.store.Row;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The operator's own views in `work.db`. One that a later version made of something unknown here
/// is left alone and not listed. Thread: any but JavaFX.
public final class SavedViewTable {
    private final Database work;

    public SavedViewTable(Database work) {
        this.work = work;
    }

    public List<Queue.Saved> list() {
        return work
                .read(
                        "list saved views",
                        session ->
                                session.list(
                                        """
                                        SELECT id, name, base, filter, sorted_by FROM saved_views
                                        ORDER BY place, id
                                        """,
                                        SavedViewTable::view))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public Queue.Saved add(String name, Queue base, String filter, QueueOrder order) {
        return work.write(
                "save a view",
                tx -> {
                    var id =
                            tx.number(
                                    """
                                    INSERT INTO saved_views (name, base, filter, sorted_by, place)
                                    SELECT ?, ?, ?, ?, coalesce(max(place), 0) + 1 FROM saved_views
                                    RETURNING id
                                    """,
                                    name,
                                    QueueCode.write(base),
                                    filter,
                                    order);
                    return new Queue.Saved(id, name, base, filter, order);
                });
    }

    public void rename(long id, String name) {
        work.run(
                "rename a view",
                tx -> tx.update("UPDATE saved_views SET name = ? WHERE id = ?", name, id));
    }

    public void remove(long id) {
        work.run("remove a view", tx -> tx.update("DELETE FROM saved_views WHERE id = ?", id));
    }

    /// See [app.pult.desk.SavedViews#arrange].
    public void arrange(List<Queue.Saved> views) {
        work.run("arrange views", tx -> arrange(tx, views));
    }

    private static void arrange(Transaction tx, List<Queue.Saved> views) throws SQLException {
        tx.update("UPDATE saved_views SET place = place + ?", views.size());
        for (int place = 0; place < views.size(); place++) {
            var view = views.get(place);
            tx.update(
                    """
                    INSERT INTO saved_views (id, name, base, filter, sorted_by, place)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET place = excluded.place
                    """,
                    view.id(),
                    view.name(),
                    QueueCode.write(view.base()),
                    view.filter(),
                    view.order(),
                    place);
        }
    }

    private static Optional<Queue.Saved> view(Row row) throws SQLException {
        long id = row.number("id");
        var name = row.text("name");
        var filter = row.text("filter");
        var order = order(row.text("sorted_by"));
        return QueueCode.read(row.text("base"))
                .flatMap(base -> order.map(by -> new Queue.Saved(id, name, base, filter, by)));
    }

    private static Optional<QueueOrder> order(String written) {
        return List.of(QueueOrder.values()).stream()
                .filter(order -> order.name().equals(written))
                .findFirst();
    }
}
