package app.pult.store.cache;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.MessageId;
import app.pult.desk.TicketId;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Happened;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.operation.OperationId;
import app.pult.store.Json;
import app.pult.store.Session.Batch;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the messages of one batch of changes: one question which are known, then four statements
/// with many rows. Thread: the writer of `cache.db`, one transaction.
final class MessageWriter {
    private static final String EVENT = "EVENT";

    private final Transaction tx;
    private final Map<String, Known> known = new HashMap<>();
    private final Batch messages;
    private final Batch bodies;
    private final Batch attachments;
    private final Batch downloads;
    private long lastRow;

    /// Where a message is, and which ticket it hangs on.
    private record Known(long row, long ticket) {}

    MessageWriter(Transaction tx, List<MessageSnapshot> expected) throws SQLException {
        this.tx = tx;
        this.lastRow = tx.number("SELECT coalesce(max(row), 0) FROM messages");
        this.messages =
                tx.batch(
                        """
                        INSERT INTO messages (row, id, ticket_id, at, position, kind, author, origin, files)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (row) DO UPDATE SET ticket_id = excluded.ticket_id, at = excluded.at,
                          position = excluded.position, kind = excluded.kind, author = excluded.author,
                          origin = coalesce(excluded.origin, origin), files = excluded.files
                        """);
        this.bodies =
                tx.batch(
                        """
                        INSERT INTO bodies (message, text, html) VALUES (?, ?, ?)
                        ON CONFLICT (message) DO UPDATE SET text = excluded.text, html = excluded.html
                        """);
        this.attachments =
                tx.batch(
                        """
                        INSERT INTO attachments (message, position, id, name, media_type, size, content_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """);
        this.downloads = tx.batch(DOWNLOAD);
        tx.each(
                """
                SELECT id, row, ticket_id FROM messages WHERE id IN (SELECT value FROM json_each(?))
                """,
                row ->
                        known.put(
                                row.text("id"),
                                new Known(row.number("row"), row.number("ticket_id"))),
                Json.ids(expected.stream().map(message -> message.id().value()).toList()));
    }

    private static final String DOWNLOAD =
            """
            INSERT INTO downloads (attachment, blob) VALUES (?, ?)
            ON CONFLICT (attachment) DO UPDATE SET blob = excluded.blob
            """;

    static void downloaded(Transaction tx, AttachmentId attachment, BlobId blob)
            throws SQLException {
        tx.update(DOWNLOAD, attachment.value(), blob.value());
    }

    /// The ticket it hung on before, if that was another one.
    Optional<TicketId> write(TicketId ticket, MessageSnapshot message) throws SQLException {
        var before = Optional.ofNullable(known.get(message.id().value()));
        var row = before.map(Known::row).orElseGet(() -> ++lastRow);
        known.put(message.id().value(), new Known(row, ticket.value()));
        if (before.isPresent()) {
            attachments.send();
            tx.update("DELETE FROM attachments WHERE message = ?", row);
        }
        switch (message.content()) {
            case Written written -> {
                head(row, ticket, message, written.kind().name(), written.attachments().size());
                bodies.add(row, written.body().text(), written.body().html());
                attach(row, written.attachments());
            }
            case Happened happened -> {
                head(row, ticket, message, EVENT, 0);
                bodies.add(row, EventJson.write(happened.event()), Optional.empty());
            }
        }
        return before.map(Known::ticket).filter(id -> id != ticket.value()).map(TicketId::new);
    }

    /// Where a message is that was expected; empty if it was neither known nor written.
    Optional<Long> row(MessageId message) {
        return Optional.ofNullable(known.get(message.value())).map(Known::row);
    }

    void send() throws SQLException {
        messages.send();
        bodies.send();
        attachments.send();
        downloads.send();
    }

    private void head(long row, TicketId ticket, MessageSnapshot message, String kind, int files)
            throws SQLException {
        messages.add(
                row,
                message.id().value(),
                ticket.value(),
                message.at(),
                message.order(),
                kind,
                message.author().value(),
                message.origin().map(OperationId::toString),
                files);
    }

    private void attach(long row, List<Attachment> files) throws SQLException {
        for (var i = 0; i < files.size(); i++) {
            var file = files.get(i);
            attachments.add(
                    row,
                    i,
                    file.id().value(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.contentId());
            if (file.blob().isPresent()) {
                downloads.add(file.id().value(), file.blob().get().value());
            }
        }
    }
}
