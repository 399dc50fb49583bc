package app.pult.store.cache;

import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.store.Session;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Names to write beside ids, each asked for once. Thread: the writer of `cache.db`, one
/// transaction.
final class Names {
    private final Session session;
    private final Map<String, Person> people;
    private final Map<String, String> groups = new HashMap<>();

    Names(Session session, Map<String, Person> people) {
        this.session = session;
        this.people = people;
    }

    /// `takenDown` helps out where the server never told of them.
    Person person(PersonId id, Optional<Person> takenDown) throws SQLException {
        var known = people.get(id.value());
        if (known != null) {
            return known;
        }
        var found = PeopleTable.find(session, java.util.List.of(id.value())).get(id.value());
        if (found == null) {
            return takenDown
                    .filter(person -> person.id().equals(id))
                    .orElseGet(() -> PeopleTable.stranger(id.value()));
        }
        people.put(id.value(), found);
        return found;
    }

    String group(GroupId id) throws SQLException {
        var known = groups.get(id.value());
        if (known != null) {
            return known;
        }
        var name =
                session.find(
                                "SELECT name FROM groups WHERE id = ?",
                                row -> row.text("name"),
                                id.value())
                        .orElse(id.value());
        groups.put(id.value(), name);
        return name;
    }
}
