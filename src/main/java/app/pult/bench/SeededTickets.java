package app.pult.bench;

import app.pult.desk.Body;
import app.pult.desk.Channel;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.desk.TicketTimes;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.change.MessageSnapshot.Kind;
import app.pult.desk.change.TicketSnapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Tickets made up from a seed, each from its number alone. Of twelve ten are new or open, one
/// waits and one is solved, so that the view of all open tickets holds `open` of them. Thread: any.
record SeededTickets(int open, int messagesEach, long seed, SeededTexts texts) {
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static final int FIRST_NUMBER = 100_000;
    private static final int OPERATORS = 40;
    private static final int GROUPS = 12;
    private static final int TICKETS_A_CUSTOMER = 6;
    private static final int OF = 12;
    private static final int OPEN_OF = 10;
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int MONTH_SECONDS = 30 * 24 * 3600;

    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<String> SUBJECTS =
            List.of(
                    "Не печатает принтер после обновления",
                    "Cannot sign in to the mailbox",
                    "Ошибка 0x80070005 при установке агента",
                    "VPN drops every ten minutes",
                    "Прошу восстановить доступ к папке отдела",
                    "Invoice shows the wrong company name",
                    "Служба не запускается: порт занят",
                    "Question about the backup schedule");
    private static final List<String> FIRST =
            List.of("Анна", "Борис", "Вера", "Глеб", "Alice", "Brian", "Carol", "David");
    private static final List<String> LAST =
            List.of("Белова", "Ёлкин", "Ковалёва", "Седых", "Adams", "Brown", "Clark", "Dixon");
    private static final List<String> TAGS = List.of("vpn", "почта", "печать", "billing", "новый");

    /// Messages of a few sentences that repeat.
    SeededTickets(int open, int messagesEach, long seed) {
        this(open, messagesEach, seed, new SeededTexts.OfSentences());
    }

    int size() {
        return (int) ((long) open * OF / OPEN_OF);
    }

    Person me() {
        return operator(0);
    }

    /// Every view an operator can open here.
    Set<Queue> views() {
        var views =
                new LinkedHashSet<Queue>(
                        List.of(
                                new Queue.Mine(),
                                new Queue.Unassigned(),
                                new Queue.AllOpen(),
                                new Queue.Waiting(),
                                new Queue.Solved(),
                                new Queue.Unsent()));
        for (var i = 0; i < GROUPS; i++) {
            views.add(new Queue.OfGroup(group(i).id()));
        }
        return views;
    }

    /// What is told before the first ticket.
    List<Change> reference() {
        var changes = new ArrayList<Change>();
        for (var i = 0; i < OPERATORS; i++) {
            changes.add(new Change.PersonChanged(operator(i), Change.Role.OPERATOR));
        }
        for (var i = 0; i < GROUPS; i++) {
            changes.add(new Change.GroupChanged(group(i)));
        }
        return changes;
    }

    RemoteId remote(int index) {
        return new RemoteId("t" + (index + 1));
    }

    /// A ticket with its requester and its conversation.
    void tell(int index, List<Change> changes) {
        var random = new SplittableRandom(seed * 1_000_003 + index);
        var customer = customer(random.nextInt(1 + size() / TICKETS_A_CUSTOMER));
        var created = NOW.minusSeconds(random.nextInt(YEAR_SECONDS));
        var updated = created.plusSeconds(random.nextInt(3600, MONTH_SECONDS));
        changes.add(new Change.PersonChanged(customer, Change.Role.CUSTOMER));
        changes.add(
                new Change.TicketChanged(
                        new TicketSnapshot(
                                remote(index),
                                Integer.toString(FIRST_NUMBER + index),
                                fields(index, random),
                                Optional.of(customer.id()),
                                List.of(),
                                one(CHANNELS, random),
                                new TicketTimes(
                                        created,
                                        updated,
                                        due(random),
                                        Duration.ofMinutes(random.nextInt(90))),
                                new Revision(1L + messagesEach))));
        for (var i = 0; i < messagesEach; i++) {
            changes.add(message(index, i, customer, created, random));
        }
    }

    /// Whether a message is one of the ticket with this number.
    boolean isOf(String message, String ticket) {
        return Long.parseLong(message.substring(1)) / messagesEach
                == Long.parseLong(ticket) - FIRST_NUMBER;
    }

    private TicketFields fields(int index, SplittableRandom random) {
        var assignee =
                random.nextInt(5) == 0
                        ? Optional.<PersonId>empty()
                        : Optional.of(operator(random.nextInt(OPERATORS)).id());
        return new TicketFields(
                one(SUBJECTS, random) + " (" + random.nextInt(10_000) + ")",
                state(index, random),
                new Priority(25 * random.nextInt(5)),
                Optional.of(group(random.nextInt(GROUPS)).id()),
                assignee,
                random.nextInt(3) == 0 ? List.of(one(TAGS, random)) : List.of(),
                random.nextInt(4) == 0
                        ? Map.of("Host", List.of("ws-" + random.nextInt(900)))
                        : Map.of());
    }

    private static TicketState state(int index, SplittableRandom random) {
        return switch (index % OF) {
            case OPEN_OF -> TicketState.WAITING;
            case OPEN_OF + 1 -> TicketState.SOLVED;
            default -> random.nextInt(3) == 0 ? TicketState.NEW : TicketState.OPEN;
        };
    }

    private static Optional<Instant> due(SplittableRandom random) {
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(NOW.plusSeconds(random.nextInt(-MONTH_SECONDS, MONTH_SECONDS)));
    }

    private Change message(
            int index, int place, Person customer, Instant created, SplittableRandom random) {
        var fromCustomer = place % 2 == 0;
        var author = fromCustomer ? customer : operator(random.nextInt(OPERATORS));
        return new Change.MessageAdded(
                new MessageSnapshot(
                        new MessageId("m" + ((long) index * messagesEach + place)),
                        remote(index),
                        author.id(),
                        created.plusSeconds(600L * place),
                        place,
                        new Written(
                                fromCustomer ? Kind.CUSTOMER : Kind.REPLY,
                                Body.ofText(texts.message(random)),
                                List.of()),
                        Optional.empty()));
    }

    private static Person operator(int number) {
        return person("op" + number, number, "desk.example");
    }

    private static Person customer(int number) {
        return person("c" + number, number, "customer.example");
    }

    private static Person person(String id, int number, String domain) {
        var name =
                FIRST.get(number % FIRST.size())
                        + " "
                        + LAST.get(number / FIRST.size() % LAST.size())
                        + " "
                        + number;
        return new Person(new PersonId(id), name, id + "@" + domain);
    }

    private static Group group(int number) {
        return new Group(new GroupId("g" + number), "Группа " + (number + 1));
    }

    private static <T> T one(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
