package app.pult.store.work;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.MessageId;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.store.Json;
import app.pult.store.OutgoingFiles;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Drafts and their older texts. Thread: the writer of `work.db` where it writes.
final class DraftTable {
    static final String COLUMNS = "ticket_id, kind, text, files, fields, seen, saved_at";

    /// Who writes on sooner has not paused: what was there is the beginning of what is there now.
    private static final Duration PAUSE = Duration.ofSeconds(1);

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
        keepVersion(tx, key, Optional.of(draft));
        write(tx, "INSERT OR REPLACE INTO drafts", key, draft);
        return key;
    }

    private static void write(Transaction tx, String into, DraftKey key, Draft draft)
            throws SQLException {
        var form = Json.object();
        new TreeMap<>(draft.fields()).forEach(form::put);
        tx.update(
                into + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                key.ticket().value(),
                key.kind(),
                draft.text(),
                Json.write(OutgoingFiles.write(draft.files())),
                Json.write(form),
                draft.seen().map(MessageId::value),
                draft.savedAt());
    }

    /// Takes the draft off the desk that went to the outbox with these words, and keeps them as a
    /// version: the last of them may never have been saved. Where its ticket was merged since it
    /// was read, what it has joined there stays.
    static void sent(Transaction tx, DraftKey of, Operation operation, Instant at)
            throws SQLException {
        var key = IdentityTable.home(tx, of);
        var before =
                find(tx, key).orElse(new Draft(key, "", List.of(), Map.of(), Optional.empty(), at));
        var sent = before.sent(operation.text(), operation.files(), at);
        keepVersion(tx, key, Optional.of(sent));
        if (sent.hasWriting()) {
            keep(tx, key, sent);
        }
        remove(tx, key);
        if (!key.equals(of)) {
            var left = before.without(operation.text(), operation.files());
            if (left.hasWriting()) {
                write(tx, "INSERT INTO drafts", key, left);
            }
        }
    }

    /// What was kept as sent with these words was not.
    static void takenBack(Transaction tx, DraftKey key, String words) throws SQLException {
        tx.update(
                """
                UPDATE draft_versions SET fields = json_remove(fields, '$.sent') WHERE id = (
                  SELECT id FROM draft_versions
                  WHERE ticket_id = ? AND kind = ? AND text = ? AND fields ->> '$.sent' IS NOT NULL
                  ORDER BY id DESC LIMIT 1)
                """,
                key.ticket().value(),
                key.kind(),
                words);
    }

    /// Takes the draft off the desk and keeps its text as a version. False: there was none.
    static boolean archive(Transaction tx, DraftKey key) throws SQLException {
        keepVersion(tx, key, Optional.empty());
        return remove(tx, key);
    }

    private static boolean remove(Transaction tx, DraftKey key) throws SQLException {
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
        thinOut(tx, into);
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

    /// What is stored becomes a version, unless there is nothing in it, it goes on in `next`, or it
    /// is one already.
    private static void keepVersion(Transaction tx, DraftKey key, Optional<Draft> next)
            throws SQLException {
        var stored =
                find(tx, key)
                        .filter(Draft::hasWriting)
                        .filter(draft -> next.filter(now -> goesOn(draft, now)).isEmpty());
        if (stored.isPresent()) {
            keep(tx, key, stored.get());
        }
    }

    /// All of it is in the next one, which was written without a pause.
    private static boolean goesOn(Draft draft, Draft next) {
        boolean isWhole =
                next.text().startsWith(draft.text()) && next.files().containsAll(draft.files());
        boolean isSame = next.text().length() == draft.text().length();
        return isWhole
                && (isSame
                        || Duration.between(draft.savedAt(), next.savedAt()).compareTo(PAUSE) < 0);
    }

    private static void keep(Transaction tx, DraftKey key, Draft draft) throws SQLException {
        var newest =
                tx.find(
                        "SELECT "
                                + COLUMNS
                                + " FROM draft_versions WHERE ticket_id = ? AND kind = ?"
                                + " ORDER BY id DESC LIMIT 1",
                        DraftTable::draft,
                        key.ticket().value(),
                        key.kind());
        boolean isThere =
                newest.filter(version -> version.text().equals(draft.text()))
                        .filter(version -> version.files().equals(draft.files()))
                        .filter(version -> version.sentAt().equals(draft.sentAt()))
                        .isPresent();
        if (!isThere) {
            write(tx, "INSERT INTO draft_versions", key, draft);
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
                    FROM draft_versions WHERE ticket_id = ? WINDOW aged AS (ORDER BY saved_at, id))
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
