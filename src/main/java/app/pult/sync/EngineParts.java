package app.pult.sync;

import app.pult.backend.BackendException;
import app.pult.backend.Profile;
import app.pult.store.StoreException;
import app.pult.store.StoreException.Kind;
import app.pult.sync.SyncStatus.Problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// What pull and push are both made of, and what they do when everybody is concerned. Thread: any.
record EngineParts(
        Lanes lanes,
        Freshness freshness,
        Arrivals arrivals,
        Rebases rebases,
        Pull pull,
        ServerTime serverTime,
        Backoff backoff,
        Session session,
        Connectivity connectivity,
        InstantSource clock,
        Runnable wakePull) {
    private static final Logger log = LoggerFactory.getLogger(EngineParts.class);

    /// How long to leave a failing disk alone.
    private static final Duration AFTER_BREAKDOWN = Duration.ofMinutes(1);

    static EngineParts of(
            SyncEngine.Local local, SyncEngine.World world, Tasks tasks, Runnable wakePull) {
        var lanes = new Lanes();
        var freshness = new Freshness(world.clock());
        var arrivals = new Arrivals(local.mirror(), freshness, lanes::inFlight);
        var serverTime = new ServerTime(world.clock());
        var backoff = new Backoff(world.random());
        return new EngineParts(
                lanes,
                freshness,
                arrivals,
                new Rebases(local.mirror()),
                new Pull(local, world, lanes, freshness, arrivals, serverTime, backoff, tasks),
                serverTime,
                backoff,
                new Session(world.backend(), local.mirror(), tasks),
                new Connectivity(local.mirror().caughtUpAt()),
                world.clock(),
                wakePull);
    }

    /// A push met something that concerns everybody: the pull loop finds out.
    void trouble(BackendException failure, Optional<Profile> us) {
        switch (failure.kind()) {
            case UNAUTHORIZED -> {
                session.lost(us);
                report(failure);
            }
            case OFFLINE -> {
                report(failure);
                wakePull.run();
            }
            case TIMEOUT, FORBIDDEN, RATE_LIMITED, SERVER, PROTOCOL, TLS ->
                    log.debug("Pushing met {}", failure.kind(), failure);
        }
    }

    private void report(BackendException failure) {
        var now = clock.instant();
        connectivity.failed(failure, now, now);
    }

    /// A file of the desk, or we ourselves, failed; how long to leave it.
    Duration broken(String doing, Throwable e) {
        var now = clock.instant();
        log.error("{} broke down", doing, e);
        var next = now.plus(AFTER_BREAKDOWN);
        connectivity.storeFailed(problem(e), doing + ": " + e.getMessage(), now, next);
        return AFTER_BREAKDOWN;
    }

    private static Problem problem(Throwable e) {
        return e instanceof StoreException store && store.kind() == Kind.DISK_FULL
                ? Problem.DISK_FULL
                : Problem.STORE;
    }
}
