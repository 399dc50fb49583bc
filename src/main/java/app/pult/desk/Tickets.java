package app.pult.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The tickets on this desk, as they are with all pending operations applied. Reads never touch the
/// network. Thread: any but the JavaFX thread; every call may wait for a disk.
public interface Tickets {
    /// The rows `offset` to `offset + limit - 1` of a queue. `filter` is what the operator typed
    /// into the quick filter: every word must occur in subject, number, requester or tags, ignoring
    /// case and ё/е; empty for all.
    List<TicketRow> page(Queue queue, QueueOrder order, String filter, int offset, int limit);

    int count(Queue queue, String filter);

    /// How many tickets of a queue lie in each stretch of its order, read at one moment; not by
    /// number.
    List<Integer> counts(Queue queue, QueueOrder order, String filter, List<OrderSpan> spans);

    /// Counts of several queues, read at one moment.
    Map<Queue, Integer> counts(Set<Queue> queues);

    Optional<Ticket> find(TicketId id);

    /// By the number the server gave it, as customers quote it.
    Optional<TicketId> findByNumber(String number);

    Optional<TicketId> findByRemote(RemoteId remote);

    /// The whole conversation, oldest first, messages that are still in the outbox last.
    List<Message> conversation(TicketId id);

    /// The newest message of the server's side of the conversation: what a reply written now has
    /// seen.
    Optional<MessageId> newestMessage(TicketId id);

    /// Remembers that the operator has seen everything up to now.
    void markRead(TicketId id);

    /// Tells after a commit which tickets changed. The listener is called on a store thread and
    /// must return at once; an empty set means "many, read everything again".
    Subscription watch(Consumer<Set<TicketId>> listener);
}
