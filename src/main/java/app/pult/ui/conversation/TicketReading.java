package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.desk.Channel;
import app.pult.desk.Directory;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.sync.Outbox;
import app.pult.ui.conversation.ConversationModel.Talk;
import app.pult.ui.conversation.ConversationModel.View;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a ticket with all that is shown beside its conversation. Thread: a work thread.
final class TicketReading {
    private final Tickets tickets;
    private final Directory directory;
    private final Outbox outbox;

    TicketReading(Tickets tickets, Directory directory, Outbox outbox) {
        this.tickets = tickets;
        this.directory = directory;
        this.outbox = outbox;
    }

    /// What is to be shown of it now.
    View of(TicketId id) {
        var found = tickets.find(id);
        if (found.isEmpty()) {
            return new View.Gone(id);
        }
        var messages = tickets.conversation(id);
        return new View.Open(
                found.get(),
                messages,
                newestOnServer(messages),
                waiting(messages),
                messages.stream().flatMap(TicketReading::files).toList(),
                directory.operators(),
                directory.groups(),
                directory.me(),
                talk(found.get()));
    }

    private static Optional<MessageId> newestOnServer(List<Message> messages) {
        return messages.reversed().stream()
                .filter(message -> delivery(message).isEmpty())
                .findFirst()
                .map(Message::id);
    }

    private Talk talk(Ticket ticket) {
        boolean isChat =
                ticket.channel() == Channel.CHAT
                        && ticket.fields().state().active()
                        && directory.hasChats();
        return isChat ? Talk.CHAT : Talk.LETTERS;
    }

    private static Stream<Attachment> files(Message message) {
        return switch (message) {
            case Message.CustomerMessage customer -> customer.attachments().stream();
            case Message.Reply reply -> reply.attachments().stream();
            case Message.InternalNote note -> note.attachments().stream();
            case Message.SystemEntry entry -> Stream.empty();
        };
    }

    private Map<OperationId, OutboxEntry> waiting(List<Message> messages) {
        var entries = new HashMap<OperationId, OutboxEntry>();
        for (var message : messages) {
            delivery(message)
                    .flatMap(outbox::find)
                    .ifPresent(entry -> entries.put(entry.operation().id(), entry));
        }
        return Map.copyOf(entries);
    }

    private static Optional<OperationId> delivery(Message message) {
        var delivery =
                switch (message) {
                    case Message.Reply reply -> reply.delivery();
                    case Message.InternalNote note -> note.delivery();
                    case Message.CustomerMessage said -> new Message.Delivery.OnServer();
                    case Message.SystemEntry entry -> new Message.Delivery.OnServer();
                };
        return delivery instanceof Message.Delivery.InOutbox waits
                ? Optional.of(waits.operation())
                : Optional.empty();
    }
}
