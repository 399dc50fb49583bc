package app.pult.store.cache;

import app.pult.desk.Person;
import app.pult.desk.sendcheck.Others;
import app.pult.desk.sendcheck.Values;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Session;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Customers and what is theirs, out of `cache.db`. Telephones, contracts and the like are those of
/// the tickets that changed last: there a reply goes astray. They are read anew when somebody asks
/// and they are older than [#FRESH]. Thread: any but JavaFX.
public final class SqliteOthers implements Others {
    private static final Duration FRESH = Duration.ofMinutes(2);

    /// New and open, waiting, over: tickets.phase.
    private static final Map<Integer, Integer> RECENT = Map.of(1, 200, 2, 200, 3, 100);

    static final String TICKETS =
            """
            SELECT id, requester, subject, custom FROM tickets
            WHERE phase = ? AND requester <> '' ORDER BY updated_at DESC, id DESC LIMIT ?
            """;

    static final String SAID =
            """
            SELECT m.ticket_id, substr(b.text, 1, 2000) AS text FROM json_each(?) AS wanted
            JOIN messages m ON m.ticket_id = wanted.value
            JOIN bodies b ON b.message = m.row
            WHERE m.kind = 'CUSTOMER'
            """;

    static final String REQUESTER =
            """
            SELECT p.id, p.name, p.address FROM tickets t JOIN people p ON p.id = t.requester
            WHERE t.number = ? AND t.number <> '' LIMIT 1
            """;

    private final Database cache;
    private final InstantSource clock;
    private volatile Held held = new Held(Instant.MIN, Map.of());

    /// Whose tickets hold a value.
    private record Held(Instant at, Map<String, Set<String>> people) {}

    public SqliteOthers(Database cache, InstantSource clock) {
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public List<Person> people(List<String> beginnings, int limit) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        for (var word : beginnings) {
            values.add(FoldedText.fold(word));
            values.add(FoldedText.fold(word) + Character.MAX_VALUE);
        }
        values.add(limit);
        return cache.read(
                "find customers by name",
                session ->
                        session.list(
                                peopleSql(beginnings.size()),
                                PeopleTable::person,
                                values.toArray()));
    }

    static String peopleSql(int words) {
        var begins = "id IN (SELECT person FROM people_words WHERE word >= ? AND word < ?)";
        return "SELECT id, name, address FROM people WHERE role = 'CUSTOMER' AND "
                + String.join(" AND ", Collections.nCopies(words, begins))
                + " LIMIT ?";
    }

    @Override
    public Optional<Person> requesterOf(String number) {
        return cache.read(
                "find whose ticket it is",
                session -> session.find(REQUESTER, PeopleTable::person, number));
    }

    @Override
    public List<Person> holders(String value) {
        var now = clock.instant();
        if (held.at().isBefore(now.minus(FRESH))) {
            held = new Held(now, cache.read("read what customers have", SqliteOthers::read));
        }
        var ids = held.people().getOrDefault(value, Set.of());
        return ids.isEmpty()
                ? List.of()
                : cache
                        .read("find who has it", session -> PeopleTable.find(session, ids))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(Person::name))
                        .toList();
    }

    private static Map<String, Set<String>> read(Session session) throws SQLException {
        var held = new HashMap<String, Set<String>>();
        var requesters = new HashMap<Long, String>();
        for (var phase : RECENT.entrySet()) {
            session.each(
                    TICKETS,
                    row -> {
                        requesters.put(row.number("id"), row.text("requester"));
                        hold(held, row.text("subject"), row.text("requester"));
                        for (var values : Json.readLists(row.text("custom")).values()) {
                            hold(held, String.join("\n", values), row.text("requester"));
                        }
                    },
                    phase.getKey(),
                    phase.getValue());
        }
        var ids = Json.ids(requesters.keySet().stream().map(id -> Long.toString(id)).toList());
        session.each(
                SAID,
                row -> {
                    var requester = requesters.get(row.number("ticket_id"));
                    if (requester != null) {
                        hold(held, row.text("text"), requester);
                    }
                },
                ids);
        return held;
    }

    private static void hold(Map<String, Set<String>> held, String text, String person) {
        for (var value : Values.in(text)) {
            held.computeIfAbsent(value.key(), key -> new HashSet<>()).add(person);
        }
    }
}
