package app.pult.store.cache;

import app.pult.desk.Directory;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.store.Database;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// People and groups in `cache.db`. Thread: any but JavaFX.
public final class SqliteDirectory implements Directory {
    private final Database cache;

    public SqliteDirectory(Database cache) {
        this.cache = cache;
    }

    @Override
    public Optional<Person> me() {
        return cache.read("find who signed in", Facts::me);
    }

    @Override
    public boolean hasChats() {
        return cache.read("find whether there are chats", Facts::hasChats);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return cache.read(
                "find a person",
                session ->
                        session.find(
                                "SELECT id, name, address FROM people WHERE id = ?",
                                PeopleTable::person,
                                id.value()));
    }

    @Override
    public List<Person> operators() {
        var operators =
                cache.read(
                        "list operators",
                        session ->
                                session.list(
                                        """
                                        SELECT id, name, address FROM people WHERE role = 'OPERATOR'
                                        ORDER BY name, id
                                        """,
                                        PeopleTable::person));
        operators.sort(Comparator.comparing(Person::name, Collator.getInstance()));
        return operators;
    }

    @Override
    public List<Group> groups() {
        var groups =
                cache.read(
                        "list groups",
                        session ->
                                session.list(
                                        "SELECT id, name FROM groups ORDER BY name, id",
                                        row ->
                                                new Group(
                                                        new GroupId(row.text("id")),
                                                        row.text("name"))));
        groups.sort(Comparator.comparing(Group::name, Collator.getInstance()));
        return groups;
    }

    @Override
    public List<Person> suggest(String typed, int limit) {
        var words = FoldedText.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        for (var word : words) {
            values.add(word);
            values.add(word + Character.MAX_VALUE);
        }
        values.add(limit);
        return cache.read(
                "suggest people",
                session ->
                        session.list(
                                suggestSql(words.size()), PeopleTable::person, values.toArray()));
    }

    static String suggestSql(int words) {
        var begins = "id IN (SELECT person FROM people_words WHERE word >= ? AND word < ?)";
        return "SELECT id, name, address FROM people WHERE "
                + String.join(" AND ", Collections.nCopies(words, begins))
                + " ORDER BY seen_at DESC, name, id LIMIT ?";
    }
}
