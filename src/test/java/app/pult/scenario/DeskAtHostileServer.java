package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.desk.Attachment;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Recipients;
import app.pult.fixture.FakeClock;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A desk over real SQLite whose operator works on while the server talks nonsense: one step at a
/// time, and it knows what it must still have. Thread: one test's.
final class DeskAtHostileServer implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(6);
    private static final int MOST_OPEN = 12;
    private static final int MOST = 400;
    private static final int ALL = 10_000;

    private final Path folder;
    private final FakeClock clock;
    private final Random random;
    private final Backend backend;
    private final Map<TicketId, Set<MessageId>> mirrored = new HashMap<>();
    private final Map<OperationId, Operation> submitted = new HashMap<>();
    private SimDesk desk;
    private List<Draft> drafts = List.of();
    private List<Attachment> files = List.of();

    DeskAtHostileServer(Path folder, FakeClock clock, Random random, Backend backend) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
        this.backend = backend;
        desk = open();
    }

    private SimDesk open() {
        return new SimDesk(folder, clock, backend, random, point -> {}, Mutation.NONE);
    }

    /// While the server is well: everything is fetched, and a draft lies in each ticket.
    void begin() {
        desk.stepped.pull();
        desk.stepped.pull();
        for (var ticket : tickets()) {
            mirrored.put(ticket, messages(ticket));
            desk.store
                    .drafts()
                    .save(
                            new Draft(
                                    new DraftKey(ticket, DraftKey.Kind.NOTE),
                                    "черновик " + ticket,
                                    List.of(),
                                    Map.of(),
                                    Optional.empty(),
                                    clock.instant()));
        }
        drafts = new ArrayList<>(desk.store.drafts().list());
        files = mirrored.keySet().stream().flatMap(this::files).toList();
        assertThat(mirrored).isNotEmpty();
    }

    private Set<TicketId> tickets() {
        return Stream.of(new Queue.AllOpen(), new Queue.Waiting(), new Queue.Solved())
                .flatMap(queue -> page(queue).stream())
                .map(TicketRow::id)
                .collect(Collectors.toSet());
    }

    private List<TicketRow> page(Queue queue) {
        return desk.store.tickets().page(queue, QueueOrder.NUMBER, "", 0, 100);
    }

    private Set<MessageId> messages(TicketId ticket) {
        return desk.store.mirror().messagesAfter(ticket, Optional.empty()).stream()
                .map(MessageSnapshot::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<Attachment> files(TicketId ticket) {
        return desk.store.mirror().messagesAfter(ticket, Optional.empty()).stream()
                .map(MessageSnapshot::content)
                .filter(Written.class::isInstance)
                .flatMap(content -> ((Written) content).attachments().stream());
    }

    /// Signs in, pulls, sends what can be sent, and the operator does something.
    void step() {
        desk.stepped.engine().signIn();
        desk.stepped.pull();
        desk.stepped.ready().forEach(desk.stepped::push);
        act();
        clock.pass(LONG);
    }

    private void act() {
        switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> write();
            case 4, 5 -> sendStuck();
            case 6 -> download();
            default -> restart();
        }
    }

    private void write() {
        if (submitted.size() < MOST && desk.store.outbox().open().size() < MOST_OPEN) {
            var known = List.copyOf(mirrored.keySet());
            var ticket = desk.store.tickets().find(known.get(random.nextInt(known.size())));
            ticket.map(this::operation)
                    .ifPresent(
                            operation -> {
                                submitted.put(operation.id(), operation);
                                desk.outbox().submit(List.of(operation));
                                drafts.removeIf(draft -> isSent(draft, operation));
                            });
        }
    }

    /// Whoever has no e-mail address is written to by the server's id.
    private static Address address(Person person) {
        return new Address(
                person.name(), person.address().isBlank() ? person.id().value() : person.address());
    }

    private Operation operation(Ticket ticket) {
        var id = SimDesk.nextId(random);
        var to = ticket.requester().map(DeskAtHostileServer::address);
        var text = "слова " + id;
        return switch (random.nextInt(5)) {
            case 0 ->
                    new Operation.ChangeFields(
                            id,
                            ticket.id(),
                            ticket.revision(),
                            List.of(
                                    new FieldChange(
                                            Field.PRIORITY,
                                            ticket.fields().get(Field.PRIORITY),
                                            List.of("" + random.nextInt(101)))));
            case 1 -> new Operation.Take(id, ticket.id());
            case 2 -> new Operation.LogTime(id, ticket.id(), Duration.ofMinutes(5));
            case 3 -> new Operation.AddNote(id, ticket.id(), text, List.of());
            default ->
                    new Operation.SendReply(
                            id,
                            ticket.id(),
                            new Recipients(to.stream().toList(), List.of()),
                            desk.store.tickets().newestMessage(ticket.id()),
                            text,
                            List.of());
        };
    }

    private static boolean isSent(Draft draft, Operation operation) {
        return operation instanceof Operation.AddNote
                && draft.key().ticket().equals(operation.ticket());
    }

    private void sendStuck() {
        desk.store.outbox().open().stream()
                .filter(e -> e.state() == OutboxState.HELD || e.state() == OutboxState.FAILED)
                .forEach(entry -> desk.outbox().sendNow(entry.operation().id()));
    }

    private void download() {
        if (!files.isEmpty()) {
            var file = files.get(random.nextInt(files.size()));
            try {
                backend.download(file.id(), OutputStream.nullOutputStream(), bytes -> {});
            } catch (BackendException | IOException refused) {
                // the operator is told, and tries again
            }
        }
    }

    private void restart() {
        desk.close();
        desk = open();
    }

    /// What was here is here: drafts to the letter, every operation with its words, every ticket
    /// and message that was mirrored once, and files of SQLite that are whole.
    void check() {
        assertThat(desk.store.drafts().list()).containsExactlyInAnyOrderElementsOf(drafts);
        var outbox =
                desk.outbox().list(ALL).stream()
                        .map(OutboxEntry::operation)
                        .collect(Collectors.toMap(Operation::id, o -> o));
        assertThat(outbox.keySet()).containsAll(submitted.keySet());
        submitted.forEach((id, mine) -> sameWords(outbox.get(id), mine));
        mirrored.forEach(
                (ticket, before) -> {
                    assertThat(desk.store.mirror().find(ticket)).as("%s", ticket).isPresent();
                    assertThat(messages(ticket)).as("%s", ticket).containsAll(before);
                });
        desk.store.check();
    }

    private static void sameWords(Operation kept, Operation mine) {
        assertThat(kept.ticket()).isEqualTo(mine.ticket());
        switch (mine) {
            // Its base moves with the server's.
            case Operation.ChangeFields change ->
                    assertThat(((Operation.ChangeFields) kept).changes())
                            .extracting(FieldChange::mine)
                            .isEqualTo(change.changes().stream().map(FieldChange::mine).toList());
            case Operation other -> assertThat(kept).isEqualTo(other);
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
