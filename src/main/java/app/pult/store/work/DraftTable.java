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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Drafts; their older texts are in [DraftVersionTable]. An editor that is open knows nothing of
/// what comes to its place by a merge of tickets or out of the outbox, and would save over it. So a
/// merge moves no draft, and what is taken back has a name of its own: each is found where its
/// ticket lives on, until somebody goes on with all that is there.
///
/// Thread: the writer of `work.db` where it writes.
final class DraftTable {
    static final String COLUMNS = "ticket_id, kind, text, files, fields, seen, saved_at";

    /// Who writes on sooner has not paused: what was there is the beginning of what is there now.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Comparator<Draft> NEWEST =
            Comparator.comparing(Draft::savedAt)
                    .reversed()
                    .thenComparingLong(draft -> draft.key().ticket().value())
                    .thenComparing(draft -> draft.key().kind());

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

    /// @return where it is found: its ticket may have been merged
    static DraftKey save(Transaction tx, Draft draft) throws SQLException {
        var home = IdentityTable.home(tx, draft.key());
        keepVersion(tx, draft.key(), Optional.of(draft));
        write(tx, "INSERT OR REPLACE INTO drafts", draft.key(), draft);
        takeIn(tx, home, draft);
        return home;
    }

    /// Puts writing beside what is there, under a name of its own.
    ///
    /// @return where it is found
    static DraftKey add(Transaction tx, Draft draft) throws SQLException {
        var home = IdentityTable.home(tx, draft.key());
        var name = IdentityTable.another(tx, home.ticket());
        write(tx, "INSERT INTO drafts", new DraftKey(name, home.kind()), draft);
        return home;
    }

    /// Whoever wrote all that another draft of this place says has read it.
    private static void takeIn(Transaction tx, DraftKey home, Draft whole) throws SQLException {
        for (var part : parts(tx, home)) {
            if (!part.key().equals(whole.key()) && whole.holds(part)) {
                archive(tx, part.key());
            }
        }
    }

    static void write(Transaction tx, String into, DraftKey key, Draft draft) throws SQLException {
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
    /// version: the last of them may never have been saved.
    static void sent(Transaction tx, DraftKey key, Operation operation, Instant at)
            throws SQLException {
        var home = IdentityTable.home(tx, key);
        var before =
                stored(tx, key)
                        .orElse(new Draft(key, "", List.of(), Map.of(), Optional.empty(), at));
        var sent = before.sent(operation.text(), operation.files(), at);
        keepVersion(tx, key, Optional.of(sent));
        remove(tx, key);
        takeIn(tx, home, sent);
        if (sent.hasWriting()) {
            DraftVersionTable.keep(tx, home, sent);
        }
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

    /// All that is there becomes one draft; each part is a version, too.
    static Optional<Draft> join(Transaction tx, DraftKey home) throws SQLException {
        var parts = parts(tx, home);
        for (var part : parts) {
            archive(tx, part.key());
        }
        var joined = joined(home, parts);
        if (joined.isPresent()) {
            write(tx, "INSERT INTO drafts", home, joined.get());
        }
        return joined;
    }

    /// Whether what is there, if anything, is one draft and in its own place.
    static boolean isWhole(Session session, DraftKey home) throws SQLException {
        return parts(session, home).stream().allMatch(part -> part.key().equals(home));
    }

    static Optional<Draft> find(Session session, DraftKey home) throws SQLException {
        return joined(home, parts(session, home));
    }

    /// Newest first.
    static List<Draft> list(Session session) throws SQLException {
        var places = new HashMap<DraftKey, List<Draft>>();
        for (var draft :
                session.list(
                        "SELECT " + COLUMNS + " FROM drafts ORDER BY ticket_id, kind",
                        DraftTable::draft)) {
            places.computeIfAbsent(
                            IdentityTable.home(session, draft.key()), none -> new ArrayList<>())
                    .add(draft);
        }
        return places.entrySet().stream()
                .flatMap(place -> joined(place.getKey(), place.getValue()).stream())
                .sorted(NEWEST)
                .toList();
    }

    /// What was written for this place and for tickets that were merged into it, by ticket.
    private static List<Draft> parts(Session session, DraftKey home) throws SQLException {
        return session.list(
                """
                WITH RECURSIVE names (ticket_id, id, step) AS (
                  SELECT ticket_id, ticket_id, 0 FROM drafts WHERE kind = ?1
                  UNION ALL
                  SELECT ticket_id, merged_into, step + 1 FROM names JOIN identities USING (id)
                  WHERE merged_into IS NOT NULL AND step < 20)
                """
                        + "SELECT "
                        + COLUMNS
                        + " FROM drafts WHERE kind = ?1"
                        + " AND ticket_id IN (SELECT ticket_id FROM names WHERE id = ?2)"
                        + " ORDER BY ticket_id",
                DraftTable::draft,
                home.kind(),
                home.ticket().value());
    }

    /// What was written for the place itself is first.
    private static Optional<Draft> joined(DraftKey home, List<Draft> parts) {
        return parts.stream()
                .sorted(Comparator.comparing(part -> !part.key().equals(home)))
                .map(part -> in(home, part))
                .reduce(Draft::join);
    }

    private static Draft in(DraftKey key, Draft draft) {
        return new Draft(
                key, draft.text(), draft.files(), draft.fields(), draft.seen(), draft.savedAt());
    }

    private static Optional<Draft> stored(Session session, DraftKey key) throws SQLException {
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
                stored(tx, key)
                        .filter(Draft::hasWriting)
                        .filter(draft -> next.filter(now -> goesOn(draft, now)).isEmpty());
        if (stored.isPresent()) {
            DraftVersionTable.keep(tx, IdentityTable.home(tx, key), stored.get());
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

    private static Map<String, String> form(String json) {
        var form = new TreeMap<String, String>();
        Json.read(json)
                .propertyStream()
                .forEach(entry -> form.put(entry.getKey(), entry.getValue().asString()));
        return form;
    }
}
