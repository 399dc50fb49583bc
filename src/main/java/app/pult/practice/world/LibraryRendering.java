package app.pult.practice.world;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Groups, articles, canned responses and macros as changes of the Desk API, removed ones as
/// tombstones.
final class LibraryRendering {
    private LibraryRendering() {}

    /// Appends the rows of one kind that meet a condition, as one operator is told of them.
    static void append(
            Connection db,
            Operator operator,
            Rendering to,
            String kind,
            String where,
            Object... arguments)
            throws SQLException {
        Sql.Row<ObjectNode> mapper =
                switch (kind) {
                    case Journal.GROUP -> LibraryRendering::group;
                    case Journal.ARTICLE -> row -> article(db, row);
                    case Journal.CANNED_RESPONSE -> row -> cannedResponse(db, row);
                    case Journal.MACRO -> row -> macro(row, operator);
                    case Journal.PERSON -> Rendering::personChange;
                    default -> throw new IllegalArgumentException(kind);
                };
        var sql = "SELECT * FROM " + table(kind) + " WHERE " + where + " ORDER BY id";
        Sql.list(db, sql, mapper, arguments).forEach(to.changes()::add);
    }

    static String table(String kind) {
        return switch (kind) {
            case Journal.GROUP -> "groups";
            case Journal.ARTICLE -> "articles";
            case Journal.CANNED_RESPONSE -> "canned_responses";
            case Journal.MACRO -> "macros";
            case Journal.PERSON -> "people";
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static ObjectNode group(ResultSet row) throws SQLException {
        var json =
                Values.object().put("id", row.getString("id")).put("name", row.getString("name"));
        return change("group", "group", json);
    }

    private static ObjectNode article(Connection db, ResultSet row) throws SQLException {
        if (row.getInt("removed") == 1) {
            return removed("article_removed", row);
        }
        var json = Values.object().put("id", row.getString("id"));
        json.put("translationOf", row.getString("translation_of"));
        json.put("language", row.getString("language"));
        json.put("title", row.getString("title"));
        json.put("summary", row.getString("summary"));
        json.put("category", row.getString("category"));
        json.putRawValue("tags", new RawValue(row.getString("tags")));
        json.put("format", "markdown");
        json.put("body", row.getString("body"));
        files(db, Journal.ARTICLE, row, json);
        json.put("updatedAt", Instant.ofEpochMilli(row.getLong("updated_at")).toString());
        return change("article", "article", json);
    }

    private static ObjectNode cannedResponse(Connection db, ResultSet row) throws SQLException {
        if (row.getInt("removed") == 1) {
            return removed("canned_response_removed", row);
        }
        var json = Values.object().put("id", row.getString("id"));
        json.put("code", row.getString("code"));
        json.put("title", row.getString("title"));
        json.put("language", row.getString("language"));
        json.put("text", row.getString("text"));
        files(db, Journal.CANNED_RESPONSE, row, json);
        return change("canned_response", "cannedResponse", json);
    }

    /// Adds the files of an article or a canned response, where it has some.
    private static void files(Connection db, String kind, ResultSet owner, ObjectNode to)
            throws SQLException {
        var files =
                Sql.list(
                        db,
                        "SELECT id, name, media_type, size FROM shelf_files"
                                + " WHERE kind = ? AND owner = ? ORDER BY id",
                        file ->
                                Rendering.attachment(
                                        Names.shelfFile(file.getLong("id")), Values.object(), file),
                        kind,
                        owner.getString("id"));
        if (!files.isEmpty()) {
            to.set("attachments", Values.array().addAll(files));
        }
    }

    private static ObjectNode macro(ResultSet row, Operator operator) throws SQLException {
        if (row.getInt("removed") == 1) {
            return removed("macro_removed", row);
        }
        var json = Values.object().put("id", row.getString("id"));
        json.put("title", row.getString("title"));
        json.put("language", row.getString("language"));
        Sql.text(row, "text").ifPresent(text -> json.put("text", text));
        json.set("changes", changes(row.getString("changes"), operator));
        return change("macro", "macro", json);
    }

    /// In the content `me` is whoever applies the macro; in the API it is this operator.
    private static JsonNode changes(String stored, Operator operator) {
        var changes = Values.parse(stored);
        for (var change : changes) {
            if (change.path("field").asString("").equals("assignee")
                    && Values.strings(change.path("value")).equals(List.of("me"))) {
                ((ObjectNode) change).set("value", Values.array(List.of(operator.id())));
            }
        }
        return changes;
    }

    private static ObjectNode change(String kind, String property, ObjectNode value) {
        var change = Values.object().put("kind", kind);
        change.set(property, value);
        return change;
    }

    private static ObjectNode removed(String kind, ResultSet row) throws SQLException {
        return Values.object().put("kind", kind).put("id", row.getString("id"));
    }
}
