package app.pult.store.cache;

import app.pult.desk.Channel;
import app.pult.desk.GroupId;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.OrderSpan;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.Subscription;
import app.pult.desk.Ticket;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.TicketState;
import app.pult.desk.TicketTimes;
import app.pult.desk.Tickets;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.work.ReadMarks;
import app.pult.store.work.SnoozeTable;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Effective tickets, read from `cache.db`. A ticket that was merged is found under its old names
/// too, as the one it lives on as. Thread: any but JavaFX.
public final class SqliteTickets implements Tickets {
    static final String ROW_COLUMNS =
            """
            SELECT id, number, subject, state, priority, requester_name, assignee_name, group_name, channel,
              updated_at, due_at, unread, waiting, stuck, asleep_until
            FROM tickets WHERE\s""";

    static final String TICKET =
            """
            SELECT id, remote, number, subject, state, priority, group_id, assignee, tags, custom, requester,
              requester_name, requester_address, cc, channel, created_at, updated_at, due_at, worked_ms,
              revision
            FROM tickets WHERE id = ?
            """;

    static final String BY_NUMBER =
            "SELECT id FROM tickets WHERE number = ? AND number <> '' ORDER BY id LIMIT 1";

    private final Database cache;
    private final ReadMarks marks;
    private final SnoozeTable snoozes;
    private final SqliteMirror mirror;

    public SqliteTickets(
            Database cache, ReadMarks marks, SnoozeTable snoozes, SqliteMirror mirror) {
        this.cache = cache;
        this.marks = marks;
        this.snoozes = snoozes;
        this.mirror = mirror;
    }

    @Override
    public List<TicketRow> page(
            Queue queue, QueueOrder order, String filter, int offset, int limit) {
        return cache.read(
                "read a page of a queue",
                session -> {
                    var sql = QueueSql.of(queue, filter, me(session));
                    var values = new ArrayList<>(sql.values());
                    values.add(limit);
                    values.add(offset);
                    return session.list(pageSql(sql, order), SqliteTickets::row, values.toArray());
                });
    }

    @Override
    public int count(Queue queue, String filter) {
        return cache.read("count a queue", session -> count(session, queue, filter, me(session)));
    }

    @Override
    public List<Integer> counts(
            Queue queue, QueueOrder order, String filter, List<OrderSpan> spans) {
        return cache.read(
                "count the sections of a queue",
                session -> {
                    var me = me(session);
                    var counts = new ArrayList<Integer>();
                    for (var span : spans) {
                        counts.add(count(session, QueueSql.count(queue, order, span, filter, me)));
                    }
                    return counts;
                });
    }

    @Override
    public Map<Queue, Integer> counts(Set<Queue> queues) {
        return cache.read(
                "count queues",
                session -> {
                    var me = me(session);
                    var counts = new LinkedHashMap<Queue, Integer>();
                    for (var queue : queues) {
                        counts.put(queue, count(session, queue, "", me));
                    }
                    return counts;
                });
    }

    @Override
    public Optional<Ticket> find(TicketId id) {
        return cache.read(
                "find a ticket",
                session -> {
                    var now = Moves.resolve(session, id).value();
                    var cc =
                            session.find(
                                    "SELECT cc FROM tickets WHERE id = ?",
                                    row -> Json.readTexts(row.text("cc")),
                                    now);
                    var people = PeopleTable.find(session, cc.orElse(List.of()));
                    return session.find(TICKET, row -> ticket(row, people), now);
                });
    }

    @Override
    public Optional<TicketId> findByNumber(String number) {
        return cache.read(
                "find a ticket by number",
                session -> {
                    var shown =
                            session.find(BY_NUMBER, row -> new TicketId(row.number("id")), number);
                    return shown.isPresent() ? shown : Moves.byNumber(session, number);
                });
    }

    @Override
    public Optional<TicketId> findByRemote(RemoteId remote) {
        return cache.read(
                "find a ticket by remote id",
                session -> {
                    var id =
                            session.find(
                                    "SELECT id FROM server_tickets WHERE remote = ?",
                                    row -> new TicketId(row.number("id")),
                                    remote.value());
                    return id.isEmpty() ? id : Optional.of(Moves.resolve(session, id.get()));
                });
    }

