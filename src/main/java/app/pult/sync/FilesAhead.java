package app.pult.sync;

import app.pult.backend.BackendException;
import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.store.Mirror;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// Brings the files of articles and canned responses before anybody wants them, so that they are
/// there without a network: one after the other, the smallest first, beside everything else. What
/// cannot be had rests and keeps no other from coming; what is larger than [#LARGEST] is left on
/// the server.
///
/// Thread: any; one at a time does the work.
final class FilesAhead {
    /// In bytes: more than any mail takes.
    static final long LARGEST = 25L << 20;

    private static final Logger log = LoggerFactory.getLogger(FilesAhead.class);

    /// Looked at in one go.
    private static final int LIMIT = 500;

    private final Mirror mirror;
    private final Downloads downloads;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Tasks tasks;
    private final AtomicBoolean running = new AtomicBoolean();

    /// Of whoever runs.
    private final Map<AttachmentId, Rest> resting = new HashMap<>();

    /// A file that could not be had so often, and when to try again.
    private record Rest(int failures, Instant until) {}

    FilesAhead(
            Mirror mirror, Downloads downloads, Backoff backoff, InstantSource clock, Tasks tasks) {
        this.mirror = mirror;
        this.downloads = downloads;
        this.backoff = backoff;
        this.clock = clock;
        this.tasks = tasks;
    }

    /// Begins on a thread of its own, unless there is nothing to bring or it is being done.
    void begin() {
        if (!running.get() && !mirror.filesToBring(LARGEST, 1).isEmpty()) {
            tasks.start(this::run);
        }
    }

    /// The same on this thread: returns when all that can be had is here.
    void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            bringAll();
        } finally {
            running.set(false);
        }
    }

    private void bringAll() {
        for (var file : mirror.filesToBring(LARGEST, LIMIT)) {
            if (!isResting(file.id()) && !bring(file)) {
                return;
            }
        }
    }

    /// False: the others would fare no better now.
    private boolean bring(Attachment file) {
        try {
            downloads.fetch(file);
            resting.remove(file.id());
            return true;
        } catch (Tasks.CutShortException e) {
            return false;
        } catch (BackendException e) {
            rest(file.id(), e);
            return switch (e.kind()) {
                case FORBIDDEN, PROTOCOL, SERVER, TIMEOUT -> true;
                case OFFLINE, UNAUTHORIZED, RATE_LIMITED, TLS -> false;
            };
        } catch (IOException e) {
            rest(file.id(), e);
            return !(e instanceof InterruptedIOException)
                    && !Thread.currentThread().isInterrupted();
        }
    }

    private boolean isResting(AttachmentId file) {
        var rest = resting.get(file);
        return rest != null && rest.until().isAfter(clock.instant());
    }

    private void rest(AttachmentId file, Exception cause) {
        var before = resting.get(file);
        int failures = before == null ? 1 : before.failures() + 1;
        resting.put(file, new Rest(failures, clock.instant().plus(backoff.after(failures))));
        log.info("File {} is not here yet, tried {} times", file.value(), failures, cause);
    }
}
