package app.pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Backs up `work.db` at the start, every two minutes while something changes, and when it is
/// closed. A backup that fails is tried again and keeps nobody from working. Thread: any but
/// JavaFX; [#close] may come from another.
public final class BackupLoop implements Runnable, AutoCloseable {
    private static final Duration PERIOD = Duration.ofMinutes(2);
    private static final Logger log = LoggerFactory.getLogger(BackupLoop.class);

    private final Database work;
    private final WorkBackups backups;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// The changes the newest backup holds. The times of the files would not tell: their clock is
    /// coarser than a commit, and not the clock the backups are named by.
    private OptionalLong backedUp = OptionalLong.empty();

    BackupLoop(Database work, Clock clock) {
        this.work = work;
        this.backups = WorkBackups.of(work.file());
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
            var changes = OptionalLong.of(work.changes());
            if (!changes.equals(backedUp)) {
                backups.take(work, clock.instant());
                backedUp = changes;
            }
        } catch (IOException | StoreException e) {
            log.warn("No backup of {} this time", work.file(), e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        backUp();
    }
}
