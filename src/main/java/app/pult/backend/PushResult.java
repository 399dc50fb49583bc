package app.pult.backend;

import app.pult.desk.change.Change;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Receipt;

import java.time.Duration;
import java.util.List;

/// What became of one push. `echo` is the ticket's state as read back after it, ready to be
/// mirrored; empty where it was not read.
public sealed interface PushResult {
    record Accepted(Receipt receipt, List<Change> echo) implements PushResult {
        public Accepted {
            echo = List.copyOf(echo);
        }
    }

    /// The server had it already.
    record Duplicate(Receipt receipt, List<Change> echo) implements PushResult {
        public Duplicate {
            echo = List.copyOf(echo);
        }
    }

    /// Proven by re-reading: some fields took their values, these did not.
    record Partial(Receipt receipt, List<FieldChange> refused, String words, List<Change> echo)
            implements PushResult {
        public Partial {
            refused = List.copyOf(refused);
            echo = List.copyOf(echo);
        }
    }

    /// Nothing was done; ask again later.
    record RetryAfter(Duration delay, String words) implements PushResult {}

    /// This call did nothing and a further one would not, in the server's words. Of an earlier call
    /// it says nothing.
    record Rejected(Refusal refusal, String words) implements PushResult {}

    /// Nothing was done: these fields changed on the server since the base.
    record Conflicted(List<Merge.Conflict> conflicts, List<Change> echo) implements PushResult {
        public Conflicted {
            conflicts = List.copyOf(conflicts);
            echo = List.copyOf(echo);
        }
    }

    /// The call ended without a usable answer: it may or may not have been carried out.
    record Unknown(String words) implements PushResult {}

    enum Refusal {
        INVALID,
        NO_PERMISSION,
        TICKET_GONE,
        ALREADY_TAKEN,
        TOO_LARGE,
        FILE_MISSING
    }
}
