package app.pult.sync;

import app.pult.desk.RemoteId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.store.Mirror;
import app.pult.store.Mirror.Applied;
import app.pult.sync.Freshness.Mark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What was read reaches the mirror here. Revisions keep an older reading from turning a ticket
/// back, but a tombstone has none: what was asked for before a ticket's tombstone arrived does not
/// bring the ticket back, it is read again instead. Nothing that is told of a ticket in flight, by
/// whatever call, is applied: it may hold what the push has just brought there. Thread: any.
final class Arrivals {
    /// Far more than can be on the way at once.
    private static final int REMEMBERED = 10_000;

    private final Mirror mirror;
    private final Freshness freshness;
    private final Predicate<RemoteId> inFlight;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<RemoteId, Long> gone =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RemoteId, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Arrivals(Mirror mirror, Freshness freshness, Predicate<RemoteId> inFlight) {
        this.mirror = mirror;
        this.freshness = freshness;
        this.inFlight = inFlight;
    }

    /// A page that was asked for at `begun`; it may have waited for the one before it to be stored.
    void page(Mark begun, ChangeBatch batch) {
        alone(
                () -> {
                    mirror.apply(batch, inFlight.or(ticket -> isOvertaken(begun, ticket)));
                    bury(batch.changes());
                });
    }

    /// What was parked and is understood now. That a ticket is gone may have been taken back since:
    /// such a ticket is read again.
    void parked(List<Long> ids, List<Change> changes) {
        var perhapsGone =
                changes.stream()
                        .flatMap(change -> tombstone(change).stream())
                        .collect(Collectors.toUnmodifiableSet());
        alone(() -> mirror.applyParked(ids, changes, inFlight.or(perhapsGone::contains)));
    }

    /// A ticket that was asked for at `begun`.
    Applied whole(Mark begun, RemoteId ticket, List<Change> changes) {
        return alone(
                () -> {
                    if (isOvertaken(begun, ticket)) {
                        mirror.markForRefetch(ticket);
                        return Applied.WHOLE;
                    }
                    var applied = mirror.applyFetched(ticket, changes, inFlight);
                    bury(changes);
                    return applied;
                });
    }

    /// What a push that began at `begun` read back.
    Applied echo(Mark begun, List<Change> changes) {
        return alone(
                () -> {
                    var overtaken =
                            changes.stream()
                                    .flatMap(change -> ticket(change).stream())
                                    .filter(ticket -> isOvertaken(begun, ticket))
                                    .distinct()
                                    .toList();
                    if (!overtaken.isEmpty()) {
                        overtaken.forEach(mirror::markForRefetch);
                        return Applied.WHOLE;
                    }
                    var applied = mirror.applyEcho(changes, inFlight);
                    bury(changes);
                    return applied;
                });
    }

    private void alone(Runnable step) {
        alone(
                () -> {
                    step.run();
                    return Applied.WHOLE;
                });
    }

    private Applied alone(Supplier<Applied> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOvertaken(Mark begun, RemoteId ticket) {
        return gone.getOrDefault(ticket, -1L) > begun.turn();
    }

    private void bury(List<Change> changes) {
        for (var change : changes) {
            tombstone(change).ifPresent(ticket -> gone.put(ticket, freshness.begin().turn()));
        }
    }

    private static Optional<RemoteId> tombstone(Change change) {
        return change instanceof Change.TicketChanged || change instanceof Change.MessageAdded
                ? Optional.empty()
                : ticket(change);
    }

    private static Optional<RemoteId> ticket(Change change) {
        return switch (change) {
            case Change.TicketChanged changed -> Optional.of(changed.ticket().id());
            case Change.MessageAdded added -> Optional.of(added.message().ticket());
            case Change.TicketDeleted deleted -> Optional.of(deleted.ticket());
            case Change.TicketMerged merged -> Optional.of(merged.ticket());
            case Change.TicketHidden hidden -> Optional.of(hidden.ticket());
            case Change.PersonChanged person -> Optional.empty();
            case Change.GroupChanged group -> Optional.empty();
            case Change.ArticleChanged article -> Optional.empty();
            case Change.ArticleRemoved article -> Optional.empty();
            case Change.CannedResponseChanged response -> Optional.empty();
            case Change.CannedResponseRemoved response -> Optional.empty();
            case Change.MacroChanged macro -> Optional.empty();
            case Change.MacroRemoved macro -> Optional.empty();
            case Change.Unknown unknown -> Optional.empty();
        };
    }
}
