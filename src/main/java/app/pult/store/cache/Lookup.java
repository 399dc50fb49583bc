package app.pult.store.cache;

import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.search.Analyzer;
import app.pult.search.Excerpt;
import app.pult.search.Excerpts;
import app.pult.search.Hit;
import app.pult.search.Related.Suggested;
import app.pult.search.Relevance;
import app.pult.search.Relevance.Text;
import app.pult.search.Terms;
import app.pult.search.Token;
import app.pult.search.Wanted;
import app.pult.search.Widening;
import app.pult.store.Json;
import app.pult.store.Session;
import app.pult.store.cache.Candidates.Range;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// One question answered at one moment of the database. Thread: a reader, one question.
final class Lookup {
    /// So many texts are read to put them in order.
    private static final int READ = 500;

    /// Of one text so many characters are compared; what somebody pasted behind them is found, but
    /// orders nothing.
    private static final int COMPARED = 12_000;

    private static final int EXCERPT = 180;
    private static final int REASONS = 4;
    private static final double CODE = 2;
    private static final double FRESH = 0.25;
    private static final double HALF_LIFE_DAYS = 60;
    private static final double OPEN = 0.05;

    private final Session session;
    private final Terms terms;
    private final Analyzer analyzer;
    private final List<Wanted> wanted;
    private final Set<String> codes;
    private final List<String> phrases;
    private final Set<String> without;
    private final Excerpts excerpts;

    Lookup(
            Session session,
            Terms terms,
            Analyzer analyzer,
            Widening widening,
            List<String> phrases,
            List<String> without) {
        this.session = session;
        this.terms = terms;
        this.analyzer = analyzer;
        this.wanted = widening.wanted();
        this.codes = widening.codes();
        this.phrases = phrases.stream().map(this::folded).toList();
        this.without = new HashSet<>();
        for (var word : without) {
            analyzer.words(word).forEach(token -> this.without.add(token.stem()));
        }
        this.excerpts = new Excerpts(wanted, analyzer);
    }

    /// A text that was read, and how well it fits.
    private record Ranked<T>(T found, double score) {}

    /// `coded`: it has a code of the question whole.
    private record Read<T>(T found, Text text, boolean coded) {}

    private record ArticleRow(
            String id,
            String page,
            String language,
            String category,
            String title,
            Article.Format format,
            String body,
            Instant updated) {}

    private record TicketText(
            long ticket,
            Optional<MessageId> message,
            Instant at,
            String subject,
            String body,
            boolean open) {}

    List<Hit.OfArticle> articles(int limit) throws SQLException {
        return rankedArticles(limit).stream().map(ranked -> hit(ranked.found())).toList();
    }

    private List<Ranked<ArticleRow>> rankedArticles(int limit) throws SQLException {
        var docs =
                new Candidates(
                                session,
                                new Range(
                                        SearchText.Kind.ARTICLE.base(),
                                        SearchText.Kind.PERSON.base()))
                        .best(wanted, codes, phrases, READ);
        var read = new ArrayList<Read<ArticleRow>>();
        session.each(
                """
                SELECT a.id, a.translation_of, a.language, a.category, a.title, a.format, a.body, a.updated_at FROM search_texts s
                JOIN articles a ON a.id = s.owner
                WHERE s.doc IN (SELECT value FROM json_each(?)) AND s.kind = 'ARTICLE'
                """,
                row -> {
                    var article =
                            new ArticleRow(
                                    row.text("id"),
                                    row.text("translation_of"),
                                    row.text("language"),
                                    row.text("category"),
                                    row.text("title"),
                                    Article.Format.valueOf(row.text("format")),
                                    row.text("body"),
                                    row.instant("updated_at"));
                    add(read, article, article.title(), article.body());
                },
                Json.ids(docs));
        return ranked(read, article -> 1.0, limit);
    }

    /// The best of each page in one language, with the words that speak for it; a page that is not
    /// in `language` stands in one it has.
    List<Suggested<Hit.OfArticle>> suggestedArticles(String language, int limit)
            throws SQLException {
        var pages = new LinkedHashMap<String, ArticleRow>();
        for (var ranked : rankedArticles(READ)) {
            var article = ranked.found();
            pages.merge(
                    article.page(),
                    article,
                    (best, other) ->
                            !best.language().equals(language) && other.language().equals(language)
                                    ? other
                                    : best);
        }
        var suggested = new ArrayList<Suggested<Hit.OfArticle>>();
        for (var article : pages.values()) {
            var because = because(article.title() + "\n" + article.body());
            if (suggested.size() < limit && !because.isEmpty()) {
                suggested.add(new Suggested<>(hit(article), because, ""));
            }
        }
        return suggested;
    }

