package app.pult.store.cache;

import app.pult.desk.Blobs;
import app.pult.store.Database;
import app.pult.store.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Optional;

/// Learns the words of the index when a desk is opened, and indexes what an older version of this
/// program, or a rebuild, left without: a portion a transaction, so that nobody waits for it. Then
/// it reads each file that comes to this desk. Thread: any but JavaFX; [#close] may come from
/// another.
public final class SearchUpkeep implements Runnable, AutoCloseable {
    private static final int PORTION = 500;
    private static final Logger log = LoggerFactory.getLogger(SearchUpkeep.class);

    private final Database cache;
    private final SearchIndex index;
    private final FileTexts files;
    private final Blobs blobs;
    private final FileWords words;
    private volatile boolean closed;

    /// Takes the words out of a file.
    public interface FileWords {
        /// For a desk whose files are not to be found by what they say.
        FileWords NONE = (file, name) -> Optional.of("");

        /// What the beginning of a file says, an empty text where there is nothing to read; empty
        /// if it could not be read now. Any bytes may be in it. `name` is as the sender wrote it.
        Optional<String> of(Path file, String name);
    }

    SearchUpkeep(Database cache, SearchIndex index, FileTexts files, Blobs blobs, FileWords words) {
        this.cache = cache;
        this.index = index;
        this.files = files;
        this.blobs = blobs;
        this.words = words;
    }

    /// Goes on until it is closed.
    @Override
    public void run() {
        catchUp();
        try {
            files.await();
            while (!closed) {
                readFiles();
                files.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Indexes what is not, and ends.
    public void catchUp() {
        try {
            index.learn(cache);
            var missing = new MissingTexts();
            while (!closed && !missing.isOver()) {
                cache.run("index what is not", tx -> index.addMissing(tx, missing, PORTION));
            }
        } catch (StoreException e) {
            log.warn("The search index could not be brought up to date", e);
        }
        readFiles();
    }

    private void readFiles() {
        try {
            if (!closed) {
                files.read(cache, index, blobs, words, () -> closed);
            }
        } catch (StoreException e) {
            log.warn("A file could not be indexed", e);
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
        files.wake();
    }
}
