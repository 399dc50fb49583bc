package app.pult.sync;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.store.IdentityMap;
import app.pult.store.Mirror;
import app.pult.store.Mirror.Applied;
import app.pult.store.StoreException;
import app.pult.sync.CrashPoints.Point;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the mirror fresher, a page at a time. Thread: confined to the pull loop, except [#fetch].
final class Pull {
    private static final Logger log = LoggerFactory.getLogger(Pull.class);

    /// Marks looked at and tickets read again in one go; the rest has its turn after the next page.
    private static final int MARKS = 500;

    private static final int REFETCHED = 20;

    private static final Duration TIDY = Duration.ofDays(1);

    /// Parked changes looked at in one go.
    private static final int PARKED = 500;

    private final Backend backend;
    private final Mirror mirror;
    private final IdentityMap identities;
    private final Lanes lanes;
    private final Freshness freshness;
    private final Arrivals arrivals;
    private final ServerTime serverTime;
    private final Backoff backoff;
    private final CrashPoints crash;
    private final Tasks tasks;
    private final Pages pages;
    private final Map<RemoteId, Refusal> refused = new HashMap<>();
    private Instant nextTidy = Instant.MIN;

    /// A ticket that could not be read, and when to try again.
    private record Refusal(int failures, Instant until) {}

    /// What was parked under this id turned out to mean.
    private record Understood(long id, Change change) {}

    Pull(
            SyncEngine.Local local,
            SyncEngine.World world,
            Lanes lanes,
            Freshness freshness,
            Arrivals arrivals,
            ServerTime serverTime,
            Backoff backoff,
            Tasks tasks) {
        this.backend = world.backend();
        this.mirror = local.mirror();
        this.identities = local.identities();
        this.crash = world.crashPoints();
        this.lanes = lanes;
        this.freshness = freshness;
        this.arrivals = arrivals;
        this.serverTime = serverTime;
        this.backoff = backoff;
        this.tasks = tasks;
        pages = new Pages(backend, freshness, serverTime, tasks);
    }

    /// One page: fetched, stored with its cursor. The next one is fetched meanwhile, if there is
    /// one; [#endPages] says that it is not wanted.
    ChangeBatch once() throws BackendException {
        var page = pages.at(mirror.cursor());
        var batch = page.batch();
        crash.at(Point.PULL_FETCHED);
        if (batch.more() == ChangeBatch.More.MORE) {
            pages.ahead(batch.next());
        }
        arrivals.page(page.begun(), batch);
        crash.at(Point.PULL_APPLIED);
        if (batch.more() == ChangeBatch.More.CAUGHT_UP) {
            freshness.caughtUp(page.begun());
        }
        return batch;
    }

    void endPages() {
        pages.close();
    }

    /// Reads what was parked once more: the program that parked it may have been an older one. What
    /// cannot be read or applied stays parked and keeps nothing else.
    ///
    /// @throws StoreException if the disk fails, not for a change that it will not have
    void unpark() {
        var page = mirror.parked(0, PARKED);
        while (!page.isEmpty()) {
            var understood = page.stream().flatMap(parked -> understood(parked).stream()).toList();
            if (!understood.isEmpty()) {
                unpark(understood);
            }
            page = mirror.parked(page.getLast().id(), PARKED);
        }
    }

    private Optional<Understood> understood(Mirror.Parked parked) {
        try {
            var change = backend.read(parked.change());
            return change instanceof Change.Unknown
                    ? Optional.empty()
                    : Optional.of(new Understood(parked.id(), change));
        } catch (RuntimeException e) {
            log.warn("The parked change {} cannot be read and stays parked", parked.id(), e);
            return Optional.empty();
        }
    }

    /// All at once; where one of them spoils it, one by one.
    private void unpark(List<Understood> changes) {
        try {
            arrivals.parked(
                    changes.stream().map(Understood::id).toList(),
                    changes.stream().map(Understood::change).toList());
            log.info("{} changes that were parked are understood now", changes.size());
        } catch (RuntimeException e) {
            if (isDisk(e)) {
                throw e;
            }
            if (changes.size() == 1) {
                var id = changes.getFirst().id();
                log.warn("The parked change {} cannot be applied and stays parked", id, e);
                return;
            }
            changes.forEach(change -> unpark(List.of(change)));
        }
    }

    private static boolean isDisk(RuntimeException failure) {
        return failure instanceof StoreException store
                && store.kind() != StoreException.Kind.STATEMENT;
    }

    /// Once a day: what has been out of sight for long leaves the disk.
    void tidy() {
        var now = serverTime.instant();
        if (now.isBefore(nextTidy)) {
            return;
        }
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = mirror.emptyOutOfSight(now);
        }
        nextTidy = now.plus(TIDY);
    }

    /// Reads again, whole, what pull had to leave out. A ticket that the server will not show stays
    /// marked and stops nobody else.
    void refetch() throws BackendException {
        int left = REFETCHED;
        for (var remote : mirror.toRefetch(MARKS)) {
            if (left > 0 && !lanes.inFlight(remote) && !isRefused(remote)) {
                left--;
                refetch(remote);
            }
        }
    }

    private void refetch(RemoteId remote) throws BackendException {
        try {
            var begun = freshness.begin();
            var batch = tasks.read(() -> backend.fetch(remote));
            serverTime.measured(batch.serverTime());
            arrivals.whole(begun, remote, batch.changes());
            refused.remove(remote);
        } catch (BackendException e) {
            switch (e.kind()) {
                case FORBIDDEN, PROTOCOL, SERVER, TIMEOUT -> refuse(remote, e);
                case OFFLINE, UNAUTHORIZED, RATE_LIMITED, TLS -> throw e;
            }
        }
    }

    private boolean isRefused(RemoteId remote) {
        var refusal = refused.get(remote);
        return refusal != null && refusal.until().isAfter(serverTime.instant());
    }

    private void refuse(RemoteId remote, BackendException e) {
        var before = refused.get(remote);
        int failures = before == null ? 1 : before.failures() + 1;
        var until = serverTime.instant().plus(backoff.after(failures));
        refused.put(remote, new Refusal(failures, until));
        log.warn("Ticket {} cannot be read again, {} times now", remote.value(), failures, e);
    }

    /// Reads one ticket whole, now; in part if it is in flight.
    Applied fetch(TicketId ticket, RemoteId remote) throws BackendException {
        var begun = freshness.begin();
        var batch = backend.fetch(remote);
        serverTime.measured(batch.serverTime());
        var applied = arrivals.whole(begun, remote, batch.changes());
        if (applied == Applied.WHOLE) {
            freshness.read(ticket, begun);
        }
        return applied;
    }

    /// The same for a ticket by its local name, if the server has it.
    Applied fetch(TicketId ticket) throws BackendException {
        var remote = identities.remote(ticket);
        return remote.isPresent() ? fetch(ticket, remote.get()) : Applied.WHOLE;
    }
}
