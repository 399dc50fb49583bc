package app.pult.ui.outbox;

import app.pult.desk.Directory;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.sync.Outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The waiting operations with what their words need: their tickets and the names behind ids. Read
/// in one go.
///
/// Thread: any, immutable.
record Surroundings(
        List<OutboxEntry> entries,
        Map<TicketId, Ticket> tickets,
        Map<PersonId, String> people,
        Map<GroupId, String> groups,
        Map<OperationId, Merge.Clash> clashes) {
    static final Surroundings NOTHING =
            new Surroundings(List.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /// More than this nobody reads through.
    private static final int LIMIT = 500;

    /// Waits for the disk.
    static Surroundings read(Outbox outbox, Tickets tickets, Directory directory) {
        var open = outbox.list(LIMIT).stream().filter(entry -> !entry.state().isFinal()).toList();
        var found = new HashMap<TicketId, Ticket>();
        open.stream()
                .map(entry -> entry.operation().ticket())
                .distinct()
                .forEach(id -> tickets.find(id).ifPresent(ticket -> found.put(id, ticket)));
        var clashes = new HashMap<OperationId, Merge.Clash>();
        open.stream()
                .filter(Surroundings::isAsked)
                .map(entry -> entry.operation().id())
                .forEach(id -> outbox.clash(id).ifPresent(clash -> clashes.put(id, clash)));
        return new Surroundings(
                open,
                Map.copyOf(found),
                directory.operators().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Person::id, Person::name, (a, b) -> a)),
                directory.groups().stream()
                        .collect(Collectors.toUnmodifiableMap(Group::id, Group::name, (a, b) -> a)),
                Map.copyOf(clashes));
    }

    private static boolean isAsked(OutboxEntry entry) {
        return entry.state() == OutboxState.HELD
                && entry.reason()
                        .filter(reason -> reason.code() == Reason.Code.CONFLICT)
                        .isPresent();
    }

    /// Whether an earlier operation of the same ticket still has to go first.
    boolean hasPredecessor(OutboxEntry entry) {
        return entries.stream()
                .anyMatch(
                        other ->
                                other.operation().ticket().equals(entry.operation().ticket())
                                        && !other.isPutOff()
                                        && other.sequence() < entry.sequence());
    }

    Optional<Ticket> ticket(TicketId id) {
        return Optional.ofNullable(tickets.get(id));
    }
}
