package app.pult.store.cache;

import app.pult.search.Wanted;
import app.pult.store.Session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts that may be what was asked for, from the index: of each word the newest that have it, so
/// that a common word costs no more than a rare one, and the newest that have all of them. Each
/// counts by what its words tell. Thread: a reader, one question.
final class Candidates {
    /// Of one word so many texts.
    private static final int NEWEST = 3_000;

    /// Words that are in more texts are worth their while only together.
    private static final int TOGETHER = 1_000;

    private static final int MOST_TOGETHER = 6;
    private static final int MOST_WORDS = 40;

    private final Session session;
    private final Range range;
    private final Map<Long, Double> weights = new HashMap<>();

    /// Rowids `from` to `to - 1`, and what else must hold for one of them: an SQL condition on
    /// `search_index.rowid` with its values.
    record Range(long from, long to, String condition, List<Object> values) {
        Range(long from, long to) {
            this(from, to, "", List.of());
        }
    }

    Candidates(Session session, Range range) {
        this.session = session;
        this.range = range;
    }

    /// The best of them, at most `limit`. A text with one of the `codes` goes before all others
    /// that have only its parts; `phrases`, folded, must all be in each.
    List<Long> best(List<Wanted> wanted, Collection<String> codes, List<String> phrases, int limit)
            throws SQLException {
        var telling =
                wanted.stream()
                        .filter(word -> !word.stems().isEmpty() || !word.words().isEmpty())
                        .sorted(Comparator.<Wanted>comparingDouble(Wanted::weight).reversed())
                        .limit(MOST_WORDS)
                        .toList();
        for (var word : telling) {
            add(expression(word), word.weight(), NEWEST);
        }
        double all = telling.stream().mapToDouble(Wanted::weight).sum();
        if (telling.size() > 1 && telling.size() <= MOST_TOGETHER) {
            var together =
                    telling.stream()
                            .map(word -> "(" + expression(word) + ")")
                            .collect(Collectors.joining(" AND "));
            add(together, all, TOGETHER);
        }
        for (var code : codes) {
            add("code : " + quoted(code), all, NEWEST);
        }
        for (var phrase : phrases) {
            var found = new HashMap<Long, Double>();
            read("exact : " + quoted(phrase), NEWEST, doc -> found.put(doc, 1.0));
            if (weights.isEmpty()) {
                weights.putAll(found);
            }
            weights.keySet().retainAll(found.keySet());
        }
        return weights.entrySet().stream()
                .sorted(
                        Map.Entry.<Long, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey())
                                .reversed())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(String expression, double weight, int limit) throws SQLException {
        read(expression, limit, doc -> weights.merge(doc, weight, Double::sum));
    }

    private void read(String expression, int limit, LongConsumer sink) throws SQLException {
        var values = new ArrayList<Object>();
        values.add(expression);
        values.add(range.from());
        values.add(range.to());
        values.addAll(range.values());
        values.add(limit);
        session.each(
                """
                SELECT rowid AS doc FROM search_index
                WHERE search_index MATCH ? AND rowid >= ? AND rowid < ? %s
                ORDER BY rowid DESC LIMIT ?
                """
                        .formatted(range.condition()),
                row -> sink.accept(row.number("doc")),
                values.toArray());
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
