package app.pult.store.cache;

import app.pult.search.Analyzer;
import app.pult.store.Json;
import app.pult.store.Session.Batch;
import app.pult.store.Transaction;
import app.pult.store.cache.SearchText.Kind;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Keeps the index as the rows are, in the transaction that changes them. Thread: the writer of
/// `cache.db`, one transaction.
final class SearchWriter {
    private static final Instant FIRST_MINUTE = Instant.parse("2000-01-01T00:00:00Z");
    private static final int PLACES = 256;

    private final Transaction tx;
    private final Analyzer analyzer;
    private final Map<Kind, Map<Object, SearchText>> waiting = new EnumMap<>(Kind.class);
    private final List<CompletableFuture<IndexEntries>> begun = new ArrayList<>();
    private final Map<Long, Long> free = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private long added;

    SearchWriter(Transaction tx, Analyzer analyzer) {
        this.tx = tx;
        this.analyzer = analyzer;
    }

    void put(SearchText text) {
        waiting.computeIfAbsent(text.kind(), kind -> new LinkedHashMap<>()).put(text.owner(), text);
    }

    /// This owner's text is found no more, though it was put a moment ago.
    void remove(Kind kind, Object owner) throws SQLException {
        waiting.computeIfAbsent(kind, none -> new LinkedHashMap<>()).remove(owner);
        remove(tx, kind, List.of(owner));
    }

    /// Texts of these owners are found no more.
    static void remove(Transaction tx, Kind kind, Collection<?> owners) throws SQLException {
        var ids = Json.ids(new ArrayList<Object>(owners));
        tx.update(
                """
                DELETE FROM search_index WHERE rowid IN (SELECT doc FROM search_texts
                  WHERE kind = ? AND owner IN (SELECT value FROM json_each(?)))
                """,
                kind,
                ids);
        tx.update(
                "DELETE FROM search_texts WHERE kind = ? AND owner IN (SELECT value FROM json_each(?))",
                kind,
                ids);
    }

    /// Has what was put taken apart, as far as it is news; what it said before is gone.
    void begin() throws SQLException {
        for (var kind : waiting.entrySet()) {
            var known = known(kind.getKey(), kind.getValue().keySet());
            var changed = new ArrayList<SearchText>();
            var outdated = new ArrayList<Object>();
            for (var text : kind.getValue().values()) {
                var before = known.get(text.owner());
                if (before == null) {
                    changed.add(text);
                } else if (before != text.digest()) {
                    changed.add(text);
                    outdated.add(text.owner());
                }
            }
            if (!outdated.isEmpty()) {
                remove(tx, kind.getKey(), outdated);
            }
            begun.addAll(IndexEntries.of(changed, analyzer));
        }
        waiting.clear();
    }

    /// Writes what was put. What is new in it is in [#words].
    void send() throws SQLException {
        begin();
        var texts =
                tx.batch(
                        "INSERT INTO search_texts (doc, kind, owner, digest, length) VALUES (?, ?, ?, ?, ?)");
        var index =
                tx.batch(
                        "INSERT INTO search_index (rowid, exact, stem, code, title) VALUES (?, ?, ?, ?, ?)");
        for (var portion : begun) {
            insert(portion.join(), texts, index);
        }
        begun.clear();
        texts.send();
        index.send();
    }

    /// For each word that was written, the number of texts that got it.
    Map<String, Integer> words() {
        return words;
    }

    long added() {
        return added;
    }

    private Map<Object, Long> known(Kind kind, Collection<Object> owners) throws SQLException {
        var known = new HashMap<Object, Long>();
        tx.each(
                """
                SELECT owner, digest FROM search_texts
                WHERE kind = ? AND owner IN (SELECT value FROM json_each(?))
                """,
                row ->
                        known.put(
                                kind == Kind.MESSAGE || kind == Kind.TICKET
                                        ? (Object) row.number("owner")
                                        : row.text("owner"),
                                row.number("digest")),
                kind,
                Json.ids(owners));
        return known;
    }

    private void insert(IndexEntries entries, Batch texts, Batch index) throws SQLException {
        for (var entry : entries.all()) {
            var text = entry.text();
            long doc = place(text);
            texts.add(doc, text.kind(), text.owner(), text.digest(), entry.length());
            index.add(doc, entry.exact(), entry.stem(), entry.code(), entry.title());
        }
        entries.words().forEach((word, count) -> words.merge(word, count, Integer::sum));
        added += entries.all().size();
    }

    /// A free rowid at the minute of the text, or as soon after it as there is one.
    private long place(SearchText text) throws SQLException {
        long minute = Math.max(0, Duration.between(FIRST_MINUTE, text.at()).toMinutes());
        long start = text.kind().base() + minute * PLACES;
        long place = start;
        while (true) {
            long first = place;
            var known = free.get(first);
            long next = known != null ? known : next(first);
            if (next < first + PLACES) {
                free.put(first, next + 1);
                return next;
            }
            place = first + PLACES;
        }
    }

    private long next(long first) throws SQLException {
        long last =
                tx.number(
                        "SELECT max(doc) FROM search_texts WHERE doc BETWEEN ? AND ?",
                        first,
                        first + PLACES - 1);
        return last == 0 ? first : last + 1;
    }
}
