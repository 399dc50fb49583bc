package app.pult.sync;

import app.pult.desk.Field;
import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The operator's side of the outbox. Thread: any but JavaFX; a call returns when the disk has it.
public interface Outbox {
    /// What one press of a button does, in order: durable, and visible in every read, when this
    /// returns; the draft it was made of is gone. Conversations and queues show it later if
    /// `cache.db` cannot take it now.
    ///
    /// @throws app.pult.store.StoreException if the disk does not take it: nothing was done
    void submit(List<? extends Operation> operations, Departure departure);

    /// The same, leaving at once.
    default void submit(List<? extends Operation> operations) {
        submit(operations, Departure.AT_ONCE);
    }

    List<OutboxEntry> list(int limit);

    Optional<OutboxEntry> find(OperationId id);

    /// Held or failed: send it after all. Queued with a back-off, or to leave later: try now.
    void sendNow(OperationId id);

    /// Keeps a queued operation from being sent until the operator sends it or takes it back. False
    /// if it is not waiting any more.
    boolean hold(OperationId id);

    /// What clashes in a held change of fields, by what the server says now; empty where nothing
    /// does.
    default Optional<Merge.Clash> clash(OperationId id) {
        return Optional.empty();
    }

    /// Answers a clash as it was shown: these fields stay as the server has them, the others go on
    /// top of that. With nothing left to do the operation is taken back. False if it is not held
    /// any more.
    default boolean answer(OperationId id, Merge.Clash shown, Set<Field> leftToServer) {
        return false;
    }

    /// Takes an operation back. Its text becomes a draft again (a note, a reply or a new ticket,
    /// with its files and what was to become of the ticket), and what was submitted with a message
    /// and behind it goes with it; operations of a cancelled CreateTicket go the same way. False if
    /// it is too late: it is being sent or already done.
    boolean cancel(OperationId id);

    /// Called on a store thread after a commit.
    Subscription watch(Consumer<TicketId> listener);
}
