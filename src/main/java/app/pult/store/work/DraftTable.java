package app.pult.store.work;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.MessageId;
import app.pult.desk.TicketId;
import app.pult.store.Json;
import app.pult.store.OutgoingFiles;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Drafts and their older texts. Thread: the writer of `work.db` where it writes.
final class DraftTable {
    static final String COLUMNS = "ticket_id, kind, text, files, fields, seen, saved_at";

    /// Of all kinds together.
    private static final int VERSIONS_A_TICKET = 50;

    private DraftTable() {}

    static Draft draft(Row row) throws SQLException {
        return new Draft(
                new DraftKey(
                        new TicketId(row.number("ticket_id")),
                        DraftKey.Kind.valueOf(row.text("kind"))),
                row.text("text"),
                OutgoingFiles.read(Json.read(row.text("files"))),
                form(row.text("fields")),
                row.maybeText("seen").map(MessageId::new),
                row.instant("saved_at"));
    }

    /// @return where it is: its ticket may have been merged
    static DraftKey save(Transaction tx, Draft draft) throws SQLException {
        var key = IdentityTable.home(tx, draft.key());
        var form = Json.object();
        new TreeMap<>(draft.fields()).forEach(form::put);
        keepVersion(tx, key, draft.text());
        tx.update(
                "INSERT OR REPLACE INTO drafts (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                key.ticket().value(),
                key.kind(),
                draft.text(),
                Json.write(OutgoingFiles.write(draft.files())),
                Json.write(form),
                draft.seen().map(MessageId::value),
                draft.savedAt());
        return key;
    }

    /// Takes the draft off the desk and keeps its text as a version. False: there was none.
    static boolean archive(Transaction tx, DraftKey key) throws SQLException {
        keepVersion(tx, key, "");
        return tx.update(
                        "DELETE FROM drafts WHERE ticket_id = ? AND kind = ?",
                        key.ticket().value(),
                        key.kind())
                > 0;
    }

    /// A draft that finds its place taken joins the one that is there; each is a version, too.
    static void move(Transaction tx, TicketId from, TicketId into) throws SQLException {
        tx.update(
                "UPDATE draft_versions SET ticket_id = ? WHERE ticket_id = ?",
                into.value(),
                from.value());
        for (var moved : drafts(tx, from)) {
            var key = new DraftKey(into, moved.key().kind());
            var there = find(tx, key);
            save(tx, in(key, moved));
            if (there.isPresent()) {
                save(tx, there.get().join(moved));
            }
        }
        tx.update("DELETE FROM drafts WHERE ticket_id = ?", from.value());
    }

    private static Draft in(DraftKey key, Draft draft) {
        return new Draft(
                key, draft.text(), draft.files(), draft.fields(), draft.seen(), draft.savedAt());
    }

    private static List<Draft> drafts(Session session, TicketId ticket) throws SQLException {
        return session.list(
                "SELECT " + COLUMNS + " FROM drafts WHERE ticket_id = ? ORDER BY kind",
                DraftTable::draft,
                ticket.value());
    }

    static Optional<Draft> find(Session session, DraftKey key) throws SQLException {
        return session.find(
                "SELECT " + COLUMNS + " FROM drafts WHERE ticket_id = ? AND kind = ?",
                DraftTable::draft,
                key.ticket().value(),
                key.kind());
    }

    /// The stored text becomes a version, unless it is blank, goes on in `next`, or is one already.
    private static void keepVersion(Transaction tx, DraftKey key, String next) throws SQLException {
        var kept =
                tx.update(
                        "INSERT INTO draft_versions ("
                                + COLUMNS
                                + ") SELECT "
                                + COLUMNS
                                + """
                                 FROM drafts d
                                WHERE ticket_id = ? AND kind = ? AND text <> ? AND trim(text, ' ' || char(9, 10, 13)) <> ''
                                  AND text IS NOT (SELECT v.text FROM draft_versions v
                                    WHERE v.ticket_id = d.ticket_id AND v.kind = d.kind
                                    ORDER BY v.id DESC LIMIT 1)
                                """,
                        key.ticket().value(),
                        key.kind(),
                        next);
        if (kept > 0) {
            thinOut(tx, key.ticket());
        }
    }

    /// Beyond the limit goes the version that is nearest to its neighbours in time: an hour of
    /// typing leaves steps all over the hour, not its last minute.
    private static void thinOut(Transaction tx, TicketId ticket) throws SQLException {
        tx.update(
                """
                DELETE FROM draft_versions WHERE id IN (
                  SELECT id FROM (
                    SELECT id, lead(saved_at) OVER aged - lag(saved_at) OVER aged AS gap
                    FROM draft_versions WHERE ticket_id = ? WINDOW aged AS (ORDER BY id))
                  WHERE gap IS NOT NULL ORDER BY gap, id
                  LIMIT max(0, (SELECT count(*) FROM draft_versions WHERE ticket_id = ?) - ?))
                """,
                ticket.value(),
                ticket.value(),
                VERSIONS_A_TICKET);
    }

    private static Map<String, String> form(String json) {
        var form = new TreeMap<String, String>();
        Json.read(json)
                .propertyStream()
                .forEach(entry -> form.put(entry.getKey(), entry.getValue().asString()));
        return form;
    }
}
