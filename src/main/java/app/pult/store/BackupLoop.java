package app.pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Backs up `work.db` at the start, every two minutes while something changes, and when it is
/// closed. A backup that fails is tried again and keeps nobody from working. Thread: any but
/// JavaFX; [#close] may come from another.
public final class BackupLoop implements Runnable, AutoCloseable {
    private static final Duration PERIOD = Duration.ofMinutes(2);
    private static final Logger log = LoggerFactory.getLogger(BackupLoop.class);

    private final Path file;
    private final Database work;
    private final WorkBackups backups;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    BackupLoop(Database work, Clock clock) {
        this.file = work.file();
        this.work = work;
        this.backups = WorkBackups.of(file);
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            do {
                backUp();
            } while (!closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void backUp() {
        try {
            if (hasChanged()) {
                backups.take(work, clock.instant());
            }
        } catch (IOException | StoreException e) {
            log.warn("No backup of {} this time", file, e);
        }
    }

    /// Whether something was written since the newest backup was taken.
    private boolean hasChanged() throws IOException {
        var newest = backups.list().stream().findFirst();
        return newest.isEmpty() || !written().isBefore(newest.get().taken());
    }

    private Instant written() throws IOException {
        var database = Files.getLastModifiedTime(file).toInstant();
        var journal = Path.of(file + "-wal");
        if (Files.notExists(journal)) {
            return database;
        }
        var added = Files.getLastModifiedTime(journal).toInstant();
        return added.isAfter(database) ? added : database;
    }

    @Override
    public void close() {
        closed.countDown();
        backUp();
    }
}
