package app.pult.store.cache;

import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.cache.SearchText.Kind;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/// The tables that texts of one kind come from: `sql` up to a condition, `owner` the column that
/// names whose text it is, `first` a value before all of that column. Thread: any.
record SearchSource(
        Kind kind, String sql, String owner, Object first, Row.Mapping<SearchText> mapping) {
    static final SearchSource TICKETS =
            new SearchSource(
                    Kind.TICKET,
                    "SELECT t.id, t.number, t.subject, t.tags, t.custom, t.updated_at FROM tickets t WHERE ",
                    "t.id",
                    Long.MIN_VALUE,
                    SearchSource::ticket);

    /// As [SearchIndex#text] has them.
    static final SearchSource MESSAGES =
            new SearchSource(
                    Kind.MESSAGE,
                    """
                    SELECT m.row, m.at, b.text, (SELECT group_concat(name, char(10)) FROM (
                      SELECT name FROM attachments WHERE message = m.row ORDER BY position)) AS names
                    FROM messages m JOIN bodies b ON b.message = m.row WHERE m.kind <> 'EVENT' AND\s""",
                    "m.row",
                    Long.MIN_VALUE,
                    SearchSource::message);

    static final SearchSource FILES =
            new SearchSource(
                    Kind.FILE,
                    """
                    SELECT a.id, m.at, f.text FROM file_texts f
                    JOIN downloads d ON d.blob = f.blob JOIN attachments a ON a.id = d.attachment
                    JOIN messages m ON m.row = a.message WHERE f.text <> '' AND\s""",
                    "a.id",
                    "",
                    SearchSource::file);

    static final SearchSource ARTICLES =
            new SearchSource(
                    Kind.ARTICLE,
                    SqliteArticles.ARTICLES,
                    "a.id",
                    "",
                    row -> SearchText.of(SqliteArticles.article(row, List.of())));

    static final SearchSource PEOPLE =
            new SearchSource(
                    Kind.PERSON,
                    "SELECT p.id, p.name, p.address FROM people p WHERE ",
                    "p.id",
                    "",
                    SearchSource::person);

    static final List<SearchSource> ALL = List.of(TICKETS, MESSAGES, FILES, ARTICLES, PEOPLE);

    void each(Session session, String condition, Consumer<SearchText> to, Object... values)
            throws SQLException {
        session.each(sql + condition, row -> to.accept(mapping.of(row)), values);
    }

    /// What is in no index, behind an owner, in the order of owners: this one and a limit are to be
    /// bound. `+`: SQLite would compare an integer column with `owner`, which may be anything, as
    /// numbers, and find it in no index.
    String missing() {
        return "%2$s > ? AND NOT EXISTS (SELECT 1 FROM search_texts s WHERE s.kind = '%1$s' AND s.owner = +%2$s) ORDER BY %2$s LIMIT ?"
                .formatted(kind, owner);
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
}
