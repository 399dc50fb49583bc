package app.pult.store.cache;

import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.search.Hit;
import app.pult.search.Pages;
import app.pult.search.Related;
import app.pult.search.Related.Used;
import app.pult.store.Json;
import app.pult.store.Session;
import app.pult.store.cache.Candidates.Range;
import app.pult.store.cache.Judge.Ranked;
import app.pult.store.cache.Judge.Read;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Articles and people that fit a question, at one moment of the database. Thread: a reader, one
/// question.
final class FoundArticles {
    static final String PEOPLE =
            """
            SELECT s.doc, s.digest, p.id, p.name, p.address FROM search_texts s JOIN people p ON p.id = s.owner
            WHERE s.doc IN (SELECT value FROM json_each(?)) AND +s.kind = 'PERSON'
            """;

    static final String ARTICLES =
            """
            SELECT s.doc, s.digest, a.id, a.translation_of, a.language, a.category, a.title, a.body, a.updated_at
            FROM search_texts s
            JOIN articles a ON a.id = s.owner
            WHERE s.doc IN (SELECT value FROM json_each(?)) AND +s.kind = 'ARTICLE'
            """;

    static final String PAGES =
            """
            SELECT s.doc, a.translation_of FROM articles a
            JOIN search_texts s ON s.kind = 'ARTICLE' AND s.owner = +a.id
            WHERE a.translation_of IN (SELECT value FROM json_each(?))
            """;

    private final Session session;
    private final Judge judge;
    private final MeanLength length;

    FoundArticles(Session session, Judge judge, MeanLength length) {
        this.session = session;
        this.judge = judge;
        this.length = length;
    }

    private record ArticleRow(
            long doc,
            long digest,
            String id,
            String page,
            String language,
            String category,
            String title,
            Instant updated) {}

    List<Hit.OfArticle> articles(int limit) throws SQLException {
        var hits = new ArrayList<Hit.OfArticle>();
        for (var ranked : rankedArticles(limit, Map.of())) {
            hits.add(hit(ranked.found()));
        }
        return hits;
    }

    /// The best of each page in one language, with the words that speak for it or the precedents
    /// that do; a page that is not in `language` stands in one it has.
    List<Related.OfArticle> suggestedArticles(String language, int limit, Precedents precedents)
            throws SQLException {
        var pages =
                Pages.once(
                        rankedArticles(Integer.MAX_VALUE, precedents.worth()).stream()
                                .map(Ranked::found)
                                .toList(),
                        ArticleRow::page,
                        article -> article.language().equals(language));
        var suggested = new ArrayList<Related.OfArticle>();
        for (var article : pages) {
            if (suggested.size() < limit) {
                var because = judge.because(article.title() + "\n" + plain(article));
                var used = precedents.used(article.page());
                if (!because.isEmpty() || !used.equals(Used.NOWHERE)) {
                    suggested.add(new Related.OfArticle(hit(article), because, used));
                }
            }
        }
        return suggested;
    }

    List<Hit.OfPerson> people(int limit) throws SQLException {
        var docs =
                judge.candidates(
                        session, new Range(SearchText.Kind.PERSON.base(), Long.MAX_VALUE), limit);
        var read = new ArrayList<Read<Person>>();
        session.each(
                PEOPLE,
                row -> {
                    var person =
                            new Person(
                                    new PersonId(row.text("id")),
                                    row.text("name"),
                                    row.text("address"));
                    judge.add(read, row, docs, person, person.name(), person::address);
                },
                Json.ids(docs.keySet()));
        return judge.ranked(read, Judge.meanLength(read), person -> 1.0, limit).stream()
                .map(
                        ranked ->
                                new Hit.OfPerson(
                                        ranked.found(),
                                        judge.whole(
                                                ranked.found().name()
                                                        + " · "
                                                        + ranked.found().address())))
                .toList();
    }

    /// `more` is what a page counts for beside its words; it is among them for that alone.
    private List<Ranked<ArticleRow>> rankedArticles(int limit, Map<String, Double> more)
            throws SQLException {
        var docs =
                judge.candidates(
                        session,
                        new Range(SearchText.Kind.ARTICLE.base(), SearchText.Kind.PERSON.base()),
                        limit);
        if (!more.isEmpty()) {
            session.each(
                    PAGES,
                    row ->
                            docs.merge(
                                    row.number("doc"),
                                    more.getOrDefault(row.text("translation_of"), 0.0),
                                    Double::sum),
                    Json.write(List.copyOf(more.keySet())));
        }
        var read = new ArrayList<Read<ArticleRow>>();
        session.each(
                ARTICLES,
                row -> {
                    var article =
                            new ArticleRow(
                                    row.number("doc"),
                                    row.number("digest"),
                                    row.text("id"),
                                    row.text("translation_of"),
                                    row.text("language"),
                                    row.text("category"),
                                    row.text("title"),
                                    row.instant("updated_at"));
                    judge.add(read, row, docs, article, article.title(), () -> row.text("body"));
                },
                Json.ids(docs.keySet()));
        return judge.ranked(read, length.ofArticles(session), article -> 1.0, limit);
    }

    private Hit.OfArticle hit(ArticleRow article) throws SQLException {
        return new Hit.OfArticle(
                new ArticleId(article.id()),
                article.page(),
                article.language(),
                article.category(),
                judge.whole(article.title()),
                judge.best(article.doc(), article.digest(), () -> plain(article)),
                article.updated());
    }

    private String plain(ArticleRow article) throws SQLException {
        return session.find(
                        "SELECT format, body FROM articles WHERE id = ?",
                        row ->
                                SearchText.plain(
                                        Article.Format.valueOf(row.text("format")),
                                        row.text("body")),
                        article.id())
                .orElse("");
    }
}
