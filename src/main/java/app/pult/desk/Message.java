package app.pult.desk;

import app.pult.desk.operation.OperationId;

import java.time.Instant;
import java.util.List;

/// One entry of a conversation. Who may read it is its type, never a flag.
public sealed interface Message {
    MessageId id();

    Person author();

    Instant at();

    /// From the requester or anybody else outside the desk.
    record CustomerMessage(
            MessageId id, Person author, Instant at, Body body, List<Attachment> attachments)
            implements Message {
        public CustomerMessage {
            attachments = List.copyOf(attachments);
        }
    }

    /// From an operator to the customer.
    record Reply(
            MessageId id,
            Person author,
            Instant at,
            Body body,
            List<Attachment> attachments,
            Delivery delivery)
            implements Message {
        public Reply {
            attachments = List.copyOf(attachments);
        }
    }

    /// From an operator to operators; the customer never sees it.
    record InternalNote(
            MessageId id,
            Person author,
            Instant at,
            Body body,
            List<Attachment> attachments,
            Delivery delivery)
            implements Message {
        public InternalNote {
            attachments = List.copyOf(attachments);
        }
    }

    /// Something that happened to the ticket.
    record SystemEntry(MessageId id, Person author, Instant at, TicketEvent event)
            implements Message {}

    /// Whether the server has a message.
    sealed interface Delivery {
        record OnServer() implements Delivery {}

        record InOutbox(OperationId operation) implements Delivery {}
    }
}
