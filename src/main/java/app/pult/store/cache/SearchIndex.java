package app.pult.store.cache;

import app.pult.desk.Person;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.search.Analyzer;
import app.pult.search.Terms;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Session;
import app.pult.store.Transaction;
import app.pult.store.cache.SearchText.Kind;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What the search index is told of changes, and the words it knows. Thread: the writer of
/// `cache.db`; [#terms] any.
public final class SearchIndex {
    /// `texts` are in the index; `outdated` are not as they should be, `left` should not be there.
    public record Agreement(long texts, long outdated, long left) {
        public boolean whole() {
            return outdated == 0 && left == 0;
        }
    }

    private final Analyzer analyzer = new Analyzer();
    private final Terms terms = new Terms(analyzer);
    private volatile Known known = Known.NOTHING;

    /// Which words [#terms] has.
    private enum Known {
        NOTHING,
        REMEMBERED,
        ALL
    }

    Terms terms() {
        return terms;
    }

    /// Before a question: the words as they were last remembered; what is new since then is known
    /// when [#learn] is through. Who comes first and remembers nothing reads all of them.
    void recall(Database cache) {
        if (known == Known.NOTHING) {
            synchronized (this) {
                if (known == Known.NOTHING) {
                    cache.read("recall the words of the index", RememberedWords::read)
                            .ifPresentOrElse(words -> recall(words, cache), () -> readWords(cache));
                }
            }
        }
    }

    private void recall(RememberedWords remembered, Database cache) {
        terms.fillInPart(
                remembered.words(),
                remembered.texts(),
                word -> cache.read("look for a word", session -> (int) texts(session, word)));
        known = Known.REMEMBERED;
    }

    private static long texts(Session session, String word) throws SQLException {
        return session.number(
                "SELECT doc FROM search_words WHERE term = ? AND col = 'exact'", word);
    }

    /// Reads from the index which words there are, once, and remembers them.
    void learn(Database cache) {
        recall(cache);
        if (known == Known.REMEMBERED) {
            readWords(cache);
        }
        cache.run("remember the words of the index", tx -> RememberedWords.write(tx, terms));
    }

    private void readWords(Database cache) {
        terms.beginFilling();
        var words = new HashMap<String, Integer>();
        long texts =
                cache.read(
                        "learn the words of the index",
                        session -> {
                            session.each(
                                    "SELECT term, doc FROM search_words WHERE col = 'exact'",
                                    row -> words.put(row.text("term"), row.count("doc")));
                            return session.number("SELECT count(*) FROM search_texts");
                        });
        terms.fill(words, texts);
        known = Known.ALL;
    }

    /// What is put there is found once it is sent; its words are known once the disk has them.
    SearchWriter writer(Transaction tx) {
        var writer = new SearchWriter(tx, analyzer);
        tx.afterCommit(
                () -> {
                    if (writer.added() > 0) {
                        terms.add(new HashMap<>(writer.words()), writer.added());
                    }
                });
        return writer;
    }

    /// Has what the server told taken apart, but for tickets, which are indexed as the operator
    /// sees them. Once for a writer.
    void changed(SearchWriter writer, List<Change> changes, MessageWriter messages)
            throws SQLException {
        for (var change : changes) {
            switch (change) {
                case Change.MessageAdded added
                        when added.message().content() instanceof Written written -> {
                    var message = added.message();
                    messages.row(message.id())
                            .map(
                                    row ->
                                            new SearchText(
                                                    Kind.MESSAGE,
                                                    row,
                                                    message.at(),
                                                    "",
                                                    text(written)))
                            .ifPresent(writer::put);
                }
                case Change.ArticleChanged article -> writer.put(SearchText.of(article.article()));
                case Change.ArticleRemoved removed ->
                        writer.remove(Kind.ARTICLE, removed.article().value());
                case Change.PersonChanged person -> writer.put(SearchText.of(person.person()));
                default -> {
                    // Nothing that can be found.
                }
            }
        }
        writer.begin();
    }

    void person(Transaction tx, Person person) throws SQLException {
        var writer = writer(tx);
        writer.put(SearchText.of(person));
        writer.send();
    }

    /// Has tickets taken apart as the operator sees them now; those that are gone are found no
    /// more. Once for a writer.
    void tickets(Transaction tx, SearchWriter writer, Collection<Long> tickets)
            throws SQLException {
        var left = new HashSet<Object>(tickets);
        SearchSource.TICKETS.each(
                tx,
                "t.id IN (SELECT value FROM json_each(?))",
                text -> {
                    left.remove(text.owner());
                    writer.put(text);
                },
                Json.ids(tickets));
        if (!left.isEmpty()) {
            SearchWriter.remove(tx, Kind.TICKET, left);
        }
        writer.begin();
    }

    /// What a file says that is on this desk now; its text stands in `file_texts`.
    void file(Transaction tx, String blob) throws SQLException {
        var writer = writer(tx);
        SearchSource.FILES.each(tx, "f.blob = ?", writer::put, blob);
        writer.send();
    }

    /// Indexes the next portion of what is in no index, at most `limit` of a kind.
    void addMissing(Transaction tx, MissingTexts missing, int limit) throws SQLException {
        var writer = writer(tx);
        missing.next(tx, limit).forEach(writer::put);
        writer.send();
    }

    /// What is wrong with the index, from end to end: texts that are not in it as they are in their
    /// tables, texts in it that nobody has any more. Thread: a reader.
    static Agreement check(Session session) throws SQLException {
        var digests = new HashMap<String, Long>();
        session.each(
                "SELECT kind || ':' || owner AS text, digest FROM search_texts",
                row -> digests.put(row.text("text"), row.number("digest")));
        long texts = digests.size();
        long indexed = session.number("SELECT count(*) FROM search_index_docsize");
        var outdated = new AtomicLong();
        for (var source : SearchSource.ALL) {
            source.each(
                    session,
                    "TRUE",
                    text -> {
                        var digest = digests.remove(text.kind() + ":" + text.owner());
                        if (digest == null || digest != text.digest()) {
                            outdated.incrementAndGet();
                        }
                    });
        }
        return new Agreement(texts, outdated.get(), digests.size() + Math.abs(texts - indexed));
    }

    /// Everything anew: what is in the index goes, and [SearchUpkeep] finds that all is missing.
    static void empty(Transaction tx) throws SQLException {
        tx.update("INSERT INTO search_index (search_index) VALUES ('delete-all')");
        tx.update("DELETE FROM search_texts");
        RememberedWords.forget(tx);
    }

    /// A written message, with the names of its files.
    static String text(Written written) {
        var text = new StringBuilder(written.body().text());
        written.attachments().forEach(file -> text.append('\n').append(file.name()));
        return text.toString();
    }
}
