package app.pult.store;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.Holdings;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.TicketSnapshot;
import app.pult.desk.operation.OperationId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The local copy of the server, in `cache.db`. Each method is one transaction. Thread: any but
/// JavaFX; pull and push may call it at once.
public interface Mirror {
    Cursor cursor();

    /// When the desk last had everything the server had, by the server's clock: the time of the
    /// last applied batch with nothing behind it.
    Optional<Instant> caughtUpAt();

    /// Stores a batch and its cursor together, then the effective rows of the tickets it touched.
    /// Changes of a ticket for which `inFlight` answers true, asked inside the transaction, are not
    /// applied; the ticket is marked for [#toRefetch] instead, in the same transaction. That
    /// another ticket was merged into it is applied: it brings nothing that was not mirrored
    /// before.
    void apply(ChangeBatch batch, Predicate<RemoteId> inFlight);

    /// How much of what was told was applied.
    enum Applied {
        WHOLE,
        /// A ticket in flight was left out.
        IN_PART
    }

    /// Stores what a push read back. It need not be the whole ticket: refetch marks stay.
    /// `inFlight` as for [#apply]: the answer may tell of another ticket than the one written to.
    Applied applyEcho(List<Change> changes, Predicate<RemoteId> inFlight);

    /// Stores one ticket that was read whole, or what stands in its place, and takes its refetch
    /// mark away. `inFlight` as for [#apply].
    Applied applyFetched(RemoteId ticket, List<Change> changes, Predicate<RemoteId> inFlight);

    /// A change that no version so far understood; `id` grows in the order they came.
    record Parked(long id, Change.Unknown change) {}

    /// Parked changes behind the one named, in order; at most `limit`.
    List<Parked> parked(long after, int limit);

    /// Stores what parked changes turned out to mean, and forgets those. `inFlight` as for
    /// [#apply].
    void applyParked(List<Long> parked, List<Change> changes, Predicate<RemoteId> inFlight);

    /// Tickets of which changes were left out or which must be read whole; at most `limit`.
    List<RemoteId> toRefetch(int limit);

    void markForRefetch(RemoteId ticket);

    /// How long what the operator may no longer see, or what the server deleted, stays on the disk:
    /// a right that was withdrawn by mistake or for a holiday is back by then, and nothing is
    /// fetched twice; longer than a month nobody should keep what they may not see.
    Duration OUT_OF_SIGHT = Duration.ofDays(30);

    /// Empties some tickets that have been out of sight for [#OUT_OF_SIGHT], counted from the first
    /// call that met them so. Drafts and operations stay. True: there may be more.
    ///
    /// @param now by the server's clock
    boolean emptyOutOfSight(Instant now);

    /// Recomputes the effective rows of these tickets from server rows and outbox; one that has
    /// neither goes.
    void rebase(Set<TicketId> tickets);

    /// Tickets whose effective row was last computed with operations laid over it. After a crash
    /// these and [OutboxRows#ticketsWithOverlay] are the ones that may be wrong.
    Set<TicketId> overlaid();

    /// Drops all effective rows and computes them anew: the result is identical.
    void rebuild();

    /// The ticket as the server has it, without the outbox; empty if it is not mirrored, or gone.
    Optional<TicketSnapshot> find(TicketId ticket);

    /// What came behind a message in the mirrored conversation, oldest first; the whole
    /// conversation if that message is none of it.
    List<MessageSnapshot> messagesAfter(TicketId ticket, Optional<MessageId> seen);

    /// Files of articles and canned responses whose bytes are not among the blobs, the smallest
    /// first; at most `limit`, none larger than `largest` bytes.
    List<Attachment> filesToBring(long largest, int limit);

    /// The bytes of a file are among the blobs now.
    void downloaded(AttachmentId attachment, BlobId blob);

    /// How much of the ticket's history is mirrored; [Revision#NONE] if nothing.
    Revision revision(TicketId ticket);

    /// Whether a message with this origin, or this id, is mirrored.
    boolean hasMessageOf(OperationId origin);

    /// How much of the server is on this desk.
    Holdings holdings();

    /// Remembers who is signed in: "mine" in queues means them.
    void signedIn(Person me);

    /// Remembers whether the server has chats.
    void hasChats(boolean has);
}
