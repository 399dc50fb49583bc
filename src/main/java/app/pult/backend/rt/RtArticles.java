package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.desk.change.Change;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;

import okhttp3.HttpUrl;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads RT's articles: a class is a category; the text is in a custom field, which an
/// administrator may name as they like. Only the classes this operator sees are asked for, so that
/// others leave no holes. Thread: any.
final class RtArticles {
    private static final String COLUMNS = "Name,Summary,Class,LastUpdated,Disabled,CustomFields";
    private static final List<String> TEXTS = List.of("Body", "Content", "Text", "Response");
    private static final String KEYWORDS = "Keywords";

    private final RtSession session;
    private volatile Map<Long, String> classes = Map.of();

    RtArticles(RtSession session) {
        this.session = session;
    }

    /// Every article that is in use.
    List<Change> all() throws BackendException {
        classes = readClasses();
        return read(new Search()).stream().filter(Change.ArticleChanged.class::isInstance).toList();
    }

    /// Articles changed since an instant of the server's clock, those taken out of use too.
    List<Change> since(Instant instant) throws BackendException {
        return read(new Search().condition("LastUpdated", ">=", RtJson.raw(instant)));
    }

    private List<Change> read(Search search) throws BackendException {
        if (classes.isEmpty()) {
            classes = readClasses();
        }
        var seen = classes;
        if (seen.isEmpty()) {
            return List.of();
        }
        search.in("Class", seen.keySet()).condition("id", ">", "0");
        var rows =
                RtPages.all(
                        page -> session.search(url("articles", COLUMNS, page), search),
                        RtPages.SHORT_PAGE);
        var changes = new ArrayList<Change>();
        for (var row : rows) {
            changes.add(change(row, seen));
        }
        return changes;
    }

    private Map<Long, String> readClasses() throws BackendException {
        var read = new LinkedHashMap<Long, String>();
        var search = new Search().condition("id", ">", "0");
        for (var row : RtPages.all(page -> session.search(url("classes", "Name", page), search))) {
            read.put(RtJson.id(row), RtJson.text(row, "Name"));
        }
        return Map.copyOf(read);
    }

    private static Change change(JsonNode row, Map<Long, String> classes) throws BackendException {
        var id = new ArticleId(Long.toString(RtJson.id(row)));
        if (RtJson.text(row, "Disabled").equals("1")) {
            return new Change.ArticleRemoved(id);
        }
        var name = RtJson.text(row, "Name");
        var body = body(row);
        return new Change.ArticleChanged(
                new Article(
                        id,
                        id.value(),
                        language(name + " " + body),
                        name,
                        RtJson.text(row, "Summary"),
                        classes.getOrDefault(RtJson.reference(row, "Class"), ""),
                        values(row, KEYWORDS),
                        Article.Format.HTML,
                        body,
                        List.of(),
                        RtJson.when(row, "LastUpdated")));
    }

    /// The field with the text, by its usual names; else the longest one.
    private static String body(JsonNode row) {
        for (var name : TEXTS) {
            var text = String.join("\n", values(row, name));
            if (!text.isBlank()) {
                return text;
            }
        }
        var longest = "";
        for (var field : row.path("CustomFields")) {
            var text = String.join("\n", values(row, RtJson.text(field, "name")));
            if (!RtJson.text(field, "name").equals(KEYWORDS) && text.length() > longest.length()) {
                longest = text;
            }
        }
        return longest;
    }

    private static List<String> values(JsonNode row, String name) {
        var values = new ArrayList<String>();
        for (var field : row.path("CustomFields")) {
            if (RtJson.text(field, "name").equalsIgnoreCase(name)) {
                for (var value : field.path("values")) {
                    var text = value.asString("");
                    if (!text.isBlank()) {
                        values.add(text);
                    }
                }
            }
        }
        return values;
    }

    /// RT does not say; an article with more Cyrillic than Latin letters is Russian.
    private static String language(String text) {
        long cyrillic = text.chars().filter(c -> c >= 0x400 && c <= 0x4ff).count();
        long latin =
                text.replaceAll("<[^>]*>", "")
                        .chars()
                        .filter(c -> c < 128 && Character.isLetter(c))
                        .count();
        return cyrillic > latin ? "ru" : "en";
    }

    private HttpUrl url(String what, String columns, int page) {
        return session.api(what)
                .addQueryParameter("per_page", Integer.toString(RtPages.SIZE))
                .addQueryParameter("page", Integer.toString(page))
                .addQueryParameter("orderby", "id")
                .addQueryParameter("find_disabled_rows", what.equals("articles") ? "1" : "0")
                .addQueryParameter("fields", columns)
                .build();
    }
}
