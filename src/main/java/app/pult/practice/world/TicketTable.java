package app.pult.practice.world;

import app.pult.desk.Field;
import app.pult.desk.TicketState;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The table of tickets. Whatever is stored gets the next revision and a place in the change feed.
final class TicketTable {
    static final String COLUMNS =
            "id, revision, subject, state, priority, group_id, assignee, tags, custom, requester, channel,"
                    + " created_at, updated_at, due_at, worked_ms, fate, merged_into, case_id";

    private TicketTable() {}

    static Optional<StoredTicket> find(Connection db, long id) throws SQLException {
        return Sql.find(
                db, "SELECT " + COLUMNS + " FROM tickets WHERE id = ?", TicketTable::ticket, id);
    }

    static StoredTicket load(Connection db, long id) throws SQLException {
        return find(db, id).orElseThrow(() -> new IllegalArgumentException("no ticket " + id));
    }

    static long insert(Connection db, StoredTicket ticket) throws SQLException {
        var fields = ticket.fields();
        return Sql.insert(
                db,
                "INSERT INTO tickets (revision, subject, state, active, priority, group_id, assignee, tags,"
                        + " custom, requester, channel, created_at, updated_at, due_at, case_id)"
                        + " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fields.subject(),
                Values.word(fields.state()),
                fields.state().active() ? 1 : 0,
                fields.priority().value(),
                fields.group().map(g -> g.value()),
                fields.assignee().map(a -> a.value()),
                Values.array(fields.tags()).toString(),
                Values.custom(fields.custom()).toString(),
                ticket.requester(),
                ticket.channel(),
                ticket.created(),
                ticket.updated(),
                ticket.due(),
                ticket.caseId());
    }

    /// Stores a changed ticket as of now, and tells of it.
    static StoredTicket store(Connection db, StoredTicket ticket, Instant now) throws SQLException {
        var before = load(db, ticket.id());
        var fields = ticket.fields();
        Sql.run(
                db,
                "UPDATE tickets SET revision = revision + 1, subject = ?, state = ?, active = ?, priority = ?,"
                        + " group_id = ?, assignee = ?, tags = ?, custom = ?, updated_at = max(updated_at, ?),"
                        + " worked_ms = ?, fate = ?, merged_into = ? WHERE id = ?",
                fields.subject(),
                Values.word(fields.state()),
                fields.state().active() ? 1 : 0,
                fields.priority().value(),
                fields.group().map(g -> g.value()),
                fields.assignee().map(a -> a.value()),
                Values.array(fields.tags()).toString(),
                Values.custom(fields.custom()).toString(),
                now,
                ticket.workedMs(),
                ticket.fate().word(),
                ticket.into(),
                ticket.id());
        Journal.log(db, Journal.TICKET, Long.toString(ticket.id()));
        if (!before.fields().group().equals(fields.group())) {
            moved(db, before);
        }
        return load(db, ticket.id());
    }

    /// Gives a field a value, with the entry in the conversation that tells of it. Nothing happens
    /// where it has that value already.
    static void set(
            Connection db,
            StoredTicket ticket,
            Field field,
            List<String> value,
            String author,
            Instant now,
            Optional<String> operation)
            throws SQLException {
        if (!ticket.fields().get(field).equals(value)) {
            MessageTable.appendChange(db, ticket, author, now, field, value, operation);
            store(db, ticket.with(ticket.fields().with(field, value)), now);
        }
    }

    /// Who sees the ticket only from now on has to be told of its whole conversation.
    private static void moved(Connection db, StoredTicket before) throws SQLException {
        if (before.fields().group().isPresent()) {
            Sql.run(
                    db,
                    "INSERT OR IGNORE INTO past_groups (ticket, group_id) VALUES (?, ?)",
                    before.id(),
                    before.fields().group().map(g -> g.value()));
        }
        Journal.logMessagesOf(db, before.id());
    }

    static StoredTicket ticket(ResultSet row) throws SQLException {
        var due = row.getLong("due_at");
        var hasDue = !row.wasNull();
        var into = row.getLong("merged_into");
        var hasInto = !row.wasNull();
        return new StoredTicket(
                row.getLong("id"),
                row.getLong("revision"),
                Values.fields(
                        row.getString("subject"),
                        TicketState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getInt("priority"),
                        Sql.text(row, "group_id"),
                        Sql.text(row, "assignee"),
                        row.getString("tags"),
                        row.getString("custom")),
                Sql.text(row, "requester"),
                row.getString("channel"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                hasDue ? Optional.of(Instant.ofEpochMilli(due)) : Optional.empty(),
                row.getLong("worked_ms"),
                StoredTicket.Fate.valueOf(row.getString("fate").toUpperCase(Locale.ROOT)),
                hasInto ? Optional.of(into) : Optional.empty(),
                Sql.text(row, "case_id"));
    }
}
