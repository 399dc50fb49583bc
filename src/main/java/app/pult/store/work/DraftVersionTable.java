package app.pult.store.work;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.List;

/// Older texts of drafts, what was sent among them. Thread: the writer of `work.db` where it
/// writes.
final class DraftVersionTable {
    /// Of all kinds together.
    private static final int VERSIONS_A_TICKET = 50;

    private DraftVersionTable() {}

    /// Newest first.
    static List<Draft> list(Session session, DraftKey home) throws SQLException {
        return session.list(
                "SELECT "
                        + DraftTable.COLUMNS
                        + " FROM draft_versions WHERE ticket_id = ? AND kind = ?"
                        + " ORDER BY saved_at DESC, id DESC",
                DraftTable::draft,
                home.ticket().value(),
                home.kind());
    }

    /// Unless the newest one says the same.
    static void keep(Transaction tx, DraftKey key, Draft draft) throws SQLException {
        var newest =
                tx.find(
                        "SELECT "
                                + DraftTable.COLUMNS
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
            DraftTable.write(tx, "INSERT INTO draft_versions", key, draft);
            thinOut(tx, key.ticket());
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

    static void move(Transaction tx, TicketId from, TicketId into) throws SQLException {
        tx.update(
                "UPDATE draft_versions SET ticket_id = ? WHERE ticket_id = ?",
                into.value(),
                from.value());
        thinOut(tx, into);
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
}
