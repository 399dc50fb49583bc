package app.pult.store.cache;

import app.pult.desk.GroupId;
import app.pult.desk.OrderSpan;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketState;
import app.pult.store.Json;
import app.pult.store.Session.Batch;
import app.pult.store.Transaction;
import app.pult.store.cache.Rebase.Effective;
import app.pult.store.cache.Rebase.EffectiveTicket;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of `tickets` for some tickets. Columns that indexes stand on are left alone where they
/// stay as they were, for SQLite rewrites every index of an assigned column: a reply in the outbox
/// would cost eighteen pages instead of six. Thread: the writer of `cache.db`, one transaction.
final class EffectiveRows {
    private static final long NEVER_DUE = OrderSpan.END;

    /// The phase of what is put off.
    private static final int ASLEEP = 4;

    /// The columns of the table's indexes, but for the few rows that wait to be sent.
    private static final List<String> SORTED =
            List.of(
                    "number",
                    "number_key",
                    "phase",
                    "active",
                    "priority",
                    "group_id",
                    "assignee",
                    "requester",
                    "updated_at",
                    "urgent_at");

    private static final List<String> SHOWN =
            List.of(
                    "remote",
                    "subject",
                    "state",
                    "group_name",
                    "assignee_name",
                    "requester_name",
                    "requester_address",
                    "cc",
                    "tags",
                    "custom",
                    "channel",
                    "created_at",
                    "due_at",
                    "worked_ms",
                    "revision",
                    "unread",
                    "waiting",
                    "stuck",
                    "unsent",
                    "filter_text",
                    "asleep_until");

    /// A new row whole; of a known one what is only shown.
    private static final String PUT =
            "INSERT INTO tickets (id, %s, %s) VALUES (?, %s, %s) ON CONFLICT (id) DO UPDATE SET %s"
                    .formatted(
                            String.join(", ", SORTED),
                            String.join(", ", SHOWN),
                            marks(SORTED),
                            marks(SHOWN),
                            SHOWN.stream()
                                    .map(column -> column + " = excluded." + column)
                                    .collect(Collectors.joining(", ")));

    private static final String MOVE =
            "UPDATE tickets SET (%1$s) = (%2$s) WHERE id = ? AND (%1$s) IS NOT (%2$s)"
                    .formatted(String.join(", ", SORTED), marks(SORTED));

    private final Names names;
    private final Set<Long> known;
    private final Batch put;
    private final Batch move;

    /// `ids` as [Json#ids] writes them: all tickets that will be put.
    EffectiveRows(Transaction tx, String ids, Names names) throws SQLException {
        this.names = names;
        this.known =
                new HashSet<>(
                        tx.list(
                                "SELECT id FROM tickets WHERE id IN (SELECT value FROM json_each(?))",
                                row -> row.number("id"),
                                ids));
        this.put = tx.batch(PUT);
        this.move = tx.batch(MOVE);
    }

    /// What a ticket wants of the operator: whether something in it is to be read, until when it is
    /// put off.
    record Attention(boolean unread, Optional<Instant> asleepUntil) {}

    void put(long id, Effective effective, EffectiveTicket ticket, Attention wanted)
            throws SQLException {
        var attention =
                ticket.fields().state().active()
                        ? wanted
                        : new Attention(wanted.unread(), Optional.empty());
        var requester = maybe(ticket.requester(), effective.requester());
        var assignee = maybe(ticket.fields().assignee(), Optional.empty());
        var sorted = sorted(ticket, assignee, requester, attention.asleepUntil());
        var shown = shown(effective, ticket, assignee, requester, attention);
        put.add(Stream.of(List.of(id), sorted, shown).flatMap(List::stream).toArray());
        if (known.contains(id)) {
            move.add(Stream.of(sorted, List.of(id), sorted).flatMap(List::stream).toArray());
        }
    }

    void send() throws SQLException {
        put.send();
        move.send();
    }

    private static List<Object> sorted(
            EffectiveTicket ticket,
            Optional<Person> assignee,
            Optional<Person> requester,
            Optional<Instant> asleepUntil) {
        var fields = ticket.fields();
        return List.of(
                ticket.number(),
                FoldedText.numberKey(ticket.number()),
                asleepUntil.isPresent() ? ASLEEP : phase(fields.state()),
                fields.state().active() && asleepUntil.isEmpty(),
                fields.priority().value(),
                fields.group().map(GroupId::value).orElse(""),
                assignee.map(person -> person.id().value()).orElse(""),
                requester.map(person -> person.id().value()).orElse(""),
                ticket.times().updated(),
                asleepUntil
                        .or(() -> ticket.times().due())
                        .map(Instant::toEpochMilli)
                        .orElse(NEVER_DUE));
    }

    private List<Object> shown(
            Effective effective,
            EffectiveTicket ticket,
            Optional<Person> assignee,
            Optional<Person> requester,
            Attention attention)
            throws SQLException {
        var fields = ticket.fields();
        var times = ticket.times();
        return List.of(
                ticket.remote().map(RemoteId::value),
                fields.subject(),
                fields.state(),
                fields.group().isPresent() ? names.group(fields.group().get()) : "",
                assignee.map(Person::name).orElse(""),
                requester.map(Person::name).orElse(""),
                requester.map(Person::address).orElse(""),
                Json.write(ticket.cc().stream().map(PersonId::value).toList()),
                Json.write(fields.tags()),
                Json.writeLists(fields.custom()),
                ticket.channel(),
                times.created(),
                times.due(),
                times.worked(),
                ticket.revision().value(),
                attention.unread(),
                effective.waiting(),
                effective.stuck(),
                effective.waiting() + effective.stuck() > 0,
                filterText(ticket, requester),
                attention.asleepUntil());
    }

    private Optional<Person> maybe(Optional<PersonId> id, Optional<Person> takenDown)
            throws SQLException {
        return id.isEmpty() ? Optional.empty() : Optional.of(names.person(id.get(), takenDown));
    }

    private static String filterText(EffectiveTicket ticket, Optional<Person> requester) {
        var texts = new ArrayList<String>();
        texts.add(ticket.fields().subject());
        texts.add(ticket.number());
        requester.ifPresent(
                person -> {
                    texts.add(person.name());
                    texts.add(person.address());
                });
        texts.addAll(ticket.fields().tags());
        return FoldedText.join(texts);
    }

    /// As the column `phase` has it.
    private static int phase(TicketState state) {
        return switch (state) {
            case NEW, OPEN -> 1;
            case WAITING -> 2;
            case SOLVED, REJECTED -> 3;
        };
    }

    private static String marks(List<String> columns) {
        return String.join(", ", columns.stream().map(column -> "?").toList());
    }
}
