package app.pult.sync;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.Capability;
import app.pult.backend.Profile;
import app.pult.desk.Subscription;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.store.Mirror;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The pull loop: signs in, pulls until it has everything, sleeps until there may be more. It also
/// is the one that finds out whether the server is there again. Thread: confined to its loop,
/// except [#touch], [#wake] and [#turns].
final class SyncLoop {
    static final Duration POLL = Duration.ofSeconds(30);
    static final Duration IDLE_POLL = Duration.ofMinutes(5);
    static final Duration IDLE_AFTER = Duration.ofMinutes(15);

    /// Nothing to do until somebody wakes the loop.
    static final Duration UNTIL_WOKEN = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(SyncLoop.class);

    private final Backend backend;
    private final Mirror mirror;
    private final InstantSource clock;
    private final EngineParts parts;
    private final Agenda agenda;
    private final Recovery recovery;
    private final FilesAhead ahead;
    private final Sleeper sleeper;
    private final Runnable wakePush;
    private final Turns turns = new Turns();
    private volatile Instant touched;
    private Optional<Subscription> listening = Optional.empty();
    private int failures;
    private boolean unparked;

    SyncLoop(
            SyncEngine.Local local,
            SyncEngine.World world,
            EngineParts parts,
            Agenda agenda,
            Recovery recovery,
            FilesAhead ahead,
            Sleeper sleeper,
            Runnable wakePush) {
        this.backend = world.backend();
        this.mirror = local.mirror();
        this.clock = world.clock();
        this.parts = parts;
        this.agenda = agenda;
        this.recovery = recovery;
        this.ahead = ahead;
        this.sleeper = sleeper;
        this.wakePush = wakePush;
        this.touched = clock.instant();
    }

    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                sleeper.sleep(turnOrRest());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopListening();
        }
    }

    /// The loop outlives whatever goes wrong in a turn.
    private Duration turnOrRest() {
        var number = turns.begin();
        try {
            var rest = turn();
            if (failures == 0 && isAtWork()) {
                ahead.begin();
            }
            return rest;
        } catch (Exception | Error e) {
            return parts.broken("Pulling", e);
        } finally {
            turns.finish(number);
        }
    }

    Turns turns() {
        return turns;
    }

    /// One turn; how long to sleep after it.
    Duration turn() {
        if (!unparked) {
            parts.pull().unpark();
            unparked = true;
        }
        if (isOffline()) {
            stopListening();
            return UNTIL_WOKEN;
        }
        if (parts.connectivity().needsSignIn()) {
            return UNTIL_WOKEN;
        }
        var us = parts.session().profile();
        try {
            if (us.isEmpty()) {
                signIn();
                us = parts.session().profile();
            }
            listen();
            if (isStopped()) {
                return UNTIL_WOKEN;
            }
            try {
                pages();
            } finally {
                parts.pull().endPages();
            }
            parts.pull().refetch();
            return interval();
        } catch (Tasks.CutShortException e) {
            return UNTIL_WOKEN;
        } catch (BackendException e) {
            return failed(e, us);
        }
    }

    private boolean isOffline() {
        return parts.connectivity().mode() == Connectivity.Mode.OFFLINE;
    }

    private void signIn() throws BackendException {
        parts.session().signIn();
        log.info("Signed in");
        agenda.reconnected();
        wakePush.run();
    }

    private void pages() throws BackendException {
        long fetched = begun();
        ChangeBatch batch;
        do {
            batch = parts.pull().once();
            succeeded();
            fetched += tickets(batch);
            if (batch.more() == ChangeBatch.More.MORE) {
                parts.connectivity().page(fetched, batch.remaining());
            } else {
                parts.connectivity().caughtUp(batch.serverTime());
            }
        } while (batch.more() == ChangeBatch.More.MORE && goesOn());
        if (fetched > 0) {
            log.info("Pulled {} tickets", fetched);
        }
        parts.pull().tidy();
        recovery.recogniseHeld();
        wakePush.run();
    }

    /// What an interrupted first sync has brought already; it goes on behind that.
    private long begun() {
        return mirror.caughtUpAt().isPresent() ? 0 : mirror.holdings().tickets();
    }

    private static long tickets(ChangeBatch batch) {
        return batch.changes().stream().filter(Change.TicketChanged.class::isInstance).count();
    }

    private boolean goesOn() {
        return !Thread.currentThread().isInterrupted() && !isStopped() && isAtWork();
    }

    private boolean isAtWork() {
        return !isOffline() && parts.session().profile().isPresent();
    }

    private boolean isStopped() {
        return parts.connectivity().firstSync() == Connectivity.FirstSync.STOPPED
                && mirror.caughtUpAt().isEmpty();
    }

    private void succeeded() {
        if (failures > 0) {
            failures = 0;
            log.info("The server answers again");
            agenda.reconnected();
        }
        parts.connectivity().answered();
    }

    private Duration failed(BackendException e, Optional<Profile> us) {
        failures++;
        var delay = parts.backoff().after(failures, e.retryAfter());
        var now = clock.instant();
        if (e.kind() == BackendException.Kind.UNAUTHORIZED) {
            parts.session().lost(us);
        }
        parts.connectivity().failed(e, now, now.plus(delay));
        log.warn("Pulling failed, {}, for the {}. time; again in {}", e.kind(), failures, delay, e);
        return delay;
    }

    private Duration interval() {
        return isIdle() ? IDLE_POLL : POLL;
    }

    private boolean isIdle() {
        return touched.plus(IDLE_AFTER).isBefore(clock.instant());
    }

    /// Somebody is at the desk.
    void touch() {
        boolean wasIdle = isIdle();
        touched = clock.instant();
        if (wasIdle) {
            wake();
        }
    }

    void wake() {
        sleeper.wake();
    }

    private void listen() {
        if (listening.isEmpty() && parts.session().can(Capability.WAKE_UP)) {
            listening = Optional.of(backend.listen(this::wake));
        }
    }

    private void stopListening() {
        listening.ifPresent(Subscription::close);
        listening = Optional.empty();
    }
}