    @Override
    public List<Message> conversation(TicketId id) {
        return cache.read(
                "read a conversation",
                session -> ShownConversation.read(session, Moves.resolve(session, id)));
    }

    @Override
    public Optional<MessageId> newestMessage(TicketId id) {
        return cache.read(
                "find the newest message",
                session -> Conversations.newest(session, Moves.resolve(session, id)));
    }

    @Override
    public void markRead(TicketId id) {
        var unread =
                cache.read(
                        "find what is not read",
                        session -> unread(session, Moves.resolve(session, id)));
        if (unread.isPresent()) {
            var ticket = unread.get().ticket();
            unread.get().upTo().ifPresent(upTo -> marks.mark(ticket, upTo));
            snoozes.seen(ticket);
            mirror.rebase(Set.of(ticket));
        }
    }

    @Override
    public Subscription watch(Consumer<Set<TicketId>> listener) {
        return mirror.watchTickets(listener);
    }

    static String pageSql(QueueSql sql, QueueOrder order) {
        return ROW_COLUMNS + sql.sql() + " ORDER BY " + QueueSql.order(order) + " LIMIT ? OFFSET ?";
    }

    private static int count(Session session, Queue queue, String filter, String me)
            throws SQLException {
        return count(session, QueueSql.count(queue, filter, me));
    }

    private static int count(Session session, QueueSql count) throws SQLException {
        return (int) session.number(count.sql(), count.values().toArray());
    }

    private static String me(Session session) throws SQLException {
        return Facts.me(session).map(person -> person.id().value()).orElse("");
    }

    private static Optional<Seen> unread(Session session, TicketId ticket) throws SQLException {
        var unread = session.number("SELECT unread FROM tickets WHERE id = ?", ticket.value()) != 0;
        return unread
                ? Optional.of(new Seen(ticket, Conversations.end(session, ticket)))
                : Optional.empty();
    }

    static TicketRow row(Row row) throws SQLException {
        return new TicketRow(
                new TicketId(row.number("id")),
                row.text("number"),
                row.text("subject"),
                TicketState.valueOf(row.text("state")),
                new Priority(row.count("priority")),
                row.text("requester_name"),
                row.text("assignee_name"),
                row.text("group_name"),
                Channel.valueOf(row.text("channel")),
                row.instant("updated_at"),
                row.maybeInstant("due_at"),
                row.flag("unread") ? TicketRow.Reading.UNREAD : TicketRow.Reading.READ,
                row.count("waiting"),
                row.count("stuck"),
                row.maybeInstant("asleep_until"));
    }

    private static Ticket ticket(Row row, Map<String, Person> people) throws SQLException {
        return new Ticket(
                new TicketId(row.number("id")),
                row.maybeText("remote").map(RemoteId::new),
                row.text("number"),
                new TicketFields(
                        row.text("subject"),
                        TicketState.valueOf(row.text("state")),
                        new Priority(row.count("priority")),
                        ServerTickets.named(row.text("group_id")).map(GroupId::new),
                        ServerTickets.named(row.text("assignee")).map(PersonId::new),
                        Json.readTexts(row.text("tags")),
                        Json.readLists(row.text("custom"))),
                requester(row),
                Json.readTexts(row.text("cc")).stream()
                        .map(id -> people.getOrDefault(id, PeopleTable.stranger(id)))
                        .toList(),
                Channel.valueOf(row.text("channel")),
                new TicketTimes(
                        row.instant("created_at"),
                        row.instant("updated_at"),
                        row.maybeInstant("due_at"),
                        Duration.ofMillis(row.number("worked_ms"))),
                new Revision(row.number("revision")));
    }

    private static Optional<Person> requester(Row row) throws SQLException {
        var name = row.text("requester_name");
        var address = row.text("requester_address");
        return ServerTickets.named(row.text("requester"))
                .map(id -> new Person(new PersonId(id), name, address));
    }

    private record Seen(TicketId ticket, Optional<ReadMarks.ReadMark> upTo) {}
}
