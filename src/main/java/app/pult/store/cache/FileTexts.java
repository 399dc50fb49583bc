package app.pult.store.cache;

import app.pult.desk.BlobId;
import app.pult.desk.Blobs;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/// What the files on this desk say, read once each. Thread: any; reading is one thread's.
final class FileTexts {
    private static final int AT_ONCE = 50;

    private final Semaphore news = new Semaphore(0);

    /// A file that is on this desk, and one of the names it came with.
    private record Unread(BlobId blob, String name) {}

    /// There is a file that was not here before, or nobody waits any more.
    void wake() {
        news.release();
    }

    /// Waits until there may be something to read.
    void await() throws InterruptedException {
        news.acquire();
        news.drainPermits();
    }

    /// Reads those that were not read yet, each in a transaction of its own, until nobody wants it
    /// any more. What cannot be read now stays unread.
    void read(
            Database cache,
            SearchIndex index,
            Blobs blobs,
            SearchUpkeep.FileWords words,
            BooleanSupplier isUnwanted) {
        forget(cache);
        var later = new HashSet<String>();
        var unread = unread(cache, later);
        while (!unread.isEmpty()) {
            for (var file : unread) {
                if (isUnwanted.getAsBoolean()) {
                    return;
                }
                blobs.path(file.blob())
                        .flatMap(path -> words.of(path, file.name()))
                        .ifPresentOrElse(
                                text -> keep(cache, index, file, text),
                                () -> later.add(file.blob().value()));
            }
            unread = unread(cache, later);
        }
    }

    private static void keep(Database cache, SearchIndex index, Unread file, String text) {
        cache.run(
                "index a file",
                tx -> {
                    tx.update(
                            "INSERT OR REPLACE INTO file_texts (blob, text) VALUES (?, ?)",
                            file.blob().value(),
                            text);
                    index.file(tx, file.blob().value());
                });
    }

    private static List<Unread> unread(Database cache, Set<String> but) {
        return cache.read(
                "list files that were not read",
                session ->
                        session.list(
                                """
                                SELECT d.blob, min(a.name) AS name FROM downloads d
                                JOIN attachments a ON a.id = d.attachment
                                WHERE NOT EXISTS (SELECT 1 FROM file_texts f WHERE f.blob = d.blob)
                                  AND d.blob NOT IN (SELECT value FROM json_each(?))
                                GROUP BY d.blob LIMIT ?
                                """,
                                row -> new Unread(new BlobId(row.text("blob")), row.text("name")),
                                Json.ids(List.copyOf(but)),
                                AT_ONCE));
    }

    /// Files that left this desk are found no more.
    private static void forget(Database cache) {
        cache.run("forget what files said that are gone", FileTexts::forget);
    }

    private static void forget(Transaction tx) throws SQLException {
        tx.update("DELETE FROM file_texts WHERE blob NOT IN (SELECT blob FROM downloads)");
        var gone =
                tx.list(
                        """
                        SELECT owner FROM search_texts s WHERE s.kind = 'FILE' AND NOT EXISTS (
                          SELECT 1 FROM attachments a JOIN downloads d ON d.attachment = a.id
                          WHERE a.id = s.owner)
                        """,
                        row -> row.text("owner"));
        if (!gone.isEmpty()) {
            SearchWriter.remove(tx, SearchText.Kind.FILE, gone);
        }
    }
}
