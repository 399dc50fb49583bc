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
    static final String TICKETS =
            """
            SELECT id FROM tickets WHERE requester IN (SELECT value FROM json_each(?))
            UNION ALL SELECT id FROM tickets WHERE assignee IN (SELECT value FROM json_each(?))
            """;

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
            if (!person.equals(known.get(person.id().value()))) {
                renamed.put(person.id().value(), person);
            }
        }
        upserts.send();
        rewriteWords(tx, renamed.values(), known);
        return renamed.values().stream().map(Person::id).toList();
    }

    /// The tickets whose rows show one of these names.
    static List<Long> ticketsOf(Transaction tx, List<PersonId> people) throws SQLException {
        var ids = Json.ids(people.stream().map(PersonId::value).toList());
        return tx.list(TICKETS, row -> row.number("id"), ids, ids);
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

    /// `before` are the same people as they were known.
    private static void rewriteWords(
            Transaction tx, Collection<Person> people, Map<String, Person> before)
            throws SQLException {
        var old = tx.batch("DELETE FROM people_words WHERE word = ? AND person = ?");
        var words = tx.batch("INSERT OR IGNORE INTO people_words (word, person) VALUES (?, ?)");
        for (var person : people) {
            var known = before.get(person.id().value());
            for (var word : known == null ? List.<String>of() : words(known)) {
                old.add(word, person.id().value());
            }
            for (var word : words(person)) {
                words.add(word, person.id().value());
            }
        }
        old.send();
        words.send();
    }

    /// Those of the name, and the address as it is typed, with its dots and all.
    private static List<String> words(Person person) {
        return Stream.of(
                        FoldedText.parts(person.name()),
                        FoldedText.words(person.name()),
                        FoldedText.words(person.address()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
