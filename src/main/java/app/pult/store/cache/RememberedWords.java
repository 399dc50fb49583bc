package app.pult.store.cache;

import app.pult.search.Terms;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The words of the index as they were when they were read from it last: soon read, and nearly all
/// that are there now. `texts` had them. Thread: any.
record RememberedWords(Map<String, Integer> words, long texts) {
    /// Fewer texts are read from the index in no time.
    private static final long WORTH = 20_000;

    /// One in so many texts is new: time to remember anew.
    private static final long NEWS = 20;

    RememberedWords {
        words = Map.copyOf(words);
    }

    static Optional<RememberedWords> read(Session session) throws SQLException {
        return session.find(
                "SELECT words, texts FROM search_vocabulary",
                row -> new RememberedWords(words(row.text("words")), row.number("texts")));
    }

    /// Writes what is known now, if there is much in it that was not remembered.
    static void write(Transaction tx, Terms terms) throws SQLException {
        long before = tx.number("SELECT texts FROM search_vocabulary");
        if (terms.texts() >= WORTH && Math.abs(terms.texts() - before) > terms.texts() / NEWS) {
            var lines = new StringBuilder();
            terms.each((word, texts) -> lines.append(word).append(' ').append(texts).append('\n'));
            tx.update(
                    "INSERT OR REPLACE INTO search_vocabulary (id, words, texts) VALUES (1, ?, ?)",
                    lines.toString(),
                    terms.texts());
        }
    }

    static void forget(Transaction tx) throws SQLException {
        tx.update("DELETE FROM search_vocabulary");
    }

    private static Map<String, Integer> words(String lines) {
        var words = new HashMap<String, Integer>();
        int at = 0;
        while (at < lines.length()) {
            int blank = lines.indexOf(' ', at);
            int end = lines.indexOf('\n', blank);
            words.put(lines.substring(at, blank), Integer.parseInt(lines, blank + 1, end, 10));
            at = end + 1;
        }
        return words;
    }
}
