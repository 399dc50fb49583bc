package app.pult.store.work;

import app.pult.desk.RemoteId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Session;
import app.pult.store.work.ReadMarks.ReadMark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What this desk adds to what the server says of some tickets, read at one moment: operations that
/// are open or not mirrored yet, in order; how far the operator has read; names of tickets that the
/// server has; tickets that live on as others; what is put off. Keys are local ticket ids; what is
/// not there is none.
public record OperatorSide(
        Map<Long, List<OutboxEntry>> operations,
        Map<Long, ReadMark> marks,
        Map<Long, RemoteId> remotes,
        Map<Long, Long> merged,
        Map<Long, SnoozeTable.Entry> snoozes) {

    public static OperatorSide read(Database work, Collection<Long> tickets) {
        var ids = Json.ids(tickets);
        var table = new OutboxTable(new OperationJson());
        return work.read(
                "read the operator's side",
                session ->
                        new OperatorSide(
                                operations(session, table, ids),
                                marks(session, ids),
                                remotes(session, ids),
                                merged(session, ids),
                                SnoozeTable.of(session, ids)));
    }

    private static Map<Long, List<OutboxEntry>> operations(
            Session session, OutboxTable table, String ids) throws SQLException {
        var operations = new HashMap<Long, List<OutboxEntry>>();
        var live =
                table.list(
                        session,
                        "WHERE "
                                + OutboxTable.LIVE
                                + " AND ticket_id IN (SELECT value FROM json_each(?)) ORDER BY sequence",
                        ids);
        for (var entry : live) {
            operations
                    .computeIfAbsent(entry.operation().ticket().value(), id -> new ArrayList<>())
                    .add(entry);
        }
        return operations;
    }

    private static Map<Long, ReadMark> marks(Session session, String ids) throws SQLException {
        var marks = new HashMap<Long, ReadMark>();
        session.each(
                """
                SELECT ticket_id, seen_at, seen_order FROM read_marks
                WHERE ticket_id IN (SELECT value FROM json_each(?))
                """,
                row ->
                        marks.put(
                                row.number("ticket_id"),
                                new ReadMark(row.instant("seen_at"), row.number("seen_order"))),
                ids);
        return marks;
    }

    private static Map<Long, RemoteId> remotes(Session session, String ids) throws SQLException {
        var remotes = new HashMap<Long, RemoteId>();
        session.each(
                """
                SELECT id, remote FROM identities
                WHERE remote IS NOT NULL AND id IN (SELECT value FROM json_each(?))
                """,
                row -> remotes.put(row.number("id"), new RemoteId(row.text("remote"))),
                ids);
        return remotes;
    }

    private static Map<Long, Long> merged(Session session, String ids) throws SQLException {
        var merged = new HashMap<Long, Long>();
        session.each(
                """
                SELECT id, merged_into FROM identities
                WHERE merged_into IS NOT NULL AND id IN (SELECT value FROM json_each(?))
                """,
                row -> merged.put(row.number("id"), row.number("merged_into")),
                ids);
        return merged;
    }
}
