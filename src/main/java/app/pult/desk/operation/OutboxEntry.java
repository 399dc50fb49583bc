package app.pult.desk.operation;

import app.pult.desk.Revision;

import java.time.Instant;
import java.util.Optional;

/// An operation and how far it got. `sequence` orders the outbox; `known` is how much of the
/// ticket's history this desk had when the first attempt began; `attemptEnded` is empty while a
/// call is under way and after a crash in the middle of one; `nextAt` says when it is looked at
/// again; `notBefore` when it was chosen to leave, if it was; `absences` counts look-ups that did
/// not find it after [#attemptEnded]; `confirmed` that the operator said "send anyway".
public record OutboxEntry(
        Operation operation,
        long sequence,
        OutboxState state,
        Instant createdAt,
        int attempts,
        Revision known,
        Optional<Instant> attemptStarted,
        Optional<Instant> attemptEnded,
        int absences,
        Optional<Instant> nextAt,
        Optional<Instant> notBefore,
        Optional<Reason> reason,
        Optional<Receipt> receipt,
        Confirmation confirmation,
        Settlement settlement) {

    /// Whether it waits for a time that was chosen for it.
    public boolean isPutOff() {
        return notBefore.isPresent() && (state == OutboxState.QUEUED || state == OutboxState.HELD);
    }

    public enum Confirmation {
        NONE,
        SEND_ANYWAY
    }

    /// Whether the mirrored server rows already contain what a done operation did. Until then its
    /// effect is still laid over them.
    public enum Settlement {
        OPEN,
        MIRRORED
    }
}
