package app.pult.store.cache;

import app.pult.desk.TicketId;
import app.pult.search.Analyzer;
import app.pult.search.Asked;
import app.pult.search.Asked.Kind;
import app.pult.search.Found;
import app.pult.search.Hit;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.search.QuestionParser;
import app.pult.search.Related;
import app.pult.search.Search;
import app.pult.search.Terms;
import app.pult.search.Widening;
import app.pult.store.Database;
import app.pult.store.Session;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/// Search in `cache.db`: candidates from the index, their texts from the tables, their order from
/// [app.pult.search.Relevance]. Thread: any but JavaFX.
public final class SqliteSearch implements Search {
    /// The subject says what a ticket is about.
    private static final double SUBJECT = 2;

    private static final int CUSTOMER_MESSAGES = 10;
    private static final int CUSTOMER_LETTERS = 4_000;

    private final Database cache;
    private final Clock clock;
    private final SearchIndex index;
    private final Terms terms;
    private final AtomicReference<ReadTexts> read = new AtomicReference<>(new ReadTexts());

    /// Of one question.
    private record Tools(Analyzer analyzer, ReadTexts texts) {}

    public SqliteSearch(Database cache, SqliteMirror mirror, Clock clock) {
        this.cache = cache;
        this.clock = clock;
        this.index = mirror.index();
        this.terms = index.terms();
    }

    @Override
    public Found find(Question question, int limit) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        var asked = QuestionParser.parse(question, today);
        return analyzed(tools -> find(question, asked, tools, limit));
    }

    @Override
    public List<Hit.OfArticle> articlesLike(String subject, String text, int limit) {
        return analyzed(
                tools -> {
                    var widening = new Widening(terms, tools.analyzer());
                    widening.add(subject, SUBJECT);
                    widening.add(text, 1);
                    return cache.read(
                            "search articles",
                            session ->
                                    new FoundArticles(session, judge(widening, tools))
                                            .articles(limit));
                });
    }

    @Override
    public Related related(TicketId ticket, String language, int limit) {
        return analyzed(
                tools ->
                        cache.read(
                                "find what may help",
                                session -> related(session, ticket, language, tools, limit)));
    }

    private Related related(
            Session session, TicketId ticket, String language, Tools tools, int limit)
            throws SQLException {
        var widening = new Widening(terms, tools.analyzer());
        session.find(
                        "SELECT subject FROM tickets WHERE id = ?",
                        row -> row.text("subject"),
                        ticket.value())
                .ifPresent(subject -> widening.add(subject, SUBJECT));
        session.each(
                """
                SELECT substr(b.text, 1, ?) AS text FROM messages m JOIN bodies b ON b.message = m.row
                WHERE m.ticket_id = ? AND m.kind = 'CUSTOMER' ORDER BY m.at, m.position, m.row LIMIT ?
                """,
                row -> widening.add(row.text("text"), 1),
                CUSTOMER_LETTERS,
                ticket.value(),
                CUSTOMER_MESSAGES);
        if (widening.wanted().isEmpty()) {
            return Related.NOTHING;
        }
        var judge = judge(widening, tools);
        return new Related(
                new FoundArticles(session, judge).suggestedArticles(language, limit),
                new FoundTickets(session, judge)
                        .suggestedTickets(TicketFilters.SOLVED, ticket, clock.instant(), limit));
    }

    private Judge judge(Widening widening, Tools tools) {
        return new Judge(
                terms, tools.analyzer(), tools.texts(), Judge.READ, widening, List.of(), List.of());
    }

    private Found find(Question question, Asked asked, Tools tools, int limit) {
        var widening = new Widening(terms, tools.analyzer());
        widening.add(asked.words(), 1);
        asked.phrases().forEach(phrase -> widening.add(phrase, 1));
        return cache.read(
                "search",
                session -> {
                    var filters =
                            TicketFilters.of(
                                    asked.filters(), groups(session, asked.filters().group()));
                    var judge =
                            new Judge(
                                    terms,
                                    tools.analyzer(),
                                    tools.texts(),
                                    question.typing() == Typing.GOES_ON
                                            ? Judge.READ_TYPING
                                            : Judge.READ,
                                    widening,
                                    asked.phrases(),
                                    asked.without());
                    var tickets = new ArrayList<Hit.OfTicket>();
                    if (isWanted(Kind.TICKET, question.kinds(), asked)) {
                        tickets.addAll(
                                new FoundTickets(session, judge)
                                        .tickets(filters, clock.instant(), limit));
                    }
                    boolean elsewhere = !asked.filters().isOfTickets();
                    return new Found(
                            tickets,
                            elsewhere && isWanted(Kind.ARTICLE, question.kinds(), asked)
                                    ? new FoundArticles(session, judge).articles(limit)
                                    : List.of(),
                            elsewhere && isWanted(Kind.PERSON, question.kinds(), asked)
                                    ? new FoundArticles(session, judge).people(limit)
                                    : List.of(),
                            widening.meant(),
                            asked.problems());
                });
    }

    /// Those with this in their name.
    private static List<String> groups(Session session, Optional<String> name) throws SQLException {
        var ids = new ArrayList<String>();
        if (name.isPresent()) {
            var wanted = FoldedText.fold(name.get());
            session.each(
                    "SELECT id, name FROM groups",
                    row -> {
                        if (FoldedText.fold(row.text("name")).contains(wanted)) {
                            ids.add(row.text("id"));
                        }
                    });
        }
        return ids;
    }

    /// By the box that was typed into, and by what was typed.
    private static boolean isWanted(Kind kind, Set<Kind> box, Asked asked) {
        return Stream.of(box, asked.filters().kinds())
                .allMatch(kinds -> kinds.isEmpty() || kinds.contains(kind));
    }

    private <T> T analyzed(Function<Tools, T> work) {
        index.learn(cache);
        var texts = read.updateAndGet(known -> known.isFull() ? new ReadTexts() : known);
        var analyzer = texts.borrow();
        try {
            return work.apply(new Tools(analyzer, texts));
        } finally {
            texts.giveBack(analyzer);
        }
    }
}
