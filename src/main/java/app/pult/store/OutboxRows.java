package app.pult.store;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Revision;
import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The outbox table of `work.db`: each method is one transaction, on the disk when it returns.
/// Which move is allowed when is told in `src/docs/sync.md`; a move from a wrong state is an
/// [IllegalStateException]. Thread: any but JavaFX.
public interface OutboxRows {
    /// Several operations of one press of a button enter together or not at all. The drafts they
    /// were made of leave the desk with it (their versions stay).
    void append(
            List<? extends Operation> operations,
            Set<DraftKey> sent,
            Instant at,
            Departure departure);

    default void append(List<? extends Operation> operations, Set<DraftKey> sent, Instant at) {
        append(operations, sent, at, Departure.AT_ONCE);
    }

    Optional<OutboxEntry> find(OperationId id);

    /// Everything that is not final, in order.
    List<OutboxEntry> open();

    /// The first that is not final of each lane (ticket), in order. What is being sent comes first
    /// even if an older one joined the lane by a merge. What leaves later than `now` is in no lane.
    List<OutboxEntry> heads(Instant now);

    /// When the next one that leaves later than `now` does.
    Optional<Instant> nextDeparture(Instant now);

    /// This one, and what is open of those submitted with it and behind it; in order.
    List<OutboxEntry> withRiders(OperationId id);

    /// Tickets with at least one entry that is open or not mirrored.
    List<TicketId> ticketsWithOverlay();

    /// Done, but not mirrored; in order.
    List<OutboxEntry> unsettled();

    /// For the operator's eyes: open ones first, then the newest final ones, at most `limit`.
    List<OutboxEntry> list(int limit);

    /// queued -> sending, or sending with an unknown outcome -> sending once more under the same
    /// id; counts the attempt before the call. `known` and `startedAt` are kept from the first
    /// attempt.
    void sending(OperationId id, Revision known, Instant startedAt);

    /// sending -> queued: certainly not carried out, to be tried again.
    void retry(OperationId id, Instant nextAt, Reason reason);

    /// sending -> sending: the call ended without an answer (or a crash ended it); look at
    /// `nextAt`.
    void uncertain(OperationId id, Instant endedAt, Instant nextAt, Reason reason);

    /// sending -> sending: a look-up did not find it at that moment of the server's clock; look
    /// again at `nextAt`. The first absence becomes the attempt's end: it is later, and by the
    /// right clock.
    void absent(OperationId id, Instant serverTime, Instant nextAt);

    /// queued, or sending with an unknown outcome: when it is looked at again, whatever time was
    /// chosen for it; nothing else moves.
    void due(OperationId id, Instant nextAt);

    /// queued or sending -> held.
    void hold(OperationId id, Reason reason);

    /// sending or queued -> failed.
    void fail(OperationId id, Reason reason);

    /// sending (or held: found after all) -> done; a created ticket's remote id enters the identity
    /// map in the same transaction. If the mirror met that id first and gave it a local id of its
    /// own, the operation's ticket is merged into that one, as by [IdentityMap#merge].
    void done(OperationId id, Receipt receipt);

    /// done: its effect is in the mirrored rows now.
    void settled(OperationId id);

    /// held or failed -> queued, with the operator's word that it shall go.
    void release(OperationId id, Instant nextAt);

    /// held -> queued with this content instead, of the same id and kind: the operator has answered
    /// what it was held for, and nothing but that.
    void answer(Operation operation, Instant nextAt);

    /// queued, held or failed -> cancelled, all of them or none; what they said is on the desk
    /// again, as these drafts, beside those of the same key.
    void cancel(List<OperationId> ids, List<Draft> drafts);

    /// Replaces the content of a queued, held or failed operation of the same id and kind.
    void rewrite(Operation operation);

    /// Called on a store thread after a commit, with the ticket whose lane moved.
    Subscription watch(java.util.function.Consumer<TicketId> listener);
}
