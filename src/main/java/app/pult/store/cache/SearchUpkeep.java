package app.pult.store.cache;

import app.pult.store.Database;
import app.pult.store.StoreException;
import app.pult.store.Transaction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;

/// Learns the words of the index when a desk is opened, and indexes what an older version of this
/// program, or a rebuild, left without: a portion a transaction, so that nobody waits for it.
/// Thread: any but JavaFX; [#close] may come from another.
public final class SearchUpkeep implements Runnable, AutoCloseable {
    private static final int PORTION = 500;
    private static final Logger log = LoggerFactory.getLogger(SearchUpkeep.class);

    private final Database cache;
    private final SearchIndex index;
    private volatile boolean closed;

    SearchUpkeep(Database cache, SearchIndex index) {
        this.cache = cache;
        this.index = index;
    }

    @Override
    public void run() {
        try {
            index.learn(cache);
            while (!closed && cache.write("index what is not", this::portion)) {
                // The next portion.
            }
        } catch (StoreException e) {
            log.warn("The search index could not be brought up to date", e);
        }
    }

    /// Forgets the whole index; [#run] makes it anew.
    public void empty() {
        cache.run("empty the search index", SearchIndex::empty);
    }

    /// Reads index and tables from end to end.
    public SearchIndex.Agreement check() {
        return cache.read("check the search index", SearchIndex::check);
    }

    @Override
    public void close() {
        closed = true;
    }

    /// Whether there may be more.
    private boolean portion(Transaction tx) throws SQLException {
        return index.addMissing(tx, PORTION);
    }
}