    /// Solved tickets like it, with what their operator wrote last.
    List<Suggested<Hit.OfTicket>> suggestedTickets(
            TicketFilters filters, TicketId but, Instant now, int limit) throws SQLException {
        var suggested = new ArrayList<Suggested<Hit.OfTicket>>();
        for (var hit : tickets(filters, now, limit + 1)) {
            var because = because(hit.subject().text() + "\n" + hit.excerpt().text());
            if (!hit.id().equals(but) && suggested.size() < limit && !because.isEmpty()) {
                suggested.add(new Suggested<>(hit, because, fix(hit.id())));
            }
        }
        return suggested;
    }

    private String fix(TicketId ticket) throws SQLException {
        return session.find(
                        """
                        SELECT substr(b.text, 1, ?) AS text FROM messages m
                        JOIN bodies b ON b.message = m.row
                        WHERE m.ticket_id = ? AND m.kind IN ('REPLY', 'NOTE')
                        ORDER BY m.at DESC, m.position DESC, m.row DESC LIMIT 1
                        """,
                        row -> row.text("text"),
                        COMPARED,
                        ticket.value())
                .map(text -> excerpts.best(text, EXCERPT).text())
                .orElse("");
    }

    /// What the text has of the question, those that tell most first, as it is written there. A
    /// word of a handful of texts tells something; one that half of them have, nothing.
    private List<String> because(String text) {
        var said = new HashMap<Wanted, String>();
        for (var token : analyzer.words(text)) {
            for (var word : wanted) {
                if (word.tells() && word.isMet(token)) {
                    said.putIfAbsent(word, text.substring(token.start(), token.end()));
                }
            }
        }
        return said.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<Wanted, String>>comparingDouble(
                                        entry -> entry.getKey().weight())
                                .reversed())
                .limit(REASONS)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    List<Hit.OfPerson> people(int limit) throws SQLException {
        var docs =
                new Candidates(session, new Range(SearchText.Kind.PERSON.base(), Long.MAX_VALUE))
                        .best(wanted, codes, phrases, READ);
        var read = new ArrayList<Read<Person>>();
        session.each(
                """
                SELECT p.id, p.name, p.address FROM search_texts s JOIN people p ON p.id = s.owner
                WHERE s.doc IN (SELECT value FROM json_each(?)) AND s.kind = 'PERSON'
                """,
                row -> {
                    var person =
                            new Person(
                                    new PersonId(row.text("id")),
                                    row.text("name"),
                                    row.text("address"));
                    add(read, person, person.name(), person.address());
                },
                Json.ids(docs));
        return ranked(read, person -> 1.0, limit).stream()
                .map(
                        ranked ->
                                new Hit.OfPerson(
                                        ranked.found(),
                                        excerpts.whole(
                                                ranked.found().name()
                                                        + " · "
                                                        + ranked.found().address())))
                .toList();
    }

    /// `now` is what freshness counts from. Without words: those that changed last.
    List<Hit.OfTicket> tickets(TicketFilters filters, Instant now, int limit) throws SQLException {
        if (wanted.isEmpty()) {
            return hits(newest(filters, limit));
        }
        var docs =
                new Candidates(
                                session,
                                new Range(
                                        0,
                                        SearchText.Kind.ARTICLE.base(),
                                        filters.ofDocs(),
                                        filters.values()))
                        .best(wanted, codes, phrases, READ);
        var ids = Json.ids(docs);
        var read = new ArrayList<Read<TicketText>>();
        session.each(
                """
                SELECT m.ticket_id, m.id, m.at, t.subject, t.active, substr(b.text, 1, ?) AS text
                FROM search_texts s JOIN messages m ON m.row = s.owner JOIN bodies b ON b.message = m.row
                JOIN tickets t ON t.id = m.ticket_id
                WHERE s.doc IN (SELECT value FROM json_each(?)) AND s.kind = 'MESSAGE'
                """,
                row -> {
                    var text =
                            new TicketText(
                                    row.number("ticket_id"),
                                    Optional.of(new MessageId(row.text("id"))),
                                    row.instant("at"),
                                    row.text("subject"),
                                    row.text("text"),
                                    row.flag("active"));
                    add(read, text, text.subject(), text.body());
                },
                COMPARED,
                ids);
        session.each(
                """
                SELECT t.id, t.updated_at, t.subject, t.number, t.tags, t.custom, t.active
                FROM search_texts s JOIN tickets t ON t.id = s.owner
                WHERE s.doc IN (SELECT value FROM json_each(?)) AND s.kind = 'TICKET'
                """,
                row -> {
                    var text =
                            new TicketText(
                                    row.number("id"),
                                    Optional.empty(),
                                    row.instant("updated_at"),
                                    row.text("subject"),
                                    SearchIndex.ticket(
                                            row.text("number"),
                                            row.text("tags"),
                                            row.text("custom")),
                                    row.flag("active"));
                    add(read, text, text.subject(), text.body());
                },
                ids);
        var best = new HashMap<Long, Ranked<TicketText>>();
        for (var ranked : ranked(read, text -> freshness(text, now), READ)) {
            best.merge(
                    ranked.found().ticket(),
                    ranked,
                    (one, other) -> one.score() >= other.score() ? one : other);
        }
        return hits(
                best.values().stream()
                        .sorted(
                                Comparator.<Ranked<TicketText>>comparingDouble(Ranked::score)
                                        .reversed())
                        .limit(limit)
                        .map(Ranked::found)
                        .toList());
    }

