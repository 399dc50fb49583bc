package app.pult.sync;

import app.pult.desk.TicketId;
import app.pult.store.Mirror;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Effective rows after a change of the outbox. The change is committed by then, so a `cache.db`
/// that cannot take the rows does not undo it: they are owed, until [#repeat] or the next start
/// computes them. Thread: any but JavaFX.
final class Rebases {
    private static final Logger log = LoggerFactory.getLogger(Rebases.class);

    private final Mirror mirror;
    private final Set<TicketId> owed = ConcurrentHashMap.newKeySet();

    Rebases(Mirror mirror) {
        this.mirror = mirror;
    }

    /// Computes the rows of these tickets, and what is owed; never fails.
    void after(Set<TicketId> changed) {
        var tickets = new HashSet<>(owed);
        tickets.addAll(changed);
        // Who fails owes them again, so two threads cannot forget each other's.
        owed.removeAll(tickets);
        try {
            mirror.rebase(tickets);
        } catch (RuntimeException e) {
            owed.addAll(tickets);
            log.warn("Tickets {} are shown as before their last change", tickets, e);
        }
    }

    /// Computes what is owed, if anything.
    void repeat() {
        after(Set.of());
    }
}
