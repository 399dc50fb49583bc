package app.pult.store.cache;

import app.pult.desk.Channel;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.TicketTimes;
import app.pult.desk.change.TicketSnapshot;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the server said of tickets, in `server_tickets`. Thread: a store thread.
final class ServerTickets {
    private static final String COLUMNS =
            """
            remote, revision, number, subject, state, priority, group_id, assignee, tags, custom, requester,
            cc, channel, created_at, updated_at, due_at, worked_ms
            """;

    /// Merges follow one another at most this often; more would be a circle.
    private static final int MERGES = 20;

    /// Whether the server still shows a ticket.
    enum Standing {
        PRESENT,
        DELETED,
        MERGED,
        HIDDEN
    }

    private ServerTickets() {}

    /// An older snapshot never replaces a newer one; a tombstone gives way to a newer snapshot only
    /// (hidden: to one as new, because permission may come back without a change), a merge to none.
    static Session.Batch upserts(Transaction tx) throws SQLException {
        return tx.batch(
                """
                INSERT INTO server_tickets (id, standing, remote, revision, number, subject, state,
                  priority, group_id, assignee, tags, custom, requester, cc, channel, created_at,
                  updated_at, due_at, worked_ms)
                VALUES (?, 'PRESENT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET standing = 'PRESENT', revision = excluded.revision,
                  number = excluded.number, subject = excluded.subject, state = excluded.state,
                  priority = excluded.priority, group_id = excluded.group_id,
                  assignee = excluded.assignee, tags = excluded.tags, custom = excluded.custom,
                  requester = excluded.requester, cc = excluded.cc, channel = excluded.channel,
                  created_at = excluded.created_at, updated_at = excluded.updated_at,
                  due_at = excluded.due_at, worked_ms = excluded.worked_ms, gone_at = NULL
                WHERE excluded.revision >= server_tickets.revision
                  AND (standing IN ('PRESENT', 'HIDDEN')
                    OR (standing = 'DELETED' AND excluded.revision > server_tickets.revision))
                """);
    }

    static void upsert(Session.Batch upserts, TicketId id, TicketSnapshot ticket)
            throws SQLException {
        var fields = ticket.fields();
        var times = ticket.times();
        upserts.add(
                id.value(),
                ticket.id().value(),
                ticket.revision().value(),
                ticket.number(),
                fields.subject(),
                fields.state(),
                fields.priority().value(),
                fields.group().map(GroupId::value).orElse(""),
                fields.assignee().map(PersonId::value).orElse(""),
                Json.write(fields.tags()),
                Json.writeLists(fields.custom()),
                ticket.requester().map(PersonId::value).orElse(""),
                Json.write(ticket.cc().stream().map(PersonId::value).toList()),
                ticket.channel(),
                times.created(),
                times.updated(),
                times.due(),
                times.worked());
    }

    /// Deleted or hidden. A merged ticket stays merged.
    static void bury(Transaction tx, TicketId id, RemoteId remote, Standing standing)
            throws SQLException {
        tx.update(
                """
                INSERT INTO server_tickets (id, remote, standing) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET standing = excluded.standing WHERE standing <> 'MERGED'
                """,
                id.value(),
                remote.value(),
                standing);
    }

    /// False if it was merged so before.
    static boolean merge(Transaction tx, TicketId from, RemoteId remote, TicketId into)
            throws SQLException {
        return tx.update(
                        """
                        INSERT INTO server_tickets (id, remote, standing, merged_into)
                        VALUES (?, ?, 'MERGED', ?)
                        ON CONFLICT (id) DO UPDATE
                        SET standing = excluded.standing, merged_into = excluded.merged_into
                        WHERE merged_into IS NOT excluded.merged_into
                        """,
                        from.value(),
                        remote.value(),
                        into.value())
                > 0;
    }

    /// Where a merged ticket lives on; itself if it was not merged.
    static TicketId resolve(Session session, TicketId id) throws SQLException {
        var now = id;
        for (var i = 0; i < MERGES; i++) {
            var next =
                    session.find(
                            "SELECT merged_into FROM server_tickets WHERE id = ? AND standing = 'MERGED'",
                            row -> new TicketId(row.number("merged_into")),
                            now.value());
            if (next.isEmpty()) {
                return now;
            }
            now = next.get();
        }
        throw new IllegalStateException("merges of ticket " + id.value() + " go in a circle");
    }

    static Optional<TicketSnapshot> find(Session session, TicketId id) throws SQLException {
        return session.find(
                "SELECT " + COLUMNS + " FROM server_tickets WHERE id = ? AND standing = 'PRESENT'",
                ServerTickets::snapshot,
                id.value());
    }

    static Revision revision(Session session, TicketId id) throws SQLException {
        return new Revision(
                session.number("SELECT revision FROM server_tickets WHERE id = ?", id.value()));
    }

    /// `ids` as [Json#ids] writes them.
    static Map<Long, TicketSnapshot> present(Session session, String ids) throws SQLException {
        var present = new HashMap<Long, TicketSnapshot>();
        session.each(
                "SELECT id, "
                        + COLUMNS
                        + " FROM server_tickets"
                        + " WHERE id IN (SELECT value FROM json_each(?)) AND standing = 'PRESENT'",
                row -> present.put(row.number("id"), snapshot(row)),
                ids);
        return present;
    }

    /// Those among `ids` that the server took away.
    static List<Long> gone(Session session, String ids) throws SQLException {
        return session.list(
                "SELECT id FROM server_tickets"
                        + " WHERE id IN (SELECT value FROM json_each(?)) AND standing <> 'PRESENT'",
                row -> row.number("id"),
                ids);
    }

    private static TicketSnapshot snapshot(Row row) throws SQLException {
        return new TicketSnapshot(
                new RemoteId(row.text("remote")),
                row.text("number"),
                new TicketFields(
                        row.text("subject"),
                        TicketState.valueOf(row.text("state")),
                        new Priority(row.count("priority")),
                        named(row.text("group_id")).map(GroupId::new),
                        named(row.text("assignee")).map(PersonId::new),
                        Json.readTexts(row.text("tags")),
                        Json.readLists(row.text("custom"))),
                named(row.text("requester")).map(PersonId::new),
                Json.readTexts(row.text("cc")).stream().map(PersonId::new).toList(),
                Channel.valueOf(row.text("channel")),
                new TicketTimes(
                        row.instant("created_at"),
                        row.instant("updated_at"),
                        row.maybeInstant("due_at"),
                        Duration.ofMillis(row.number("worked_ms"))),
                new Revision(row.number("revision")));
    }

    /// An empty text stands for nobody.
    static Optional<String> named(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
