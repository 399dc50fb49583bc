package app.pult.store.cache;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.SavedViews;
import app.pult.desk.Subscription;
import app.pult.store.ChangeFeed;
import app.pult.store.Database;
import app.pult.store.work.SavedViewTable;

import java.util.List;

/// The operator's own views: kept in `work.db`, counted in `cache.db`. Thread: any but JavaFX.
public final class SqliteSavedViews implements SavedViews {
    private final Database cache;
    private final SavedViewTable table;
    private final ChangeFeed<Boolean> feed = new ChangeFeed<>();

    public SqliteSavedViews(Database cache, SavedViewTable table) {
        this.cache = cache;
        this.table = table;
    }

    @Override
    public List<Queue.Saved> list() {
        return table.list();
    }

    @Override
    public Queue.Saved add(String name, Queue base, String filter, QueueOrder order) {
        var added = table.add(name, base, filter, order);
        settle();
        return added;
    }

    @Override
    public void rename(long id, String name) {
        table.rename(id, name);
        settle();
    }

    @Override
    public void remove(long id) {
        table.remove(id);
        settle();
    }

    @Override
    public void arrange(List<Queue.Saved> views) {
        table.arrange(views);
        settle();
    }

    @Override
    public Subscription watch(Runnable listener) {
        return feed.watch(news -> listener.run());
    }

    /// Lets `cache.db` count what `work.db` has: after a change, and after a crash or a new file.
    public void settle() {
        var views = table.list();
        cache.run("count saved views", tx -> ViewFilters.set(tx, views));
        feed.tell(true);
    }
}
