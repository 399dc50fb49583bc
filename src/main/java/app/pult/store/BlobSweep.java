package app.pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Removes contents of files that nothing on the desk refers to any more: no draft or version of
/// one, no own text, no operation, whatever became of it, no message, article or canned response of
/// the mirror. To be run once a start; ends early, and quietly, when closed. Thread: any but
/// JavaFX, one at a time.
public final class BlobSweep implements Runnable, AutoCloseable {
    /// What was stored within this time may be about to be referred to: a file that is being
    /// attached, a page that is being applied. That takes minutes; a day also covers a clock that
    /// was set while it lasted.
    static final Duration YOUNG = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(BlobSweep.class);

    /// Contents lie in folders named by their first two digits.
    private static final int SHELVES = 256;

    private final Database work;
    private final Database cache;
    private final FileBlobs blobs;
    private final Clock clock;
    private volatile boolean closed;

    BlobSweep(Database work, Database cache, FileBlobs blobs, Clock clock) {
        this.work = work;
        this.cache = cache;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            forgetOrphans();
            // From here on whatever is referred to anew is stored anew, and so is young.
            var used = used();
            var removed = 0;
            for (var shelf : shelves()) {
                removed += closed ? 0 : sweep(shelf, used);
            }
            if (removed > 0) {
                log.info("{} files that nothing refers to are removed", removed);
            }
        } catch (IOException | StoreException e) {
            if (closed) {
                log.debug("The desk closed while files were looked through", e);
                return;
            }
            log.warn("Files that nothing refers to could not be removed", e);
        }
    }

    private static List<String> shelves() {
        return IntStream.range(0, SHELVES).mapToObj(number -> "%02x".formatted(number)).toList();
    }

    private int sweep(String shelf, Set<String> used) throws IOException {
        var before = clock.instant().minus(YOUNG);
        var removed = 0;
        for (var id : blobs.list(shelf)) {
            if (!closed && !used.contains(id.value()) && blobs.remove(id, before)) {
                removed++;
            }
        }
        return removed;
    }

    /// Downloads of attachments that nothing has any more; should one come back, it is fetched
    /// again.
    private void forgetOrphans() {
        var orphans =
                cache.read(
                        "list downloads of nothing",
                        session ->
                                session.list(
                                        """
                                        SELECT attachment FROM downloads
                                        WHERE attachment NOT IN (SELECT id FROM attachments)
                                          AND attachment NOT IN (SELECT id FROM shelf_files)
                                        """,
                                        row -> row.text("attachment")));
        if (!orphans.isEmpty()) {
            cache.run(
                    "forget downloads of nothing",
                    tx ->
                            tx.update(
                                    """
                                    DELETE FROM downloads
                                    WHERE attachment IN (SELECT value FROM json_each(?))
                                    """,
                                    Json.ids(orphans)));
        }
    }

    private Set<String> used() {
        var used = new HashSet<String>();
        work.read(
                "list files of the operator",
                session -> {
                    session.each(
                            """
                            SELECT files AS text FROM drafts
                            UNION ALL SELECT files FROM draft_versions
                            UNION ALL SELECT files FROM quick_texts
                            UNION ALL SELECT payload FROM outbox
                            """,
                            row -> addNames(row.text("text"), used));
                    return used;
                });
        cache.read(
                "list files of messages",
                session -> {
                    session.each("SELECT blob FROM downloads", row -> used.add(row.text("blob")));
                    return used;
                });
        return used;
    }

    /// Wherever they stand: a payload may be of a newer version of the program.
    private static void addNames(String text, Set<String> names) {
        FileBlobs.NAME.matcher(text).results().forEach(found -> names.add(found.group()));
    }

    /// What is looked at now is the last.
    @Override
    public void close() {
        closed = true;
    }
}
