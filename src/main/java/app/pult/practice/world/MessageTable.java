package app.pult.practice.world;

import app.pult.desk.Field;

import tools.jackson.databind.node.ObjectNode;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tables of messages and attachments: they only grow.
final class MessageTable {
    private MessageTable() {}

    /// Something new in a conversation.
    record Entry(
            long ticket,
            String author,
            Instant at,
            String kind,
            String text,
            Optional<String> html,
            Optional<ObjectNode> event,
            Optional<String> operation,
            List<FileEntry> files) {
        Entry {
            files = List.copyOf(files);
        }

        static Entry written(long ticket, String author, Instant at, String kind, String text) {
            return new Entry(
                    ticket,
                    author,
                    at,
                    kind,
                    text,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }

        Entry by(Optional<String> op) {
            return new Entry(ticket, author, at, kind, text, html, event, op, files);
        }

        Entry with(List<FileEntry> attached) {
            return new Entry(ticket, author, at, kind, text, html, event, operation, attached);
        }
    }

    record FileEntry(
            String name, String mediaType, long size, String sha256, Optional<String> contentId) {}

    /// Appends an entry and tells of it; the ticket itself is stored by the caller.
    static long append(Connection db, Entry entry) throws SQLException {
        var id = insert(db, entry);
        Journal.log(db, Journal.MESSAGE, Long.toString(id));
        return id;
    }

    static long insert(Connection db, Entry entry) throws SQLException {
        var id =
                Sql.insert(
                        db,
                        "INSERT INTO messages (ticket, author, at, kind, text, html, event, operation)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.ticket(),
                        entry.author(),
                        entry.at(),
                        entry.kind(),
                        entry.text(),
                        entry.html(),
                        entry.event().map(ObjectNode::toString),
                        entry.operation());
        for (var file : entry.files()) {
            Sql.run(
                    db,
                    "INSERT INTO attachments (message, name, media_type, size, sha256, content_id)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.contentId());
        }
        return id;
    }

    /// What the conversation says about a changed field.
    static long appendChange(
            Connection db,
            StoredTicket ticket,
            String author,
            Instant at,
            Field field,
            List<String> to,
            Optional<String> operation)
            throws SQLException {
        var event = Values.json(field).put("type", "changed");
        event.set("from", Values.words(field, ticket.fields().get(field)));
        event.set("to", Values.words(field, to));
        return append(db, event(ticket.id(), author, at, event).by(operation));
    }

    static Entry event(long ticket, String author, Instant at, ObjectNode event) {
        return new Entry(
                ticket,
                author,
                at,
                "event",
                "",
                Optional.empty(),
                Optional.of(event),
                Optional.empty(),
                List.of());
    }
}
