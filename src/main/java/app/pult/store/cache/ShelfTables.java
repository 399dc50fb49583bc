package app.pult.store.cache;

import app.pult.desk.CannedResponse;
import app.pult.desk.Field;
import app.pult.desk.Group;
import app.pult.desk.Macro;
import app.pult.desk.change.Change;
import app.pult.knowledge.Article;
import app.pult.store.Json;
import app.pult.store.Mirror.Parked;
import app.pult.store.Session;
import app.pult.store.Transaction;
import app.pult.store.cache.ShelfFiles.Shelf;

import tools.jackson.databind.JsonNode;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes what stands on the desk's shelf: groups, articles, canned responses, macros, and changes
/// nobody understands yet. Thread: the writer of `cache.db`.
final class ShelfTables {
    private static final String FIELD = "field";
    private static final String NAME = "name";
    private static final String VALUES = "values";

    private ShelfTables() {}

    /// Whether the name is new.
    static boolean put(Transaction tx, Group group) throws SQLException {
        return tx.update(
                        """
                        INSERT INTO groups (id, name) VALUES (?, ?)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name
                        """,
                        group.id().value(),
                        group.name())
                > 0;
    }

    static void put(Transaction tx, Article article) throws SQLException {
        tx.update(
                """
                INSERT INTO articles (id, translation_of, language, title, summary, category, tags,
                  format, body, updated_at, filter_text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET translation_of = excluded.translation_of,
                  language = excluded.language, title = excluded.title, summary = excluded.summary,
                  category = excluded.category, tags = excluded.tags, format = excluded.format,
                  body = excluded.body, updated_at = excluded.updated_at,
                  filter_text = excluded.filter_text
                """,
                article.id().value(),
                article.translationOf(),
                article.language(),
                article.title(),
                article.summary(),
                article.category(),
                Json.write(article.tags()),
                article.format(),
                article.body(),
                article.updated(),
                FoldedText.join(
                        Stream.concat(
                                        Stream.of(
                                                article.title(),
                                                article.summary(),
                                                article.category()),
                                        article.tags().stream())
                                .toList()));
        ShelfFiles.put(tx, Shelf.ARTICLE, article.id().value(), article.files());
    }

    static void put(Transaction tx, CannedResponse response) throws SQLException {
        tx.update(
                "INSERT OR REPLACE INTO canned_responses (id, code, title, language, text)"
                        + " VALUES (?, ?, ?, ?, ?)",
                response.id(),
                response.code(),
                response.title(),
                response.language(),
                response.text());
        ShelfFiles.put(tx, Shelf.CANNED_RESPONSE, response.id(), response.files());
    }

    static void put(Transaction tx, Macro macro) throws SQLException {
        tx.update(
                "INSERT OR REPLACE INTO macros (id, title, language, text, changes)"
                        + " VALUES (?, ?, ?, ?, ?)",
                macro.id(),
                macro.title(),
                macro.language(),
                macro.text(),
                write(macro.changes()));
    }

    /// Told again, it is the newest: what came between may have been about the same thing.
    static void park(Transaction tx, Change.Unknown change) throws SQLException {
        tx.update(
                """
                INSERT INTO parked_changes (kind, raw) VALUES (?, ?)
                ON CONFLICT (kind, raw) DO UPDATE SET id = (SELECT max(id) + 1 FROM parked_changes)
                WHERE id <> (SELECT max(id) FROM parked_changes)
                """,
                change.kind(),
                change.raw());
    }

    static List<Parked> parked(Session session, long after, int limit) throws SQLException {
        return session.list(
                "SELECT id, kind, raw FROM parked_changes WHERE id > ? ORDER BY id LIMIT ?",
                row ->
                        new Parked(
                                row.number("id"),
                                new Change.Unknown(row.text("kind"), row.text("raw"))),
                after,
                limit);
    }

    static Map<Field, List<String>> changes(String text) {
        var changes = new HashMap<Field, List<String>>();
        for (JsonNode json : Json.read(text)) {
            var kind = Field.Kind.valueOf(json.path(FIELD).asString());
            changes.put(new Field(kind, json.path(NAME).asString()), Json.texts(json.path(VALUES)));
        }
        return changes;
    }

    private static String write(Map<Field, List<String>> changes) {
        var array = Json.array();
        changes.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                entry -> entry.getKey().kind() + entry.getKey().name()))
                .forEach(
                        entry ->
                                array.addObject()
                                        .put(FIELD, entry.getKey().kind().name())
                                        .put(NAME, entry.getKey().name())
                                        .set(VALUES, Json.array(entry.getValue())));
        return Json.write(array);
    }
}
