package app.pult.sync;

import app.pult.backend.Backend;
import app.pult.backend.Profile;
import app.pult.desk.Blobs;
import app.pult.desk.Directory;
import app.pult.desk.Ids;
import app.pult.desk.Subscription;
import app.pult.store.IdentityMap;
import app.pult.store.Mirror;
import app.pult.store.OutboxRows;
import app.pult.store.Store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Desk and server, kept together: the one object of this package that `launch` builds. Closing it
/// sends its threads home and writes down how far each came; backend and store are closed after it.
/// Thread: any but JavaFX, unless a method says otherwise.
public final class SyncEngine implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SyncEngine.class);

    private final EngineParts parts;
    private final Agenda agenda;
    private final Recovery recovery;
    private final Push push;
    private final Tasks tasks;
    private final SyncLoop pulls;
    private final PushLoop pushes;
    private final DurableOutbox outbox;
    private final Downloads downloads;
    private final FilesAhead ahead;

    /// What is on the operator's disk.
    public record Local(
            OutboxRows rows,
            Mirror mirror,
            IdentityMap identities,
            Directory directory,
            Blobs blobs) {
        public static Local of(Store store) {
            return new Local(
                    store.outbox(),
                    store.mirror(),
                    store.identity(),
                    store.directory(),
                    store.blobs());
        }
    }

    /// Everything else. `threads` runs each task at once on a thread of its own; sync never has
    /// more than two loops, four pushes, one page and one file that are brought ahead, and the
    /// downloads somebody waits for.
    public record World(
            Backend backend,
            Ids ids,
            InstantSource clock,
            RandomGenerator random,
            Executor threads,
            Supplier<Sleeper> sleepers,
            CrashPoints crashPoints) {}

    public SyncEngine(Local local, World world) {
        var pullSleeper = world.sleepers().get();
        var pushSleeper = world.sleepers().get();
        tasks = new Tasks(world.threads());
        parts = EngineParts.of(local, world, tasks, pullSleeper::wake);
        agenda = new Agenda(local.rows(), parts);
        recovery = new Recovery(local, parts);
        push = new Push(local, world, parts, agenda, recovery);
        downloads = new Downloads(world.backend(), local.blobs(), local.mirror(), tasks);
        ahead = new FilesAhead(local.mirror(), downloads, parts.backoff(), world.clock(), tasks);
        pulls =
                new SyncLoop(
                        local,
                        world,
                        parts,
                        agenda,
                        recovery,
                        ahead,
                        pullSleeper,
                        pushSleeper::wake);
        pushes = new PushLoop(agenda, push, parts, tasks, pushSleeper, pullSleeper::wake);
        outbox = new DurableOutbox(local, parts, world.crashPoints(), pushSleeper::wake);
    }

    /// Calls that the last process made and nobody waits for any more become uncertain; before
    /// [#start].
    public void recover() {
        recovery.recover();
    }

    public void start() {
        tasks.start(pulls::run);
        tasks.start(pushes::run);
        log.info("Sync started");
    }

    /// One pull and everything that can be sent now, on this thread, without loops: for the command
    /// line.
    public void runOnce() {
        pulls.turn();
        parts.rebases().repeat();
        boolean moved = true;
        while (moved) {
            var ready = agenda.ready(parts.serverTime().instant());
            ready.forEach(push::step);
            moved = !ready.isEmpty();
        }
        pulls.turn();
        ahead.run();
    }

    /// The same by the loops, once they run; returns early if this thread is interrupted. Thread:
    /// any but theirs.
    public void nextRound() {
        try {
            pulls.turns().awaitWhole(pulls::wake);
            pushes.turns().awaitWhole(pushes::wake);
            pulls.turns().awaitWhole(pulls::wake);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody can take back any more what was submitted last: it leaves now, if it can within
    /// `patience`; otherwise it is in the outbox. Thread: any but the loops'.
    public void endGraces(Duration patience) {
        if (outbox.endGraces()) {
            try {
                var sent = pushes.turns().awaitWhole(pushes::wake, patience);
                log.info(
                        "What was sent last {}", sent ? "has had its turn" : "stays in the outbox");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public Outbox outbox() {
        return outbox;
    }

    public Downloads downloads() {
        return downloads;
    }

    public ServerTime serverTime() {
        return parts.serverTime();
    }

    /// Who is signed in and what the server lets them do; empty until the first sign-in succeeded.
    public Optional<Profile> signedIn() {
        return parts.session().profile();
    }

    /// Thread: any.
    public SyncStatus status() {
        return parts.connectivity().status();
    }

    /// Tells of each change, on the thread that brought it about. Thread: any.
    public Subscription watch(Consumer<SyncStatus> listener) {
        return parts.connectivity().watch(listener);
    }

    /// Pulls now, and sends what waits for its turn. Thread: any.
    public void syncNow() {
        wake();
    }

    /// The operator chose to: nothing is pulled and nothing new is sent. What is being read is cut
    /// short, what is being sent is not. Thread: any.
    public void workOffline() {
        parts.connectivity().choose(Connectivity.Mode.OFFLINE);
        tasks.stopReading();
        wake();
    }

    /// What was known before is old now, however short the absence. Thread: any.
    public void workOnline() {
        parts.freshness().lapse();
        tasks.goOnReading();
        parts.connectivity().choose(Connectivity.Mode.ONLINE);
        wake();
    }

    /// Thread: any.
    public void stopFirstSync() {
        parts.connectivity().choose(Connectivity.FirstSync.STOPPED);
        wake();
    }

    /// Goes on behind the last page. Thread: any.
    public void resumeFirstSync() {
        parts.connectivity().choose(Connectivity.FirstSync.WANTED);
        wake();
    }

    /// There may be new credentials: tries again. Thread: any.
    public void signIn() {
        parts.session().lost(parts.session().profile());
        parts.connectivity().signIn(Connectivity.SignIn.FINE);
        wake();
    }

    /// Somebody is at the desk: poll as for somebody who looks. Thread: any, cheap.
    public void touch() {
        pulls.touch();
    }

    private void wake() {
        pulls.wake();
        pushes.wake();
    }

    // For tests that take one step at a time.

    SyncLoop pulls() {
        return pulls;
    }

    Agenda agenda() {
        return agenda;
    }

    Push pushing() {
        return push;
    }

    EngineParts parts() {
        return parts;
    }

    @Override
    public void close() {
        tasks.close();
        log.info("Sync stopped");
    }
}
