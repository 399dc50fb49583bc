package app.pult.practice.world;

import app.pult.practice.content.Grown;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/// Inserts grown tickets by prepared statements, in batches: a million messages within a minute.
/// Thread: one step.
final class Bulk implements AutoCloseable {
    private static final int BATCH = 2_000;

    private final PreparedStatement tickets;
    private final PreparedStatement messages;
    private long nextTicket;
    private int waiting;

    Bulk(Connection db) throws SQLException {
        nextTicket = Sql.number(db, "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'tickets'");
        tickets =
                db.prepareStatement(
                        "INSERT INTO tickets (id, revision, subject, state, active, priority, group_id,"
                                + " assignee, tags, custom, requester, channel, created_at, updated_at, due_at,"
                                + " worked_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        messages =
                db.prepareStatement(
                        "INSERT INTO messages (ticket, author, at, kind, text) VALUES (?, ?, ?, ?, ?)");
    }

    void add(Grown grown) throws SQLException {
        var id = nextTicket++;
        var custom = Values.object();
        custom.putArray("Product").add(grown.product());
        if (!grown.host().isEmpty()) {
            custom.putArray("Host").add(grown.host());
        }
        var column = 0;
        tickets.setLong(++column, id);
        tickets.setLong(++column, grown.messages().size());
        tickets.setString(++column, grown.subject());
        tickets.setString(++column, Values.word(grown.state()));
        tickets.setInt(++column, Founding.active(grown.state()));
        tickets.setInt(++column, grown.priority());
        tickets.setString(++column, grown.group());
        if (grown.assignee().isPresent()) {
            tickets.setString(++column, grown.assignee().get());
        } else {
            tickets.setNull(++column, Types.VARCHAR);
        }
        tickets.setString(++column, Values.array(grown.tags()).toString());
        tickets.setString(++column, custom.toString());
        tickets.setString(++column, grown.requester());
        tickets.setString(++column, grown.channel());
        tickets.setLong(++column, grown.created().toEpochMilli());
        tickets.setLong(++column, grown.updated().toEpochMilli());
        if (grown.due().isPresent()) {
            tickets.setLong(++column, grown.due().get().toEpochMilli());
        } else {
            tickets.setNull(++column, Types.BIGINT);
        }
        tickets.setLong(++column, grown.workedMinutes() * 60_000);
        tickets.addBatch();
        for (var said : grown.messages()) {
            messages.setLong(1, id);
            messages.setString(2, said.by());
            messages.setLong(3, said.at().toEpochMilli());
            messages.setString(4, said.kind());
            messages.setString(5, said.text());
            messages.addBatch();
        }
        if (++waiting >= BATCH) {
            flush();
        }
    }

    private void flush() throws SQLException {
        tickets.executeBatch();
        messages.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
        tickets.close();
        messages.close();
    }
}
