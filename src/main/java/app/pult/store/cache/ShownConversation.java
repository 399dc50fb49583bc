package app.pult.store.cache;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.Body;
import app.pult.desk.Message;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.Message.Delivery;
import app.pult.desk.Message.InternalNote;
import app.pult.desk.Message.Reply;
import app.pult.desk.Message.SystemEntry;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Happened;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.store.Json;
import app.pult.store.OutgoingFiles;
import app.pult.store.Row;
import app.pult.store.Session;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A conversation as the operator sees it: what the server has, then what waits in the outbox.
/// Thread: a store thread.
final class ShownConversation {
    /// Snapshots name their ticket; what is shown does not.
    private static final RemoteId UNNAMED = new RemoteId("-");

    static final String WAITING =
            """
            SELECT id, operation, kind, author, author_name, author_address, at, text, files
            FROM waiting_messages WHERE ticket_id = ? ORDER BY sequence
            """;

    private ShownConversation() {}

    /// Empty for a ticket that was taken away.
    static List<Message> read(Session session, TicketId id) throws SQLException {
        var shown = new ArrayList<Message>();
        if (session.number("SELECT EXISTS (SELECT 1 FROM tickets WHERE id = ?)", id.value()) != 0) {
            var told = Conversations.behind(session, id, UNNAMED, Optional.empty());
            var people =
                    PeopleTable.find(
                            session,
                            told.stream()
                                    .map(message -> message.author().value())
                                    .collect(Collectors.toUnmodifiableSet()));
            told.forEach(message -> shown.add(message(message, people)));
        }
        shown.addAll(session.list(WAITING, ShownConversation::waiting, id.value()));
        return shown;
    }

    private static Message message(MessageSnapshot message, Map<String, Person> people) {
        var author =
                people.getOrDefault(
                        message.author().value(), PeopleTable.stranger(message.author().value()));
        return switch (message.content()) {
            case Happened happened ->
                    new SystemEntry(message.id(), author, message.at(), happened.event());
            case Written written ->
                    said(
                            written.kind(),
                            message.id(),
                            author,
                            message.at(),
                            written.body(),
                            written.attachments(),
                            new Delivery.OnServer());
        };
    }

    private static Message waiting(Row row) throws SQLException {
        var author =
                new Person(
                        new PersonId(row.text("author")),
                        row.text("author_name"),
                        row.text("author_address"));
        return said(
                MessageSnapshot.Kind.valueOf(row.text("kind")),
                new MessageId(row.text("id")),
                author,
                row.instant("at"),
                Body.ofText(row.text("text")),
                OutgoingFiles.read(Json.read(row.text("files"))).stream()
                        .map(ShownConversation::attachment)
                        .toList(),
                new Delivery.InOutbox(OperationId.of(row.text("operation"))));
    }

    private static Message said(
            MessageSnapshot.Kind kind,
            MessageId id,
            Person author,
            Instant at,
            Body body,
            List<Attachment> attachments,
            Delivery delivery) {
        return switch (kind) {
            case CUSTOMER -> new CustomerMessage(id, author, at, body, attachments);
            case REPLY -> new Reply(id, author, at, body, attachments, delivery);
            case NOTE -> new InternalNote(id, author, at, body, attachments, delivery);
        };
    }

    private static Attachment attachment(OutgoingFile file) {
        return new Attachment(
                new AttachmentId("blob:" + file.blob().value()),
                file.name(),
                file.mediaType(),
                file.size(),
                Optional.empty(),
                Optional.of(file.blob()));
    }
}
