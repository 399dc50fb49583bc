package app.pult.store.cache;

import app.pult.desk.Attachment;
import app.pult.desk.Subscription;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.knowledge.Articles;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.cache.ShelfFiles.Shelf;

import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The knowledge base in `cache.db`. Thread: any but JavaFX.
public final class SqliteArticles implements Articles {
    static final String ARTICLES =
            """
            SELECT id, translation_of, language, title, summary, category, tags, format, body, updated_at
            FROM articles a WHERE\s""";

    private final Database cache;
    private final SqliteMirror mirror;

    public SqliteArticles(Database cache, SqliteMirror mirror) {
        this.cache = cache;
        this.mirror = mirror;
    }

    @Override
    public List<Article> list(String language, String filter) {
        var sql =
                new StringBuilder(ARTICLES)
                        .append(
                                """
                                (language = ? OR NOT EXISTS (SELECT 1 FROM articles t
                                  WHERE t.translation_of = a.translation_of AND t.language = ?))
                                """);
        var values = new ArrayList<Object>(List.of(language, language));
        for (var word : FoldedText.words(filter)) {
            sql.append(" AND instr(filter_text, ?) > 0");
            values.add(word);
        }
        sql.append(" ORDER BY category, title, id");
        var articles =
                cache.read(
                        "list articles",
                        session -> {
                            var files = ShelfFiles.all(session, Shelf.ARTICLE);
                            return session.list(
                                    sql.toString(),
                                    row ->
                                            article(
                                                    row,
                                                    files.getOrDefault(row.text("id"), List.of())),
                                    values.toArray());
                        });
        var collator = Collator.getInstance(Locale.forLanguageTag(language));
        articles.sort(
                Comparator.comparingInt(
                                (Article article) -> article.language().equals(language) ? 0 : 1)
                        .thenComparing(Article::category, collator)
                        .thenComparing(Article::title, collator));
        return articles;
    }

    @Override
    public Optional<Article> find(ArticleId id) {
        return cache.read("find an article", session -> find(session, "id = ?", id.value()));
    }

    @Override
    public Optional<Article> translation(Article article, String language) {
        return cache.read(
                "find a translation",
                session ->
                        find(
                                session,
                                "translation_of = ? AND language = ? ORDER BY id LIMIT 1",
                                article.translationOf(),
                                language));
    }

    @Override
    public Subscription watch(Runnable listener) {
        return mirror.watchArticles(listener);
    }

    private static Optional<Article> find(Session session, String where, Object... values)
            throws SQLException {
        return session.find(
                ARTICLES + where,
                row -> article(row, ShelfFiles.of(session, Shelf.ARTICLE, row.text("id"))),
                values);
    }

    static Article article(Row row, List<Attachment> files) throws SQLException {
        return new Article(
                new ArticleId(row.text("id")),
                row.text("translation_of"),
                row.text("language"),
                row.text("title"),
                row.text("summary"),
                row.text("category"),
                Json.readTexts(row.text("tags")),
                Article.Format.valueOf(row.text("format")),
                row.text("body"),
                files,
                row.instant("updated_at"));
    }
}
