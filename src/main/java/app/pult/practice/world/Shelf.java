package app.pult.practice.world;

import app.pult.practice.content.Content;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What operators take from when they answer, as a desk is founded with it: articles, canned
/// responses and macros, with their files. Thread: one step.
final class Shelf {
    private final World world;
    private final Content content;

    Shelf(World world, Content content) {
        this.world = world;
        this.content = content;
    }

    void fill(Connection db) throws SQLException {
        articles(db);
        cannedResponses(db);
        macros(db);
    }

    private void articles(Connection db) throws SQLException {
        for (var article : content.articles()) {
            Sql.run(
                    db,
                    "INSERT INTO articles (id, translation_of, language, title, summary, category, tags,"
                            + " body, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    article.id() + "." + article.language(),
                    article.id(),
                    article.language(),
                    article.title(),
                    article.summary(),
                    article.category(),
                    Values.array(article.tags()).toString(),
                    article.body(),
                    LocalDate.parse(article.updated()).atStartOfDay(ZoneOffset.UTC).toInstant());
            files(db, Journal.ARTICLE, article.id() + "." + article.language(), article.pictures());
        }
    }

    private void cannedResponses(Connection db) throws SQLException {
        for (var canned : content.canned()) {
            Sql.run(
                    db,
                    "INSERT INTO canned_responses (id, code, title, language, text) VALUES (?, ?, ?, ?, ?)",
                    canned.code() + "." + canned.language(),
                    canned.code(),
                    canned.name(),
                    canned.language(),
                    canned.text());
            files(
                    db,
                    Journal.CANNED_RESPONSE,
                    canned.code() + "." + canned.language(),
                    canned.files());
        }
    }

    private void macros(Connection db) throws SQLException {
        for (var macro : content.macros()) {
            var changes = Values.array();
            macro.changes().entrySet().stream()
                    .sorted(Comparator.comparing(e -> e.getKey().toString()))
                    .forEach(
                            e ->
                                    changes.add(
                                            Values.json(e.getKey())
                                                    .set(
                                                            "value",
                                                            Values.words(
                                                                    e.getKey(), e.getValue()))));
            Sql.run(
                    db,
                    "INSERT INTO macros (id, title, language, text, changes) VALUES (?, ?, ?, ?, ?)",
                    macro.id() + "." + macro.language(),
                    macro.name(),
                    macro.language(),
                    macro.reply(),
                    changes.toString());
        }
    }

    private void files(Connection db, String kind, String owner, List<String> names)
            throws SQLException {
        for (var name : names) {
            var file = Founding.file(world, content, name, Optional.empty());
            Sql.run(
                    db,
                    "INSERT INTO shelf_files (kind, owner, name, media_type, size, sha256)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    kind,
                    owner,
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256());
        }
    }
}
