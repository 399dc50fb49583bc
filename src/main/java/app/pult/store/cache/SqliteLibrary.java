package app.pult.store.cache;

import app.pult.desk.CannedResponse;
import app.pult.desk.Library;
import app.pult.desk.Macro;
import app.pult.store.Database;
import app.pult.store.cache.ShelfFiles.Shelf;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Canned responses and macros in `cache.db`. Thread: any but JavaFX.
public final class SqliteLibrary implements Library {
    private final Database cache;

    public SqliteLibrary(Database cache) {
        this.cache = cache;
    }

    @Override
    public List<CannedResponse> cannedResponses(String language) {
        var responses =
                cache.read(
                        "list canned responses",
                        session -> {
                            var files = ShelfFiles.all(session, Shelf.CANNED_RESPONSE);
                            return session.list(
                                    """
                                    SELECT id, code, title, language, text FROM canned_responses
                                    ORDER BY title, id
                                    """,
                                    row ->
                                            new CannedResponse(
                                                    row.text("id"),
                                                    row.text("code"),
                                                    row.text("title"),
                                                    row.text("language"),
                                                    row.text("text"),
                                                    files.getOrDefault(row.text("id"), List.of())));
                        });
        responses.sort(byTitle(language, CannedResponse::language, CannedResponse::title));
        return responses;
    }

    @Override
    public List<Macro> macros(String language) {
        var macros =
                cache.read(
                        "list macros",
                        session ->
                                session.list(
                                        """
                                        SELECT id, title, language, text, changes FROM macros
                                        ORDER BY title, id
                                        """,
                                        row ->
                                                new Macro(
                                                        row.text("id"),
                                                        row.text("title"),
                                                        row.text("language"),
                                                        row.maybeText("text"),
                                                        ShelfTables.changes(row.text("changes")))));
        macros.sort(byTitle(language, Macro::language, Macro::title));
        return macros;
    }

    private static <T> Comparator<T> byTitle(
            String language, Function<T, String> languageOf, Function<T, String> title) {
        return Comparator.comparingInt((T item) -> languageOf.apply(item).equals(language) ? 0 : 1)
                .thenComparing(title, Collator.getInstance(Locale.forLanguageTag(language)));
    }
}
