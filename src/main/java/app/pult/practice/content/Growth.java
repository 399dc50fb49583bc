package app.pult.practice.content;

import app.pult.desk.TicketState;
import app.pult.practice.content.Person.Gender;
import app.pult.practice.content.Person.Role;
import app.pult.practice.content.Phrases.Topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Grows tickets from phrases: the same ones for the same seed, number and moment. Thread: confined
/// to one growth.
public final class Growth {
    private static final Duration RECENT = Duration.ofDays(10);
    private static final Duration HISTORY = Duration.ofDays(400);
    private static final int TICKETS_PER_CUSTOMER = 6;
    private static final int MINUTES_A_MESSAGE = 5;

    /// How many tickets vary a hand-written case.
    private static final double CASES_SHARE = 0.2;

    private final Content content;
    private final Random random;
    private final Instant now;
    private final int messages;
    private final List<Person> operators;
    private final List<Person> customers;

    /// @param messages about how many messages a ticket gets; 0 for as many as its story asks
    public Growth(Content content, long seed, Instant now, int tickets, int messages) {
        this.content = content;
        this.random = new Random(seed);
        this.now = now;
        this.messages = messages;
        this.operators = content.with(Role.OPERATOR);
        this.customers = new ArrayList<>(content.with(Role.CUSTOMER));
        var names = new Names(random);
        for (int i = 1; i <= tickets / TICKETS_PER_CUSTOMER; i++) {
            customers.add(names.customer(pick(content.phrases()), i));
        }
    }

    /// Those the hand-written customers are joined by.
    public List<Person> newCustomers() {
        return List.copyOf(customers.subList(content.with(Role.CUSTOMER).size(), customers.size()));
    }

    /// A ticket with its conversation so far.
    public Grown next() {
        var state = state();
        var created = created(state);
        return ticket(state, created, created.plus(span(state, created)));
    }

    /// A ticket that somebody opens at this moment.
    public Grown opening(Instant at) {
        return ticket(TicketState.NEW, at, at);
    }

    private Grown ticket(TicketState state, Instant created, Instant end) {
        var requester = pick(customers);
        var phrases = phrasesIn(requester.language());
        var operator = pick(operators);
        var slots = slots(phrases, requester, operator);
        var subject = subject(phrases);
        var said =
                new Conversation(random, subject, slots, requester, operator, created, end)
                        .until(state, length());
        var taken = state != TicketState.NEW && (state != TicketState.OPEN || chance(0.7));
        return new Grown(
                phrases.language(),
                pick(subject.story().subjects()).fill(slots, requester.gender()),
                state,
                priority(),
                subject.group(),
                taken ? Optional.of(operator.id()) : Optional.empty(),
                requester.id(),
                channel(state),
                subject.tags(),
                subject.product(),
                slots.getOrDefault("host", ""),
                created,
                due(state, created),
                said.stream().filter(s -> !s.kind().equals("customer")).count() * MINUTES_A_MESSAGE,
                said);
    }

    private Phrases phrasesIn(String language) {
        return content.phrases().stream()
                .filter(phrases -> phrases.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private Subject subject(Phrases phrases) {
        if (chance(CASES_SHARE)) {
            var cases =
                    content.cases().stream()
                            .filter(file -> file.language().equals(phrases.language()))
                            .toList();
            return Subject.of(pick(cases), phrases.courtesy());
        }
        var topic = topic(phrases.topics());
        return Subject.of(topic, pick(topic.stories()), phrases.courtesy());
    }

    private int length() {
        return messages == 0 ? 0 : messages / 2 + 3 + random.nextInt(messages + 2);
    }

    private Topic topic(List<Topic> topics) {
        var total = topics.stream().mapToInt(Topic::weight).sum();
        var at = random.nextInt(total);
        for (var topic : topics) {
            at -= topic.weight();
            if (at < 0) {
                return topic;
            }
        }
        throw new IllegalStateException("no topic has a weight");
    }

    private TicketState state() {
        var at = random.nextInt(100);
        if (at < 12) {
            return TicketState.NEW;
        }
        if (at < 38) {
            return TicketState.OPEN;
        }
        if (at < 52) {
            return TicketState.WAITING;
        }
        return at < 97 ? TicketState.SOLVED : TicketState.REJECTED;
    }

    private int priority() {
        var at = random.nextInt(100);
        if (at < 15) {
            return 0;
        }
        if (at < 75) {
            return 50;
        }
        return at < 94 ? 75 : 100;
    }

    /// Nobody is still in a chat that began days ago: a grown chat is over.
    private String channel(TicketState state) {
        var at = random.nextInt(100);
        if (at < 65) {
            return "mail";
        }
        if (at < 82) {
            return "web";
        }
        return at < 92 || state.active() ? "phone" : "chat";
    }

    private Instant created(TicketState state) {
        var span = state.active() ? RECENT : HISTORY;
        var least = state == TicketState.NEW ? 5 : 240;
        return now.minusSeconds(
                least * 60L + (long) (span.toSeconds() * Math.pow(random.nextDouble(), 2)));
    }

    /// How long a conversation may take: it never reaches into the future.
    private Duration span(TicketState state, Instant created) {
        var whole = Duration.between(created, now);
        if (state.active()) {
            return whole.minusSeconds((long) (whole.toSeconds() * 0.5 * random.nextDouble()));
        }
        var days = Duration.ofHours(4 + random.nextInt(70));
        return days.compareTo(whole) < 0 ? days : whole;
    }

    private Optional<Instant> due(TicketState state, Instant created) {
        if (!state.active() || chance(0.25)) {
            return Optional.empty();
        }
        return Optional.of(created.plus(Duration.ofHours(4L + random.nextInt(220))));
    }

    private Map<String, String> slots(Phrases phrases, Person requester, Person operator) {
        var slots = new HashMap<String, String>();
        new TreeMap<>(phrases.words()).forEach((name, words) -> slots.put(name, pick(words)));
        slots.put("requester", requester.firstName());
        slots.put("operator", operator.firstNameIn(phrases.language()));
        slots.put(
                "organisation",
                requester.organisation().orElseGet(() -> pick(phrases.organisations())));
        return slots;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// Invented people.
    private record Names(Random random) {
        Person customer(Phrases phrases, int number) {
            var gender = random.nextBoolean() ? Gender.FEMALE : Gender.MALE;
            var first = gender == Gender.FEMALE ? phrases.femaleNames() : phrases.maleNames();
            var last = phrases.lastNames().get(random.nextInt(phrases.lastNames().size()));
            var name =
                    first.get(random.nextInt(first.size()))
                            + " "
                            + (gender == Gender.FEMALE ? last.feminine() : last.masculine());
            var domain = phrases.language().equals("ru") ? "example.ru" : "example.com";
            return new Person(
                    "c" + number,
                    name,
                    gender,
                    Latin.of(name) + number + "@" + domain,
                    Role.CUSTOMER,
                    Optional.of(
                            phrases.organisations()
                                    .get(random.nextInt(phrases.organisations().size()))),
                    phrases.language());
        }
    }
}
