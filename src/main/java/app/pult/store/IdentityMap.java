package app.pult.store;

import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Local and remote names of tickets, in `work.db`. A local id is never reused. Thread: any but
/// JavaFX.
public interface IdentityMap {
    /// A local id for each remote one; new ones are given out, in the order asked, and durable
    /// before it returns.
    Map<RemoteId, TicketId> localIds(Collection<RemoteId> remotes);

    Optional<RemoteId> remote(TicketId ticket);

    Optional<TicketId> local(RemoteId remote);

    /// The ticket was merged: operations and drafts of `from` now belong to `into`. Both keep their
    /// id.
    void merge(TicketId from, TicketId into);
}
