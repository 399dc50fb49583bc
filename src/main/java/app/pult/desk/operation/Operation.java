package app.pult.desk.operation;

import app.pult.desk.DraftKey;
import app.pult.desk.MessageId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Something the operator did, as it waits in the outbox. Atomic for the server: "send and solve"
/// is two operations of one ticket, in order. Adding a kind fails to compile where it must be
/// thought of: rebase, push, JSON codec, outbox caption, test builder.
public sealed interface Operation {
    OperationId id();

    TicketId ticket();

    /// What was written; empty where nothing was.
    default String text() {
        return "";
    }

    /// What goes with it.
    default List<OutgoingFile> files() {
        return List.of();
    }

    /// Which draft it is made of; none where nothing was written.
    default Optional<DraftKey> draft() {
        return Optional.empty();
    }

    /// `seen`: the newest message of the conversation its author had in sight.
    record SendReply(
            OperationId id,
            TicketId ticket,
            Recipients recipients,
            Optional<MessageId> seen,
            String text,
            List<OutgoingFile> files)
            implements Operation {
        public SendReply {
            files = List.copyOf(files);
        }

        @Override
        public Optional<DraftKey> draft() {
            return Optional.of(new DraftKey(ticket, DraftKey.Kind.REPLY));
        }
    }

    record AddNote(OperationId id, TicketId ticket, String text, List<OutgoingFile> files)
            implements Operation {
        public AddNote {
            files = List.copyOf(files);
        }

        @Override
        public Optional<DraftKey> draft() {
            return Optional.of(new DraftKey(ticket, DraftKey.Kind.NOTE));
        }
    }

    /// The ticket's first message is the requester's words as the operator took them down.
    record CreateTicket(
            OperationId id,
            TicketId ticket,
            Address requester,
            TicketFields fields,
            String text,
            List<OutgoingFile> files)
            implements Operation {
        public CreateTicket {
            files = List.copyOf(files);
        }

        @Override
        public Optional<DraftKey> draft() {
            return Optional.of(new DraftKey(ticket, DraftKey.Kind.NEW_TICKET));
        }
    }

    /// `base`: the revision of the ticket the operator looked at. At least one change, one a field.
    record ChangeFields(OperationId id, TicketId ticket, Revision base, List<FieldChange> changes)
            implements Operation {
        public ChangeFields {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("no change in " + id);
            }
        }
    }

    /// Make me the assignee if nobody is; the server decides who was first.
    record Take(OperationId id, TicketId ticket) implements Operation {}

    record LogTime(OperationId id, TicketId ticket, Duration worked) implements Operation {}
}
