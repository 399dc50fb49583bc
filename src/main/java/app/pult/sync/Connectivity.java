package app.pult.sync;

import app.pult.backend.BackendException;
import app.pult.desk.Subscription;
import app.pult.sync.SyncStatus.Problem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What the parts of sync report, and the one [SyncStatus] that follows from it. Thread: any;
/// listeners are called on the reporting thread, outside the lock.
final class Connectivity {
    private static final Set<Problem> OURS = Set.of(Problem.STORE, Problem.DISK_FULL);

    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private Optional<Instant> lastPull;
    private Mode mode = Mode.ONLINE;
    private SignIn signIn = SignIn.FINE;
    private FirstSync firstSync = FirstSync.WANTED;
    private Optional<SyncStatus.Pulling> pulling = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();

    enum Mode {
        ONLINE,
        /// The operator's choice.
        OFFLINE
    }

    enum SignIn {
        FINE,
        NEEDED
    }

    enum FirstSync {
        WANTED,
        STOPPED
    }

    /// What went wrong last and has not gone well since.
    private record Trouble(
            Optional<Problem> problem, String words, Instant since, Instant nextTry) {
        boolean offline() {
            return problem.isEmpty();
        }

        /// The fault is this desk's, whatever the server does.
        boolean ours() {
            return problem.filter(OURS::contains).isPresent();
        }
    }

    Connectivity(Optional<Instant> lastPull) {
        this.lastPull = lastPull;
    }

    synchronized SyncStatus status() {
        if (trouble.filter(Trouble::ours).isPresent()) {
            return failed(trouble.orElseThrow());
        }
        if (mode == Mode.OFFLINE) {
            return new SyncStatus.WorkingOffline(lastPull);
        }
        if (signIn == SignIn.NEEDED) {
            return new SyncStatus.NeedsSignIn(lastPull);
        }
        if (trouble.isPresent()) {
            return failed(trouble.get());
        }
        // One that had ended by then cannot be stopped.
        if (firstSync == FirstSync.STOPPED && lastPull.isEmpty()) {
            return new SyncStatus.Stopped(lastPull);
        }
        return pulling.<SyncStatus>map(now -> now).orElse(new SyncStatus.Idle(lastPull));
    }

    private SyncStatus failed(Trouble trouble) {
        if (trouble.offline()) {
            return new SyncStatus.Offline(lastPull, trouble.since(), trouble.nextTry());
        }
        var problem = trouble.problem().orElseThrow();
        return new SyncStatus.Failed(lastPull, problem, trouble.words(), trouble.nextTry());
    }

    Subscription watch(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    synchronized Mode mode() {
        return mode;
    }

    synchronized boolean needsSignIn() {
        return signIn == SignIn.NEEDED;
    }

    synchronized FirstSync firstSync() {
        return firstSync;
    }

    /// Whether it makes sense to send: the server was not out of reach when last asked.
    synchronized boolean reachable() {
        return mode == Mode.ONLINE && trouble.filter(Trouble::offline).isEmpty();
    }

    void choose(Mode chosen) {
        change(() -> mode = chosen);
    }

    void choose(FirstSync chosen) {
        change(() -> firstSync = chosen);
    }

    void signIn(SignIn state) {
        change(() -> signIn = state);
    }

    void page(long fetched, OptionalLong remaining) {
        change(
                () -> {
                    trouble = Optional.empty();
                    pulling = Optional.of(new SyncStatus.Pulling(lastPull, fetched, remaining));
                });
    }

    void caughtUp(Instant serverTime) {
        change(
                () -> {
                    trouble = Optional.empty();
                    pulling = Optional.empty();
                    lastPull = Optional.of(serverTime);
                });
    }

    /// The server answered after all.
    void answered() {
        change(() -> trouble = Optional.empty());
    }

    void failed(BackendException failure, Instant now, Instant nextTry) {
        switch (failure.kind()) {
            case OFFLINE, TIMEOUT -> trouble(Optional.empty(), failure.words(), now, nextTry);
            case UNAUTHORIZED ->
                    change(
                            () -> {
                                signIn = SignIn.NEEDED;
                                pulling = Optional.empty();
                            });
            case FORBIDDEN -> trouble(Problem.FORBIDDEN, failure, now, nextTry);
            case RATE_LIMITED, SERVER -> trouble(Problem.SERVER, failure, now, nextTry);
            case PROTOCOL -> trouble(Problem.PROTOCOL, failure, now, nextTry);
            case TLS -> trouble(Problem.TLS, failure, now, nextTry);
        }
    }

    /// The desk's own files fail: `problem` is one of [#OURS].
    void storeFailed(Problem problem, String words, Instant now, Instant nextTry) {
        trouble(Optional.of(problem), words, now, nextTry);
    }

    private void trouble(Problem problem, BackendException failure, Instant now, Instant nextTry) {
        trouble(Optional.of(problem), failure.words(), now, nextTry);
    }

    private void trouble(Optional<Problem> problem, String words, Instant now, Instant nextTry) {
        change(
                () -> {
                    var since =
                            trouble.filter(old -> old.problem().equals(problem))
                                    .map(Trouble::since);
                    trouble = Optional.of(new Trouble(problem, words, since.orElse(now), nextTry));
                    pulling = Optional.empty();
                });
    }

    private void change(Runnable move) {
        SyncStatus before;
        SyncStatus after;
        synchronized (this) {
            before = status();
            move.run();
            after = status();
        }
        if (!before.equals(after)) {
            // The newest, should two threads meet here.
            listeners.forEach(listener -> listener.accept(status()));
        }
    }
}
