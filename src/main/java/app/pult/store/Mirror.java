package app.pult.store;

import app.pult.desk.Person;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.desk.operation.OperationId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The local copy of the server, in `cache.db`. Each method is one transaction. Thread: any but
/// JavaFX; pull and push may call it at once.
public interface Mirror {
    Cursor cursor();

    /// Stores a batch and its cursor together, then the effective rows of the tickets it touched.
    /// Changes of a ticket for which `inFlight` answers true, asked inside the transaction, are not
    /// applied; the ticket is marked for [#toRefetch] instead, in the same transaction.
    void apply(ChangeBatch batch, Predicate<RemoteId> inFlight);

    /// Stores what was read back about single tickets and takes their refetch marks away.
    void applyEcho(List<Change> changes);

    /// Tickets of which changes were left out or which must be read whole; at most `limit`.
    List<RemoteId> toRefetch(int limit);

    void markForRefetch(RemoteId ticket);

    /// Recomputes the effective rows of these tickets from server rows and outbox.
    void rebase(Set<TicketId> tickets);

    /// Drops all effective rows and computes them anew: the result is identical.
    void rebuild();

    /// How much of the ticket's history is mirrored; [Revision#NONE] if nothing.
    Revision revision(TicketId ticket);

    /// Whether a message with this origin, or this id, is mirrored.
    boolean hasMessageOf(OperationId origin);

    /// Remembers who is signed in: "mine" in queues means them.
    void signedIn(Person me);
}
