package app.pult.store.cache;

import app.pult.desk.Chat;
import app.pult.desk.Chats;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.store.Database;
import app.pult.store.Row;
import app.pult.store.Session;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The chats that go on, read from `cache.db` with what waits in the outbox. Thread: any but
/// JavaFX.
public final class SqliteChats implements Chats {
    static final String RUNNING =
            """
            SELECT id, subject, requester_name, assignee, unread, waiting, stuck FROM tickets INDEXED BY tickets_chats
            WHERE channel = 'CHAT' AND active = 1 AND assignee IN ('', ?)
            ORDER BY created_at, id LIMIT ?
            """;

    static final String LAST =
            """
            SELECT m.kind, m.at, substr(b.text, 1, 200) AS text
            FROM messages m JOIN bodies b ON b.message = m.row
            WHERE m.ticket_id = ? AND m.kind IN ('CUSTOMER', 'REPLY')
            ORDER BY m.at DESC, m.position DESC, m.row DESC LIMIT 1
            """;

    static final String OWN =
            """
            SELECT kind, at, substr(text, 1, 200) AS text FROM waiting_messages WHERE ticket_id = ? AND kind = 'REPLY'
            ORDER BY sequence DESC LIMIT 1
            """;

    static final String ANSWERED =
            "SELECT at FROM messages WHERE ticket_id = ? AND kind = 'REPLY' ORDER BY at DESC LIMIT 1";

    static final String UNANSWERED =
            """
            SELECT at FROM messages WHERE ticket_id = ? AND kind = 'CUSTOMER' AND at > ?
            ORDER BY at LIMIT 1
            """;

    private final Database cache;

    public SqliteChats(Database cache) {
        this.cache = cache;
    }

    @Override
    public List<Chat> running() {
        return cache.read("read the chats", SqliteChats::read);
    }

    private static List<Chat> read(Session session) throws SQLException {
        var chats = new ArrayList<Chat>();
        if (Facts.hasChats(session)) {
            var me = Facts.me(session).map(person -> person.id().value()).orElse("");
            for (var bare : session.list(RUNNING, SqliteChats::bare, QueueSql.person(me), MOST)) {
                chats.add(with(session, bare));
            }
        }
        return chats;
    }

    private static Chat bare(Row row) throws SQLException {
        return new Chat(
                new TicketId(row.number("id")),
                row.text("requester_name"),
                row.text("subject"),
                row.text("assignee").isEmpty() ? Chat.Holder.NOBODY : Chat.Holder.ME,
                Optional.empty(),
                Optional.empty(),
                row.flag("unread") ? TicketRow.Reading.UNREAD : TicketRow.Reading.READ,
                row.count("waiting"),
                row.count("stuck"));
    }

    /// The same with what was said.
    private static Chat with(Session session, Chat bare) throws SQLException {
        var ticket = bare.ticket().value();
        var told = session.find(LAST, SqliteChats::said, ticket);
        var own = session.find(OWN, SqliteChats::said, ticket);
        return new Chat(
                bare.ticket(),
                bare.customer(),
                bare.subject(),
                bare.holder(),
                own.or(() -> told).map(Said::line),
                waitingSince(session, bare, own),
                bare.reading(),
                bare.waiting(),
                bare.stuck());
    }

    private static Optional<Instant> waitingSince(Session session, Chat chat, Optional<Said> own)
            throws SQLException {
        var ticket = chat.ticket().value();
        var answered = session.find(ANSWERED, row -> row.instant("at"), ticket);
        var onItsWay = own.filter(line -> chat.stuck() == 0).map(Said::at);
        var last =
                Stream.of(answered, onItsWay)
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return session.find(UNANSWERED, row -> row.instant("at"), ticket, last);
    }

    private static Said said(Row row) throws SQLException {
        var speaker = row.text("kind").equals("REPLY") ? Chat.Speaker.DESK : Chat.Speaker.CUSTOMER;
        var text = row.text("text").strip().replaceAll("\\s+", " ");
        return new Said(row.instant("at"), new Chat.Line(speaker, text));
    }

    private record Said(Instant at, Chat.Line line) {}
}
