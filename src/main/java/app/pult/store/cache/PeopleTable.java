package app.pult.store.cache;

import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.change.Change;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// People the server told of. Thread: a store thread.
final class PeopleTable {
    private PeopleTable() {}

    /// Those of them whose name or address is new.
    static List<PersonId> write(Transaction tx, List<Change.PersonChanged> changes, Instant seenAt)
            throws SQLException {
        var known = find(tx, changes.stream().map(change -> change.person().id().value()).toList());
        var renamed = new HashMap<String, Person>();
        var upserts =
                tx.batch(
                        """
                        INSERT INTO people (id, name, address, role, seen_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address,
                          role = excluded.role, seen_at = max(seen_at, excluded.seen_at)
                        """);
        for (var change : changes) {
            var person = change.person();
            upserts.add(
                    person.id().value(), person.name(), person.address(), change.role(), seenAt);
            if (!person.equals(known.put(person.id().value(), person))) {
                renamed.put(person.id().value(), person);
            }
        }
        upserts.send();
        rewriteWords(tx, renamed.values());
        return renamed.values().stream().map(Person::id).toList();
    }

    /// The tickets whose rows show one of these names.
    static List<Long> ticketsOf(Transaction tx, List<PersonId> people) throws SQLException {
        var ids = Json.ids(people.stream().map(PersonId::value).toList());
        return tx.list(
                """
                SELECT id FROM tickets WHERE requester IN (SELECT value FROM json_each(?))
                UNION SELECT id FROM tickets WHERE assignee IN (SELECT value FROM json_each(?))
                """,
                row -> row.number("id"),
                ids,
                ids);
    }

    static Map<String, Person> find(Session session, Collection<String> ids) throws SQLException {
        var found = new HashMap<String, Person>();
        if (!ids.isEmpty()) {
            session.each(
                    "SELECT id, name, address FROM people WHERE id IN (SELECT value FROM json_each(?))",
                    row -> found.put(row.text("id"), person(row)),
                    Json.ids(ids));
        }
        return found;
    }

    static Person person(Row row) throws SQLException {
        return new Person(new PersonId(row.text("id")), row.text("name"), row.text("address"));
    }

    /// Somebody the server named and never told of.
    static Person stranger(String id) {
        return new Person(new PersonId(id), id, "");
    }

    private static void rewriteWords(Transaction tx, Collection<Person> people)
            throws SQLException {
        tx.update(
                "DELETE FROM people_words WHERE person IN (SELECT value FROM json_each(?))",
                Json.ids(people.stream().map(person -> person.id().value()).toList()));
        var words = tx.batch("INSERT OR IGNORE INTO people_words (word, person) VALUES (?, ?)");
        for (var person : people) {
            // The address whole, too: it is typed with its @ and dots.
            var all =
                    Stream.concat(
                            FoldedText.parts(person.name() + " " + person.address()).stream(),
                            FoldedText.words(person.address()).stream());
            for (var word : all.toList()) {
                words.add(word, person.id().value());
            }
        }
        words.send();
    }
}
