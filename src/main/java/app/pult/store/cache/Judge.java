package app.pult.store.cache;

import app.pult.search.Analyzer;
import app.pult.search.Excerpt;
import app.pult.search.Excerpts;
import app.pult.search.Relevance;
import app.pult.search.Relevance.Text;
import app.pult.search.Terms;
import app.pult.search.Token;
import app.pult.search.Wanted;
import app.pult.search.Widening;
import app.pult.search.WordForm;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.cache.Candidates.Effort;
import app.pult.store.cache.Candidates.Range;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// What is known of one question, and how well texts that were read fit it: their order, the words
/// that speak for them, the part of them to show. Thread: a reader, one question.
final class Judge {
    /// Of one text so many characters are compared; what somebody pasted behind them is found, but
    /// orders nothing.
    private static final int COMPARED = 12_000;

    private static final int EXCERPT = 180;
    private static final int REASONS = 4;

    private final Terms terms;
    private final Analyzer analyzer;
    private final ReadTexts texts;
    private final Effort effort;
    private final List<Wanted> wanted;
    private final Set<String> codes;
    private final List<String> phrases;
    private final Set<String> without;
    private final Excerpts excerpts;
    private final Relevance relevance;

    Judge(
            Terms terms,
            ReadTexts texts,
            Effort effort,
            Widening widening,
            List<String> phrases,
            List<String> without) {
        this.terms = terms;
        this.analyzer = texts.analyzer();
        this.texts = texts;
        this.effort = effort;
        this.wanted = widening.wanted();
        this.codes = widening.codes();
        this.phrases = phrases.stream().map(this::folded).toList();
        this.without = new HashSet<>();
        for (var word : without) {
            analyzer.words(word).forEach(token -> this.without.add(token.stem()));
        }
        this.excerpts = new Excerpts(wanted, analyzer);
        this.relevance = new Relevance(wanted, terms);
    }

    /// A text that was read, and how well it fits.
    record Ranked<T>(T found, double score) {}

    /// `beside` is what it counts for beside its words: codes of the question that it has whole,
    /// tickets in which it was of use.
    record Read<T>(T found, Text text, double beside) {}

    /// Whether nothing is asked that a text could have.
    boolean hasNoWords() {
        return wanted.isEmpty();
    }

    /// Rowids of the index in a range that may be what was asked for, the likeliest first, each
    /// with what it counts for having codes of the question whole; `limit` of them at any rate.
    Map<Long, Double> candidates(Session session, Range range, int limit) throws SQLException {
        return new Candidates(session, range, terms, effort).best(wanted, codes, phrases, limit);
    }

    Excerpt whole(String text) {
        return excerpts.whole(text);
    }

    Excerpt best(String text) {
        return excerpts.best(compared(text), EXCERPT);
    }

    /// The same of a text in the index, which is only asked for where it was not shown before.
    Excerpt best(long doc, long digest, ReadTexts.Source text) throws SQLException {
        var quoted = texts.quoted(doc, digest, () -> compared(text.read()));
        return excerpts.best(quoted.text(), quoted.words(), EXCERPT);
    }

    /// Takes a text in, if it has nothing that must not be there. `row` is of `search_texts`, as
    /// `doc` and `digest`; `beside` is what texts count for beside their words, by `doc`; `body` is
    /// only asked for where the text was not read before.
    <T> void add(
            List<Read<T>> read,
            Row row,
            Map<Long, Double> beside,
            T found,
            String title,
            ReadTexts.Source body)
            throws SQLException {
        long doc = row.number("doc");
        var words = texts.words(doc, row.number("digest"), () -> compared(body.read()));
        var text = new Text(analyzer.forms(title), words);
        if (!isExcluded(text.title()) && !isExcluded(text.body())) {
            read.add(new Read<>(found, text, beside.getOrDefault(doc, 0.0)));
        }
    }

    private static String compared(String body) {
        return body.length() <= COMPARED ? body : body.substring(0, COMPARED);
    }

    /// In words, of the texts that were read.
    static <T> double meanLength(List<Read<T>> read) {
        return read.stream().mapToInt(text -> text.text().length()).average().orElse(1);
    }

    /// The best first; `factor` is what speaks for one beside its words, `mean` how long texts of
    /// their kind are, in words.
    <T> List<Ranked<T>> ranked(
            List<Read<T>> read, double mean, ToDoubleFunction<T> factor, int limit) {
        return read.stream()
                .map(
                        text ->
                                new Ranked<>(
                                        text.found(),
                                        (relevance.of(text.text(), mean) + text.beside())
                                                * factor.applyAsDouble(text.found())))
                .filter(ranked -> ranked.score() > 0)
                .sorted(Comparator.<Ranked<T>>comparingDouble(Ranked::score).reversed())
                .limit(limit)
                .toList();
    }

    /// Those with the most of the question by its words alone, of more texts than can be compared
    /// with it.
    <T> List<Read<T>> likeliest(List<Read<T>> read, int limit) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < wanted.size(); i++) {
            for (var stem : wanted.get(i).stems().entrySet()) {
                if (stem.getValue() > 0) {
                    places.putIfAbsent(stem.getKey(), i);
                }
            }
        }
        return read.stream()
                .map(text -> new Ranked<>(text, weight(text.text(), places)))
                .sorted(Comparator.<Ranked<Read<T>>>comparingDouble(Ranked::score).reversed())
                .limit(limit)
                .map(Ranked::found)
                .toList();
    }

    private double weight(Text text, Map<String, Integer> places) {
        var met = new BitSet(wanted.size());
        for (var part : List.of(text.title(), text.body())) {
            for (var word : part) {
                int place = places.getOrDefault(word.stem(), -1);
                if (place >= 0) {
                    met.set(place);
                }
            }
        }
        return met.stream().mapToDouble(place -> wanted.get(place).weight()).sum();
    }

    /// What the question's own text counts for, beside texts as long as it is.
    double all(String title, String body) {
        var text = new Text(analyzer.forms(title), analyzer.forms(compared(body)));
        return relevance.of(text, text.length());
    }

    /// What the text has of the question, those that tell most first, as it is written there. A
    /// word of a handful of texts tells something; one that half of them have, nothing.
    List<String> because(String text) {
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

    private boolean isExcluded(List<WordForm> words) {
        return !without.isEmpty() && words.stream().anyMatch(word -> without.contains(word.stem()));
    }

    private String folded(String phrase) {
        return String.join(" ", analyzer.words(phrase).stream().map(Token::exact).toList());
    }
}
