package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.search.KeyboardLayout;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.search.Search;
import app.pult.store.Database.Role;
import app.pult.store.cache.SearchUpkeep.FileWords;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/// `bench search`: questions typed letter by letter over very many messages and articles. Words are
/// asked for as often as they are written: their beginnings, two of them, with a slip of the
/// finger, in the other keyboard layout. Each keystroke is a question to the desk's own search with
/// the twenty best of each kind as answer, as the window asks first. A few questions that do not
/// count come first, after an opening, when the words of the index are recalled: the slowest of
/// them is told. So is the slowest of [HostileQuestions]. The floor is the same beginning asked of
/// the same index as FTS5 ranks it, every tenth time: that reads all that match.
public final class SearchBench implements Bench {
    private static final String NAME = "search";
    private static final int TICKETS = 166_667;
    private static final int QUICK_TICKETS = 8_334;
    private static final int MESSAGES = 5;
    private static final int ARTICLES = 5_000;
    private static final int QUICK_ARTICLES = 500;
    private static final int BATCH = 500;
    private static final int FOUND = 20;
    private static final int LETTERS = 8;
    private static final int LONG_WORD = 5;
    private static final int FLOOR_EACH = 10;
    private static final int WARMING = 10;
    private static final double LIMIT_MS = 50;
    private static final String RANKED =
            "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rank LIMIT ?";
    private static final String INDEX_BYTES =
            "SELECT (SELECT sum(length(block)) FROM search_index_data)"
                    + " + (SELECT sum(length(sz)) FROM search_index_docsize)";
    private static final String CACHE_BYTES =
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        var words = new SeededTexts.OfWords();
        var tickets = plan.tickets(TICKETS, QUICK_TICKETS);
        var stock = new SeededTickets(tickets, MESSAGES, plan.seed(), words);
        try (var workshop = Workshop.below(plan.data())) {
            var folder = workshop.folder("desk");
            var began = System.nanoTime();
            double fillSeconds;
            try (var desk = SeededDesk.open(folder, stock, plan.machine())) {
                desk.fill();
                tellArticles(desk, words, plan);
                fillSeconds = (System.nanoTime() - began) / 1e9;
                // As a window does at each opening.
                desk.store().searchUpkeep(FileWords.NONE).catchUp();
            }
            try (var desk = SeededDesk.open(folder, stock, plan.machine());
                    var raw = RawDatabase.lookAt(folder.resolve("cache.db"), Role.CACHE)) {
                var search = desk.store().search();
                var first = new Samples();
                var warming = questions(words, plan.seed() + 1, WARMING);
                warming.forEach(question -> first.time(() -> found(search, question)));
                var questions = questions(words, plan.seed(), plan.rounds(100, 30));
                var hostile = new HostileQuestions(words, plan.seed());
                return List.of(ask(plan, search, raw, questions, hostile, first, fillSeconds));
            }
        }
    }

    private static void tellArticles(SeededDesk desk, SeededTexts.OfWords words, Plan plan) {
        int articles = plan.extent() == Plan.Extent.WHOLE ? ARTICLES : QUICK_ARTICLES;
        for (int from = 0; from < articles; from += BATCH) {
            var changes = new ArrayList<Change>();
            for (int i = from; i < from + BATCH; i++) {
                changes.add(new Change.ArticleChanged(article(i, words, plan.seed())));
            }
            desk.store()
                    .mirror()
                    .apply(
                            new ChangeBatch(
                                    changes,
                                    new Cursor("articles"),
                                    ChangeBatch.More.CAUGHT_UP,
                                    OptionalLong.empty(),
                                    SeededTickets.NOW),
                            ticket -> false);
        }
    }

    private static Article article(int number, SeededTexts.OfWords words, long seed) {
        var random = new SplittableRandom(seed * 31 + number);
        var id = "a" + number;
        var body = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            body.append(words.message(random)).append("\n\n");
        }
        return new Article(
                new ArticleId(id),
                id,
                "ru",
                words.word(random) + " " + words.word(random) + " " + words.word(random),
                "",
                "",
                List.of(),
                Article.Format.MARKDOWN,
                body.toString(),
                List.of(),
                SeededTickets.NOW);
    }

    /// What stands in the field after each keystroke.
    private static List<String> questions(SeededTexts.OfWords words, long seed, int rounds) {
        var random = new SplittableRandom(seed);
        var questions = new ArrayList<String>();
        for (int round = 0; round < rounds; round++) {
            var word = words.word(random);
            typed("", word, questions);
            typed(word + " ", words.word(random), questions);
            var longer = longWord(words, random);
            typed("", withSlip(longer, random), questions);
            typed("", KeyboardLayout.other(longer).orElse(longer), questions);
        }
        return questions;
    }

    private static void typed(String before, String word, List<String> questions) {
        for (int letters = 1; letters <= Math.min(LETTERS, word.length()); letters++) {
            questions.add(before + word.substring(0, letters));
        }
    }

    private static String longWord(SeededTexts.OfWords words, SplittableRandom random) {
        var word = words.word(random);
        while (word.length() < LONG_WORD) {
            word = words.word(random);
        }
        return word;
    }

    /// Two letters changed places.
    private static String withSlip(String word, SplittableRandom random) {
        int place = random.nextInt(1, Math.min(LETTERS, word.length()) - 1);
        return word.substring(0, place)
                + word.charAt(place + 1)
                + word.charAt(place)
                + word.substring(place + 2);
    }

    private static Figure ask(
            Plan plan,
            Search search,
            RawDatabase raw,
            List<String> questions,
            HostileQuestions hostile,
            Samples first,
            double fillSeconds) {
        var ours = new Samples();
        var floor = new Samples();
        var slowest = questions.getFirst();
        double most = 0;
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var began = System.nanoTime();
            found(search, question);
            var took = System.nanoTime() - began;
            ours.add(took);
            if (took > most) {
                most = took;
                slowest = question;
            }
            if (i % FLOOR_EACH == 0) {
                floor.time(() -> raw.read(RANKED, ranked(question), FOUND));
            }
        }
        var hostileMost = hostile.slowest(search);
        var spread = ours.spread();
        var ranked = floor.spread();
        var more =
                new More()
                        .spread("", spread)
                        .count("n", spread.n())
                        .count("seed", plan.seed())
                        .count("texts", raw.number("SELECT count(*) FROM search_texts"))
                        .spread("floor_", ranked)
                        .text("slowest", slowest)
                        .number("slowest_ms", spread.max())
                        .number("warming_max", first.spread().max())
                        .text("hostile", hostileMost.question())
                        .number("hostile_ms", hostileMost.millis())
                        .number("index_mb", raw.number(INDEX_BYTES) / 1e6)
                        .number("cache_mb", raw.number(CACHE_BYTES) / 1e6)
                        .number("fill_s", fillSeconds);
        return new Figure(
                NAME,
                "a keystroke",
                spread.p99(),
                ranked.p99(),
                "ms",
                "p99 <= 50 ms",
                Figure.met(spread.p99() <= LIMIT_MS),
                more.values());
    }

    private static int found(Search search, String question) {
        var found = search.find(new Question(question, Typing.GOES_ON), FOUND);
        return found.tickets().size() + found.articles().size() + found.people().size();
    }

    /// All words of the question, the last as the beginning of one.
    private static String ranked(String question) {
        var words = question.toLowerCase(Locale.ROOT).replace("\"", "").split(" ", -1);
        var expression = new StringBuilder();
        for (var word : words) {
            expression.append(expression.isEmpty() ? "" : " AND ");
            expression.append("exact : \"").append(word).append('"');
        }
        expression.append(" *");
        return expression.toString();
    }
}