    private List<TicketText> newest(TicketFilters filters, int limit) throws SQLException {
        var values = new ArrayList<Object>(filters.values());
        values.add(limit);
        return session.list(
                "SELECT t.id, t.subject, t.updated_at, t.active FROM tickets t WHERE TRUE"
                        + filters.condition()
                        + " ORDER BY t.updated_at DESC, t.id DESC LIMIT ?",
                row ->
                        new TicketText(
                                row.number("id"),
                                Optional.empty(),
                                row.instant("updated_at"),
                                row.text("subject"),
                                "",
                                row.flag("active")),
                values.toArray());
    }

    private List<Hit.OfTicket> hits(List<TicketText> texts) throws SQLException {
        var hits = new ArrayList<Hit.OfTicket>();
        for (var text : texts) {
            session.find(
                            "SELECT number, requester_name, state FROM tickets WHERE id = ?",
                            row ->
                                    new Hit.OfTicket(
                                            new TicketId(text.ticket()),
                                            row.text("number"),
                                            excerpts.whole(text.subject()),
                                            row.text("requester_name"),
                                            TicketState.valueOf(row.text("state")),
                                            text.at(),
                                            text.message(),
                                            text.message().isPresent()
                                                    ? excerpts.best(text.body(), EXCERPT)
                                                    : Excerpt.EMPTY),
                            text.ticket())
                    .ifPresent(hits::add);
        }
        return hits;
    }

    private static double freshness(TicketText text, Instant now) {
        double days = Math.max(0, Duration.between(text.at(), now).toHours() / 24.0);
        return 1 + FRESH * Math.pow(0.5, days / HALF_LIFE_DAYS) + (text.open() ? OPEN : 0);
    }

    private <T> void add(List<Read<T>> read, T found, String title, String body) {
        var compared = body.length() <= COMPARED ? body : body.substring(0, COMPARED);
        var text = new Text(analyzer.words(title), analyzer.words(compared));
        if (!isExcluded(text.title()) && !isExcluded(text.body())) {
            read.add(new Read<>(found, text, hasCode(title) || hasCode(compared)));
        }
    }

    private boolean hasCode(String text) {
        return !codes.isEmpty() && !Collections.disjoint(analyzer.codes(text), codes);
    }

    private boolean isExcluded(List<Token> tokens) {
        return !without.isEmpty()
                && tokens.stream().anyMatch(token -> without.contains(token.stem()));
    }

    private <T> List<Ranked<T>> ranked(List<Read<T>> read, ToDoubleFunction<T> factor, int limit) {
        double mean = read.stream().mapToInt(text -> text.text().length()).average().orElse(1);
        var relevance = new Relevance(wanted, mean, terms);
        return read.stream()
                .map(
                        text ->
                                new Ranked<>(
                                        text.found(),
                                        relevance.of(text.text())
                                                * (text.coded() ? CODE : 1)
                                                * factor.applyAsDouble(text.found())))
                .filter(ranked -> ranked.score() > 0)
                .sorted(Comparator.<Ranked<T>>comparingDouble(Ranked::score).reversed())
                .limit(limit)
                .toList();
    }

    private Hit.OfArticle hit(ArticleRow article) {
        return new Hit.OfArticle(
                new ArticleId(article.id()),
                article.language(),
                article.category(),
                excerpts.whole(article.title()),
                excerpts.best(SearchText.plain(article.format(), article.body()), EXCERPT),
                article.updated());
    }

    private String folded(String phrase) {
        return String.join(" ", analyzer.words(phrase).stream().map(Token::exact).toList());
    }
}
