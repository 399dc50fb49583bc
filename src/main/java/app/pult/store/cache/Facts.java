package app.pult.store.cache;

import app.pult.desk.Holdings;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.change.Cursor;
import app.pult.store.Json;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Single facts about the mirror. Thread: a store thread.
final class Facts {
    private static final String CURSOR = "cursor";
    private static final String CAUGHT_UP = "caught_up_at";
    private static final String ME = "me";
    private static final String CHATS = "chats";

    private Facts() {}

    static Cursor cursor(Session session) throws SQLException {
        return find(session, CURSOR).map(Cursor::new).orElse(Cursor.START);
    }

    static void cursor(Transaction tx, Cursor cursor) throws SQLException {
        put(tx, CURSOR, cursor.value());
    }

    static Optional<Instant> caughtUpAt(Session session) throws SQLException {
        return find(session, CAUGHT_UP).map(Instant::parse);
    }

    static void caughtUpAt(Transaction tx, Instant serverTime) throws SQLException {
        put(tx, CAUGHT_UP, serverTime.toString());
    }

    static Optional<Person> me(Session session) throws SQLException {
        return find(session, ME).map(Facts::person);
    }

    static void me(Transaction tx, Person me) throws SQLException {
        put(
                tx,
                ME,
                Json.write(
                        Json.object()
                                .put("id", me.id().value())
                                .put("name", me.name())
                                .put("address", me.address())));
    }

    static boolean hasChats(Session session) throws SQLException {
        return find(session, CHATS).map(Boolean::parseBoolean).orElse(false);
    }

    static void hasChats(Transaction tx, boolean has) throws SQLException {
        put(tx, CHATS, Boolean.toString(has));
    }

    /// How much is mirrored.
    static Holdings holdings(Session session) throws SQLException {
        return session.find(
                        """
                        SELECT
                          (SELECT count(*) FROM server_tickets WHERE standing = 'PRESENT') AS tickets,
                          (SELECT count(*) FROM messages WHERE kind <> 'EVENT') AS messages,
                          (SELECT count(*) FROM attachments) AS files,
                          (SELECT count(*) FROM articles) AS articles
                        """,
                        row ->
                                new Holdings(
                                        row.number("tickets"),
                                        row.number("messages"),
                                        row.number("files"),
                                        row.number("articles")))
                .orElseThrow();
    }

    private static Person person(String text) {
        var json = Json.read(text);
        return new Person(
                new PersonId(json.path("id").asString()),
                json.path("name").asString(),
                json.path("address").asString());
    }

    private static Optional<String> find(Session session, String name) throws SQLException {
        return session.find(
                "SELECT value FROM facts WHERE name = ?", row -> row.text("value"), name);
    }

    private static void put(Transaction tx, String name, String value) throws SQLException {
        tx.update(
                """
                INSERT INTO facts (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
                name,
                value);
    }
}
