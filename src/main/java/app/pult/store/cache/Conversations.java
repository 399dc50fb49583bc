package app.pult.store.cache;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.Body;
import app.pult.desk.MessageId;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content;
import app.pult.desk.operation.OperationId;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.work.ReadMarks.ReadMark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Conversations as the mirror has them, oldest first. Thread: a store thread.
final class Conversations {
    private static final String EVENT = "EVENT";
    static final String MESSAGES =
            """
            SELECT m.row, m.id, m.at, m.position, m.kind, m.author, m.origin, m.files, b.text, b.html
            FROM messages m JOIN bodies b ON b.message = m.row
            WHERE m.ticket_id = ?
            """;

    static final String IN_ORDER = "ORDER BY m.at, m.position, m.row";

    static final String FILES =
            """
            SELECT a.message, a.id, a.name, a.media_type, a.size, a.content_id, d.blob
            FROM messages m JOIN attachments a ON a.message = m.row
            LEFT JOIN downloads d ON d.attachment = a.id
            WHERE m.ticket_id = ? AND m.files > 0
            ORDER BY m.at, m.position, m.row, a.position
            """;

    static final String NEWEST =
            """
            SELECT id FROM messages WHERE ticket_id = ?
            ORDER BY at DESC, position DESC, row DESC LIMIT 1
            """;

    private Conversations() {}

    /// Whether the server has told of what this operation sent.
    static boolean hasMessageOf(Session session, OperationId origin) throws SQLException {
        return session.number(
                        """
                        SELECT EXISTS (SELECT 1 FROM messages WHERE origin = ?)
                          OR EXISTS (SELECT 1 FROM messages WHERE id = ?)
                        """,
                        origin.toString(),
                        origin.toString())
                != 0;
    }

    /// Tickets in whose conversation a file is.
    static List<TicketId> showing(Session session, AttachmentId file) throws SQLException {
        return session.list(
                """
                SELECT DISTINCT m.ticket_id FROM attachments a
                JOIN messages m ON m.row = a.message WHERE a.id = ?
                """,
                row -> new TicketId(row.number("ticket_id")),
                file.value());
    }

    /// The conversation of a ticket, or what came behind one of its messages.
    static List<MessageSnapshot> behind(
            Session session, TicketId id, RemoteId remote, Optional<MessageId> seen)
            throws SQLException {
        var after = seen.isEmpty() ? Optional.<Place>empty() : place(session, id, seen.get());
        var files = files(session, id);
        if (after.isEmpty()) {
            return session.list(
                    MESSAGES + IN_ORDER, row -> snapshot(row, remote, files), id.value());
        }
        return session.list(
                MESSAGES + "AND (m.at, m.position, m.row) > (?, ?, ?) " + IN_ORDER,
                row -> snapshot(row, remote, files),
                id.value(),
                after.get().at(),
                after.get().position(),
                after.get().row());
    }

    static Optional<MessageId> newest(Session session, TicketId id) throws SQLException {
        return session.find(NEWEST, row -> new MessageId(row.text("id")), id.value());
    }

    static Optional<ReadMark> end(Session session, TicketId id) throws SQLException {
        return session.find(
                """
                SELECT at, position FROM messages WHERE ticket_id = ?
                ORDER BY at DESC, position DESC, row DESC LIMIT 1
                """,
                row -> new ReadMark(row.instant("at"), row.number("position")),
                id.value());
    }

    /// Where the newest message stands that somebody else wrote, for each of some tickets.
    static Map<Long, ReadMark> newestOfOthers(Session session, String ids, String me)
            throws SQLException {
        var newest = new HashMap<Long, ReadMark>();
        session.each(
                """
                SELECT m.ticket_id, m.at, m.position FROM json_each(?) AS wanted
                JOIN messages m ON m.row = (
                  SELECT row FROM messages
                  WHERE ticket_id = wanted.value AND kind <> 'EVENT' AND author <> ?
                  ORDER BY at DESC, position DESC, row DESC LIMIT 1)
                """,
                row ->
                        newest.put(
                                row.number("ticket_id"),
                                new ReadMark(row.instant("at"), row.number("position"))),
                ids,
                me);
        return newest;
    }

    /// Where the newest message of a customer stands, for each of some tickets.
    static Map<Long, ReadMark> newestOfCustomers(Session session, String ids) throws SQLException {
        var newest = new HashMap<Long, ReadMark>();
        session.each(
                """
                SELECT m.ticket_id, m.at, m.position FROM json_each(?) AS wanted
                JOIN messages m ON m.row = (
                  SELECT row FROM messages WHERE ticket_id = wanted.value AND kind = 'CUSTOMER'
                  ORDER BY at DESC, position DESC, row DESC LIMIT 1)
                """,
                row ->
                        newest.put(
                                row.number("ticket_id"),
                                new ReadMark(row.instant("at"), row.number("position"))),
                ids);
        return newest;
    }

    private static Optional<Place> place(Session session, TicketId id, MessageId message)
            throws SQLException {
        return session.find(
                "SELECT at, position, row FROM messages WHERE id = ? AND ticket_id = ?",
                row -> new Place(row.number("at"), row.number("position"), row.number("row")),
                message.value(),
                id.value());
    }

    /// By `messages.row`.
    private static Map<Long, List<Attachment>> files(Session session, TicketId id)
            throws SQLException {
        var files = new HashMap<Long, List<Attachment>>();
        session.each(
                FILES,
                row ->
                        files.computeIfAbsent(row.number("message"), key -> new ArrayList<>())
                                .add(attachment(row)),
                id.value());
        return files;
    }

    private static Attachment attachment(Row row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.text("id")),
                row.text("name"),
                row.text("media_type"),
                row.number("size"),
                row.maybeText("content_id"),
                row.maybeText("blob").map(BlobId::new));
    }

    private static MessageSnapshot snapshot(
            Row row, RemoteId remote, Map<Long, List<Attachment>> files) throws SQLException {
        return new MessageSnapshot(
                new MessageId(row.text("id")),
                remote,
                new PersonId(row.text("author")),
                row.instant("at"),
                row.number("position"),
                content(row, files),
                row.maybeText("origin").map(OperationId::of));
    }

    private static Content content(Row row, Map<Long, List<Attachment>> files) throws SQLException {
        var kind = row.text("kind");
        if (kind.equals(EVENT)) {
            return new Content.Happened(EventJson.read(row.text("text")));
        }
        return new Content.Written(
                MessageSnapshot.Kind.valueOf(kind),
                new Body(row.text("text"), row.maybeText("html")),
                files.getOrDefault(row.number("row"), List.of()));
    }

    /// A message's place in its conversation, as stored.
    private record Place(long at, long position, long row) {}
}
