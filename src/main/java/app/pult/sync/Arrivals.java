package app.pult.sync;

import app.pult.desk.RemoteId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.store.Mirror;
import app.pult.sync.Freshness.Mark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was read reaches the mirror here. Revisions keep an older reading from turning a ticket
/// back, but a tombstone has none: what was asked for before a ticket's tombstone arrived does not
/// bring the ticket back, it is read again instead. Thread: any.
final class Arrivals {
    /// Far more than can be on the way at once.
    private static final int REMEMBERED = 10_000;

    private final Mirror mirror;
    private final Freshness freshness;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<RemoteId, Long> gone =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RemoteId, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Arrivals(Mirror mirror, Freshness freshness) {
        this.mirror = mirror;
        this.freshness = freshness;
    }

    void page(ChangeBatch batch, Predicate<RemoteId> inFlight) {
        alone(
                () -> {
                    mirror.apply(batch, inFlight);
                    bury(batch.changes());
                });
    }

    /// What was parked and is understood now. That a ticket is gone may have been taken back since:
    /// such a ticket is read again.
    void parked(List<Long> ids, List<Change> changes, Predicate<RemoteId> inFlight) {
        var perhapsGone =
                changes.stream()
                        .flatMap(change -> tombstone(change).stream())
                        .collect(Collectors.toUnmodifiableSet());
        alone(() -> mirror.applyParked(ids, changes, inFlight.or(perhapsGone::contains)));
    }

    /// A ticket that was asked for at `begun`.
    void whole(Mark begun, RemoteId ticket, List<Change> changes) {
        alone(
                () -> {
                    if (isOvertaken(begun, ticket)) {
                        mirror.markForRefetch(ticket);
                    } else {
                        mirror.applyFetched(ticket, changes);
                        bury(changes);
                    }
                });
    }

    /// What a push that began at `begun` read back.
    void echo(Mark begun, List<Change> changes) {
        alone(
                () -> {
                    var overtaken =
                            changes.stream()
                                    .flatMap(change -> ticket(change).stream())
                                    .filter(ticket -> isOvertaken(begun, ticket))
                                    .distinct()
                                    .toList();
                    if (overtaken.isEmpty()) {
                        mirror.applyEcho(changes);
                        bury(changes);
                    } else {
                        overtaken.forEach(mirror::markForRefetch);
                    }
                });
    }

    private void alone(Runnable step) {
        lock.lock();
        try {
            step.run();
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
