package app.pult.store.cache;

import app.pult.search.Relevance;
import app.pult.search.Terms;
import app.pult.search.Wanted;
import app.pult.store.Json;
import app.pult.store.Session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts that may be what was asked for, from the index: of each word the newest that have it, so
/// that a common word costs no more than a rare one, and the newest that have all of them. They are
/// weighed as a text is that has each word once: by what its words tell, by those in its title, by
/// its length. Thread: a reader, one question.
final class Candidates {
    /// Words that are in more texts are worth their while only together.
    private static final int TOGETHER = 1_000;

    private static final int MOST_TOGETHER = 6;
    private static final int MOST_WORDS = 40;
    private static final int MOST_CODES = 10;
    private static final int MOST_PHRASES = 10;

    /// A code that is there whole says more than its parts together.
    private static final double CODE = 2;

    private final Session session;
    private final Range range;
    private final Terms terms;
    private final Effort effort;
    private final Map<Long, Weight> weights = new HashMap<>();

    /// Rowids `from` to `to - 1`, and what else must hold for one of them: an SQL condition on
    /// `search_index.rowid` with its values.
    record Range(long from, long to, String condition, List<Object> values) {
        Range(long from, long to) {
            this(from, to, "", List.of());
        }
    }

    /// How much is looked at: of one word the `newest` texts, and of those words together that tell
    /// at least a `share` of what the first of them tells; so many of those with the most of the
    /// question are `measured`, that is weighed by their length; of the best so many are `read`, as
    /// long as all together have no more than `words`.
    record Effort(int newest, double share, int measured, int read, long words) {
        static final Effort WHOLE = new Effort(3_000, 0, 2_000, 300, Long.MAX_VALUE);

        /// While somebody types and the next letter is on its way: one letter is the beginning of
        /// words that half of all texts have.
        static final Effort TYPING = new Effort(500, 0.25, 300, 60, 12_000);
    }

    /// What a text has of the question.
    private static final class Weight {
        private double words;
        private double title;
        private double codes;

        private double all() {
            return words + title + codes;
        }
    }

    Candidates(Session session, Range range, Terms terms, Effort effort) {
        this.session = session;
        this.range = range;
        this.terms = terms;
        this.effort = effort;
    }

    /// The best of them, the likeliest first, each with what the `codes` that it has whole add to
    /// its words; `phrases`, folded, must all be in each. `limit` of them at any rate, however long
    /// they are.
    Map<Long, Double> best(
            List<Wanted> wanted, Collection<String> codes, List<String> phrases, int limit)
            throws SQLException {
        var telling =
                wanted.stream()
                        .filter(word -> !word.stems().isEmpty() || !word.words().isEmpty())
                        .sorted(Comparator.<Wanted>comparingDouble(Wanted::weight).reversed())
                        .limit(MOST_WORDS)
                        .toList();
        var found = new ArrayList<Integer>();
        for (var word : telling) {
            found.add(
                    read(
                            expression(word),
                            effort.newest(),
                            doc -> weight(doc).words += word.weight()));
        }
        if (telling.size() > 1) {
            addTogether(telling, found);
        }
        for (var code : codes.stream().limit(MOST_CODES).toList()) {
            double tells = CODE * terms.rarity(textsWithCode(code));
            read("code : " + quoted(code), effort.newest(), doc -> weight(doc).codes += tells);
        }
        if (!phrases.isEmpty()) {
            keep(phrases);
        }
        int least = Math.min(limit, effort.read());
        var lengths = weights.size() > least ? measure(telling) : Map.<Long, Long>of();
        var best = new LinkedHashMap<Long, Double>();
        long words = 0;
        for (var doc : mostFirst(effort.read())) {
            words += lengths.getOrDefault(doc, 0L);
            if (best.size() < least || words <= effort.words()) {
                best.put(doc, weight(doc).codes);
            }
        }
        return best;
    }

    /// `telling` has the word first that tells most; `found` is how many texts were read of each.
    private void addTogether(List<Wanted> telling, List<Integer> found) throws SQLException {
        double least = effort.share() * telling.getFirst().weight();
        int enough = (int) telling.stream().takeWhile(word -> word.weight() >= least).count();
        var words = telling.subList(0, enough);
        var texts = found.subList(0, enough);
        // Else those that have all of them are known by now, or there are none.
        boolean isWorthAsking = texts.contains(effort.newest()) && !texts.contains(0);
        if (enough < 2 || enough > MOST_TOGETHER || !isWorthAsking) {
            return;
        }
        double all = words.stream().mapToDouble(Wanted::weight).sum();
        var together =
                words.stream()
                        .map(word -> "(" + expression(word) + ")")
                        .collect(Collectors.joining(" AND "));
        read(
                together,
                Math.min(TOGETHER, effort.newest()),
                doc -> {
                    var weight = weight(doc);
                    weight.words = Math.max(weight.words, all);
                });
    }

