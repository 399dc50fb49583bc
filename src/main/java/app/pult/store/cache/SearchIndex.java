package app.pult.store.cache;

import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.search.Analyzer;
import app.pult.search.Terms;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.Transaction;
import app.pult.store.cache.SearchText.Kind;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// What the search index is told of changes, and the words it knows. Thread: the writer of
/// `cache.db`; [#terms] any.
public final class SearchIndex {
    /// As [#text] has them.
    private static final String MESSAGES =
            """
            SELECT m.row, m.at, b.text, (SELECT group_concat(name, char(10)) FROM (
              SELECT name FROM attachments WHERE message = m.row ORDER BY position)) AS names
            FROM messages m JOIN bodies b ON b.message = m.row WHERE m.kind <> 'EVENT' AND\s""";

    private static final String FILES =
            """
            SELECT a.id, m.at, f.text FROM file_texts f
            JOIN downloads d ON d.blob = f.blob JOIN attachments a ON a.id = d.attachment
            JOIN messages m ON m.row = a.message WHERE f.text <> '' AND\s""";

    private static final String TICKETS =
            "SELECT t.id, t.number, t.subject, t.tags, t.custom, t.updated_at FROM tickets t WHERE ";
    private static final String PEOPLE = "SELECT p.id, p.name, p.address FROM people p WHERE ";

    /// `texts` are in the index; `outdated` are not as they should be, `left` should not be there.
    public record Agreement(long texts, long outdated, long left) {
        public boolean whole() {
            return outdated == 0 && left == 0;
        }
    }

    private final Terms terms = new Terms();
    private final Analyzer analyzer = new Analyzer();
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

    /// What the server told, but for tickets, which are indexed as the operator sees them.
    void changed(Transaction tx, List<Change> changes, MessageWriter messages) throws SQLException {
        var writer = new SearchWriter(tx, analyzer);
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
                        SearchWriter.remove(tx, Kind.ARTICLE, List.of(removed.article().value()));
                case Change.PersonChanged person -> writer.put(SearchText.of(person.person()));
                default -> {
                    // Nothing that can be found.
                }
            }
        }
        send(tx, writer);
    }

    void person(Transaction tx, Person person) throws SQLException {
        var writer = new SearchWriter(tx, analyzer);
        writer.put(SearchText.of(person));
        send(tx, writer);
    }

    /// Tickets as the operator sees them now; those that are gone are found no more.
    void tickets(Transaction tx, Collection<Long> tickets) throws SQLException {
        var writer = new SearchWriter(tx, analyzer);
        var left = new HashSet<>(tickets);
        tx.each(
                TICKETS + "t.id IN (SELECT value FROM json_each(?))",
                row -> {
                    left.remove(row.number("id"));
                    writer.put(ticket(row));
                },
                Json.ids(tickets));
        if (!left.isEmpty()) {
            SearchWriter.remove(tx, Kind.TICKET, left);
        }
        send(tx, writer);
    }

    /// What a file says that is on this desk now; its text stands in `file_texts`.
    void file(Transaction tx, String blob) throws SQLException {
        var writer = new SearchWriter(tx, analyzer);
        tx.each(FILES + "f.blob = ?", row -> writer.put(file(row)), blob);
        send(tx, writer);
    }

    /// Indexes some of what is in no index, at most `limit` of a kind; whether there may be more.
    boolean addMissing(Transaction tx, int limit) throws SQLException {
        var writer = new SearchWriter(tx, analyzer);
        missing(tx, TICKETS, "TICKET", "t.id", limit, row -> writer.put(ticket(row)));
        missing(tx, MESSAGES, "MESSAGE", "m.row", limit, row -> writer.put(message(row)));
        missing(tx, FILES, "FILE", "a.id", limit, row -> writer.put(file(row)));
        missing(
                tx,
                SqliteArticles.ARTICLES,
                "ARTICLE",
                "a.id",
                limit,
                row -> writer.put(SearchText.of(SqliteArticles.article(row, List.of()))));
        missing(tx, PEOPLE, "PERSON", "p.id", limit, row -> writer.put(person(row)));
        send(tx, writer);
        return writer.added() > 0;
    }

    private static void missing(
            Transaction tx, String sql, String kind, String owner, int limit, Row.Reader reader)
            throws SQLException {
        tx.each(
                sql
                        + "NOT EXISTS (SELECT 1 FROM search_texts s WHERE s.kind = '%s' AND s.owner = %s)"
                                .formatted(kind, owner)
                        + " LIMIT ?",
                reader,
                limit);
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
        compare(session, TICKETS + "TRUE", SearchIndex::ticket, digests, outdated);
        compare(session, MESSAGES + "TRUE", SearchIndex::message, digests, outdated);
        compare(session, FILES + "TRUE", SearchIndex::file, digests, outdated);
        compare(
                session,
                SqliteArticles.ARTICLES + "TRUE",
                row -> SearchText.of(SqliteArticles.article(row, List.of())),
                digests,
                outdated);
        compare(session, PEOPLE + "TRUE", SearchIndex::person, digests, outdated);
        return new Agreement(texts, outdated.get(), digests.size() + Math.abs(texts - indexed));
    }

    private static void compare(
            Session session,
            String sql,
            Row.Mapping<SearchText> mapping,
            Map<String, Long> digests,
            AtomicLong outdated)
            throws SQLException {
        session.each(
                sql,
                row -> {
                    var text = mapping.of(row);
                    var digest = digests.remove(text.kind() + ":" + text.owner());
                    if (digest == null || digest != text.digest()) {
                        outdated.incrementAndGet();
                    }
                });
    }

    /// Everything anew: what is in the index goes, and [SearchUpkeep] finds that all is missing.
    static void empty(Transaction tx) throws SQLException {
        tx.update("INSERT INTO search_index (search_index) VALUES ('delete-all')");
        tx.update("DELETE FROM search_texts");
        RememberedWords.forget(tx);
    }

    private static SearchText ticket(Row row) throws SQLException {
        return new SearchText(
                Kind.TICKET,
                row.number("id"),
                row.instant("updated_at"),
                row.text("subject"),
                ticket(row.text("number"), row.text("tags"), row.text("custom")));
    }

    private static SearchText message(Row row) throws SQLException {
        return new SearchText(
                Kind.MESSAGE,
                row.number("row"),
                row.instant("at"),
                "",
                row.text("text") + row.maybeText("names").map(names -> "\n" + names).orElse(""));
    }

    private static SearchText file(Row row) throws SQLException {
        return new SearchText(Kind.FILE, row.text("id"), row.instant("at"), "", row.text("text"));
    }

    private static SearchText person(Row row) throws SQLException {
        return SearchText.of(
                new Person(new PersonId(row.text("id")), row.text("name"), row.text("address")));
    }

    /// Everything but the subject that a ticket can be found by.
    static String ticket(String number, String tags, String custom) {
        var body = new StringBuilder(number).append('\n');
        body.append(String.join(" ", Json.readTexts(tags))).append('\n');
        Json.readLists(custom)
                .values()
                .forEach(values -> body.append(String.join(" ", values)).append('\n'));
        return body.toString();
    }

    /// A written message, with the names of its files.
    static String text(Written written) {
        var text = new StringBuilder(written.body().text());
        written.attachments().forEach(file -> text.append('\n').append(file.name()));
        return text.toString();
    }

    private void send(Transaction tx, SearchWriter writer) throws SQLException {
        writer.send();
        if (writer.added() > 0) {
            tx.afterCommit(() -> terms.add(new HashMap<>(writer.words()), writer.added()));
        }
    }
}
