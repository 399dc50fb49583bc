package app.pult.store.cache;

import app.pult.desk.Customer;
import app.pult.desk.Customers;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.work.CustomerNotes;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Customers out of `cache.db`, with the notes about them out of `work.db`. Thread: any but JavaFX.
public final class SqliteCustomers implements Customers {
    private static final int TICKETS_SHOWN = 50;
    private static final int ENTRIES_SHOWN = 100;

    /// More people than this with a word of one name are looked through no further.
    private static final int NAMESAKES_READ = 200;

    /// Names under which desks keep a customer's firm in a field of their own.
    private static final Set<String> COMPANY =
            Set.of("company", "organisation", "organization", "компания", "организация", "фирма");

    static final String TICKETS =
            SqliteTickets.ROW_COLUMNS + "requester = ? ORDER BY updated_at DESC, id LIMIT ?";

    static final String COUNT = "SELECT count(*) FROM tickets WHERE requester = ?";

    static final String CUSTOM =
            "SELECT custom FROM tickets WHERE id IN (SELECT value FROM json_each(?))";

    static final String TIMELINE =
            """
            SELECT m.ticket_id, m.at, m.kind, coalesce(p.name, m.author) AS author,
              substr(b.text, 1, 200) AS beginning
            FROM json_each(?) AS wanted
            JOIN messages m ON m.ticket_id = wanted.value
            JOIN bodies b ON b.message = m.row
            LEFT JOIN people p ON p.id = m.author
            WHERE m.kind <> 'EVENT'
            ORDER BY m.at DESC, m.position DESC, m.row DESC LIMIT ?
            """;

    static final String NAMESAKES =
            """
            SELECT p.id, p.name, p.address FROM people_words w JOIN people p ON p.id = w.person
            WHERE w.word = ? AND p.role = 'CUSTOMER' AND p.id <> ? LIMIT ?
            """;

    private final Database cache;
    private final CustomerNotes notes;

    public SqliteCustomers(Database cache, CustomerNotes notes) {
        this.cache = cache;
        this.notes = notes;
    }

    @Override
    public Customer find(Person person) {
        var note = notes.find(person.id());
        return cache.read("read a customer", session -> read(session, person, note));
    }

    @Override
    public void note(PersonId person, String text) {
        notes.save(person, text);
    }

    private static Customer read(Session session, Person person, String note) throws SQLException {
        var id = person.id().value();
        var tickets = session.list(TICKETS, SqliteTickets::row, id, TICKETS_SHOWN);
        var ids = Json.ids(tickets.stream().map(row -> Long.toString(row.id().value())).toList());
        var bySubject =
                tickets.stream().collect(Collectors.toMap(TicketRow::id, Function.identity()));
        return new Customer(
                person,
                namesakes(session, person),
                companies(session.list(CUSTOM, row -> Json.readLists(row.text("custom")), ids)),
                tickets,
                (int) session.number(COUNT, id),
                session.list(TIMELINE, row -> entry(row, bySubject), ids, ENTRIES_SHOWN),
                note);
    }

    private static Customer.Entry entry(Row row, Map<TicketId, TicketRow> tickets)
            throws SQLException {
        var ticket = new TicketId(row.number("ticket_id"));
        return new Customer.Entry(
                ticket,
                Optional.ofNullable(tickets.get(ticket)).map(TicketRow::subject).orElse(""),
                Customer.Kind.valueOf(row.text("kind")),
                row.text("author"),
                row.instant("at"),
                row.text("beginning").strip().replaceAll("\\s+", " "));
    }

    /// People of the same full name; a single word is no full name.
    private static List<Person> namesakes(Session session, Person person) throws SQLException {
        var words = FoldedText.parts(person.name());
        if (words.size() < 2) {
            return List.of();
        }
        var rarest = words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        var name = FoldedText.fold(person.name()).strip();
        return session
                .list(NAMESAKES, PeopleTable::person, rarest, person.id().value(), NAMESAKES_READ)
                .stream()
                .filter(other -> FoldedText.fold(other.name()).strip().equals(name))
                .filter(other -> !other.address().isBlank())
                .filter(other -> !other.address().equalsIgnoreCase(person.address()))
                .toList();
    }

    private static List<String> companies(List<Map<String, List<String>>> custom) {
        return custom.stream()
                .flatMap(fields -> fields.entrySet().stream())
                .filter(field -> COMPANY.contains(field.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