    private void keep(List<String> phrases) throws SQLException {
        var all = new HashSet<Long>();
        var together =
                phrases.stream()
                        .limit(MOST_PHRASES)
                        .map(phrase -> "(exact : " + quoted(phrase) + ")")
                        .collect(Collectors.joining(" AND "));
        read(together, effort.newest(), all::add);
        all.forEach(this::weight);
        weights.keySet().retainAll(all);
    }

    /// Long texts have many words by chance; a title has few, and they count. How many words the
    /// likeliest texts have.
    private Map<Long, Long> measure(List<Wanted> words) throws SQLException {
        for (var word : words) {
            if (!word.stems().isEmpty()) {
                read(
                        "title : ("
                                + any(word.stems().keySet().stream().map(IndexEntries::titleTerm))
                                + ")",
                        effort.newest(),
                        doc -> weight(doc).title += Relevance.TITLE * word.weight());
            }
        }
        var most = mostFirst(effort.measured());
        weights.keySet().retainAll(new HashSet<>(most));
        var lengths = lengths(most);
        double mean = lengths.values().stream().mapToLong(length -> length).average().orElse(1);
        weights.forEach(
                (doc, weight) ->
                        weight.words *=
                                Relevance.once(lengths.getOrDefault(doc, 0L) / Math.max(1, mean)));
        return lengths;
    }

    /// In words.
    private Map<Long, Long> lengths(List<Long> docs) throws SQLException {
        var pairs = new ArrayList<Long>();
        session.each(
                """
                SELECT ifnull(group_concat(doc || ',' || length), '') AS pairs FROM search_texts
                WHERE doc IN (SELECT value FROM json_each(?))
                """,
                row -> numbers(row.text("pairs"), pairs::add),
                Json.ids(docs));
        var lengths = new HashMap<Long, Long>();
        for (int i = 0; i < pairs.size(); i += 2) {
            lengths.put(pairs.get(i), pairs.get(i + 1));
        }
        return lengths;
    }

    /// Those with the most, in their order; of two with as much the newer first.
    private List<Long> mostFirst(int limit) {
        var order =
                Map.Entry.<Long, Weight>comparingByValue(Comparator.comparingDouble(Weight::all))
                        .thenComparing(Map.Entry.comparingByKey());
        // The least of them is at hand to be driven out: they are a few of very many.
        var most = new PriorityQueue<>(order);
        for (var each : weights.entrySet()) {
            if (most.size() < limit) {
                most.add(each);
            } else if (order.compare(each, most.element()) > 0) {
                most.remove();
                most.add(each);
            }
        }
        return most.stream().sorted(order.reversed()).map(Map.Entry::getKey).toList();
    }

    private Weight weight(long doc) {
        return weights.computeIfAbsent(doc, none -> new Weight());
    }

    private long textsWithCode(String code) throws SQLException {
        return session.number(
                "SELECT max(doc) FROM search_words WHERE term = ? AND col = 'code'", code);
    }

    /// How many there are, at most `limit`. All rowids come in one row: a call for each would cost
    /// more than finding them.
    private int read(String expression, int limit, LongConsumer sink) throws SQLException {
        var values = new ArrayList<Object>();
        values.add(expression);
        values.add(range.from());
        values.add(range.to());
        values.addAll(range.values());
        values.add(limit);
        return session.find(
                        """
                SELECT ifnull(group_concat(doc), '') AS docs FROM (
                  SELECT rowid AS doc FROM search_index
                  WHERE search_index MATCH ? AND rowid >= ? AND rowid < ? %s
                  ORDER BY rowid DESC LIMIT ?)
                """
                                .formatted(range.condition()),
                        row -> numbers(row.text("docs"), sink),
                        values.toArray())
                .orElse(0);
    }

    /// How many they are.
    private static int numbers(String list, LongConsumer sink) {
        int count = 0;
        long number = 0;
        for (int i = 0; i < list.length(); i++) {
            char sign = list.charAt(i);
            if (sign == ',') {
                sink.accept(number);
                count++;
                number = 0;
            } else {
                number = 10 * number + sign - '0';
            }
        }
        if (!list.isEmpty()) {
            sink.accept(number);
            count++;
        }
        return count;
    }

    private static String expression(Wanted word) {
        var parts = new ArrayList<String>();
        if (!word.stems().isEmpty()) {
            parts.add("stem : (" + any(word.stems().keySet().stream()) + ")");
        }
        if (!word.words().isEmpty()) {
            parts.add("exact : (" + any(word.words().keySet().stream()) + ")");
        }
        return String.join(" OR ", parts);
    }

    private static String any(Stream<String> terms) {
        return terms.map(Candidates::quoted).collect(Collectors.joining(" OR "));
    }

    private static String quoted(String term) {
        return '"' + term.replace("\"", "") + '"';
    }
}
