package app.pult.desk.change;

import app.pult.desk.Attachment;
import app.pult.desk.Body;
import app.pult.desk.MessageId;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketEvent;
import app.pult.desk.operation.OperationId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A message as the server has it. `order` sorts messages of one ticket that share an instant;
/// `origin` is the operation that made it, where the server remembers.
public record MessageSnapshot(
        MessageId id,
        RemoteId ticket,
        PersonId author,
        Instant at,
        long order,
        Content content,
        Optional<OperationId> origin) {

    /// What kind of entry it is, and what is in it.
    public sealed interface Content {
        record Written(Kind kind, Body body, List<Attachment> attachments) implements Content {
            public Written {
                attachments = List.copyOf(attachments);
            }
        }

        record Happened(TicketEvent event) implements Content {}
    }

    public enum Kind {
        CUSTOMER,
        REPLY,
        NOTE
    }
}
