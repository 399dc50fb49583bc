package app.pult.store.cache;

import app.pult.desk.TicketId;
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
import app.pult.store.cache.Candidates.Effort;
import app.pult.store.work.ExperienceTable;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Search in `cache.db`: candidates from the index, their texts from the tables, their order from
/// [app.pult.search.Relevance]. Thread: any but JavaFX.
public final class SqliteSearch implements Search {
    /// The subject says what a ticket is about.
    private static final double SUBJECT = 2;

    private static final int CUSTOMER_MESSAGES = 10;
    private static final int CUSTOMER_LETTERS = 4_000;

    private final Database cache;
    private final ExperienceTable experience;
    private final Clock clock;
    private final SearchIndex index;
    private final Terms terms;
    private final MeanLength length;
    private final AtomicReference<ReadTexts> read = new AtomicReference<>(new ReadTexts());

    public SqliteSearch(
            Database cache, SqliteMirror mirror, ExperienceTable experience, Clock clock) {
        this.cache = cache;
        this.experience = experience;
        this.clock = clock;
        this.index = mirror.index();
        this.terms = index.terms();
        this.length = new MeanLength(terms);
    }

    @Override
    public Found find(Question question, int limit) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        var asked = QuestionParser.parse(question, today);
        index.recall(cache);
        return find(question, asked, limit);
    }

    @Override
    public List<Hit.OfArticle> articlesLike(String subject, String text, int limit) {
        index.recall(cache);
        var texts = texts();
        var widening = new Widening(terms, texts.analyzer());
        widening.add(subject, SUBJECT);
        widening.add(text, 1);
        return cache.read(
                "search articles",
                session ->
                        new FoundArticles(session, judge(widening, texts), length).articles(limit));
    }

    @Override
    public Related related(TicketId ticket, String language, int limit) {
        index.recall(cache);
        var said = cache.read("read what a customer wrote", session -> said(session, ticket));
        var texts = texts();
        var widening = new Widening(terms, texts.analyzer());
        widening.add(said.getFirst(), SUBJECT);
        said.stream().skip(1).forEach(text -> widening.add(text, 1));
        if (widening.wanted().isEmpty()) {
            return Related.NOTHING;
        }
        var judge = judge(widening, texts);
        var precedents = new Precedents(judge, all(judge, said));
        var uses = experience.uses(Precedents.MOST);
        return cache.read(
                "find what may help",
                session -> {
                    precedents.add(session, uses, ticket);
                    return new Related(
                            new FoundArticles(session, judge, length)
                                    .suggestedArticles(language, limit, precedents),
                            new FoundTickets(session, judge)
                                    .suggestedTickets(
                                            TicketFilters.SOLVED, ticket, clock.instant(), limit));
                });
    }

    private static double all(Judge judge, List<String> said) {
        return judge.all(said.getFirst(), String.join("\n", said.subList(1, said.size())));
    }

    /// The subject, which may be empty, and what the customer wrote first.
    private static List<String> said(Session session, TicketId ticket) throws SQLException {
        var said = new ArrayList<String>();
        said.add(
                session.find(
                                "SELECT subject FROM tickets WHERE id = ?",
                                row -> row.text("subject"),
                                ticket.value())
                        .orElse(""));
        session.each(
                """
                SELECT substr(b.text, 1, ?) AS text FROM messages m JOIN bodies b ON b.message = m.row
                WHERE m.ticket_id = ? AND m.kind = 'CUSTOMER' ORDER BY m.at, m.position, m.row LIMIT ?
                """,
                row -> said.add(row.text("text")),
                CUSTOMER_LETTERS,
                ticket.value(),
                CUSTOMER_MESSAGES);
        return said;
    }

    private Judge judge(Widening widening, ReadTexts texts) {
        return new Judge(terms, texts, Effort.WHOLE, widening, List.of(), List.of());
    }

    private Found find(Question question, Asked asked, int limit) {
        var texts = texts();
        var widening = new Widening(terms, texts.analyzer());
        widening.add(asked.words(), 1);
        asked.phrases().forEach(phrase -> widening.add(phrase, 1));
        Supplier<Judge> judge = () -> judge(question, asked, widening, texts);
        boolean elsewhere = !asked.filters().isOfTickets();
        boolean tickets = isWanted(Kind.TICKET, question.kinds(), asked);
        boolean articles = elsewhere && isWanted(Kind.ARTICLE, question.kinds(), asked);
        boolean people = elsewhere && isWanted(Kind.PERSON, question.kinds(), asked);
        return cache.read(
                "search",
                session ->
                        tickets
                                ? tickets(session, asked, judge.get(), limit)
                                : List.<Hit.OfTicket>of(),
                session -> {
                    var found = new FoundArticles(session, judge.get(), length);
                    return new Others(
                            articles ? found.articles(limit) : List.of(),
                            people ? found.people(limit) : List.of());
                },
                (some, others) ->
                        new Found(
                                some,
                                others.articles(),
                                others.people(),
                                widening.meant(),
                                asked.problems()));
    }

    /// What is found beside tickets.
    private record Others(List<Hit.OfArticle> articles, List<Hit.OfPerson> people) {}

    private List<Hit.OfTicket> tickets(Session session, Asked asked, Judge judge, int limit)
            throws SQLException {
        var groups = groups(session, asked.filters().group());
        var filters = TicketFilters.of(asked.filters(), groups);
        return new FoundTickets(session, judge).tickets(filters, clock.instant(), limit);
    }

    private Judge judge(Question question, Asked asked, Widening widening, ReadTexts texts) {
        return new Judge(
                terms,
                texts,
                question.typing() == Typing.GOES_ON ? Effort.TYPING : Effort.WHOLE,
                widening,
                asked.phrases(),
                asked.without());
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

    /// For one question: words are told apart by the numbers they have there.
    private ReadTexts texts() {
        return read.updateAndGet(known -> known.isFull() ? new ReadTexts() : known);
    }
}
