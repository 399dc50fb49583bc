package app.pult.bench.crash;

import app.pult.bench.crash.Said.Word;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.DraftKey.Kind;
import app.pult.desk.Field;
import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.Ticket;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Operation.AddNote;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.Operation.CreateTicket;
import app.pult.desk.operation.Operation.LogTime;
import app.pult.desk.operation.Operation.SendReply;
import app.pult.desk.operation.Operation.Take;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Recipients;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;
import app.pult.sync.CrashPoints;
import app.pult.sync.CrashPoints.Point;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Writes, sends, changes, creates and takes back, as fast as the disk allows while less than
/// [#ENOUGH] is under way. Each text has a mark that must turn up once in the end. Thread: one.
final class HastyOperator {
    /// More than the twenty that must be in flight at a kill: some finish before it comes.
    private static final int BUSY = 30;

    private static final int ENOUGH = 60;
    private static final int TICKETS = 500;
    private static final int LOOK_ANEW = 50;
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Workplace place;
    private final Machine machine;
    private final SplittableRandom random;
    private final BiConsumer<Word, String> diary;
    private final CrashPoints crash;
    private List<TicketId> tickets = List.of();
    private int acts;

    HastyOperator(
            Workplace place,
            Machine machine,
            SplittableRandom random,
            BiConsumer<Word, String> diary,
            CrashPoints crash) {
        this.place = place;
        this.machine = machine;
        this.random = random;
        this.diary = diary;
        this.crash = crash;
    }

    /// Whether enough is under way for a kill.
    boolean isBusy() {
        return LastDay.unfinished(place) >= BUSY;
    }

    /// One thing, or a short wait if there is enough to do for the engine.
    void act() throws IOException {
        var open = open();
        release(open);
        if (open.size() >= ENOUGH) {
            LockSupport.parkNanos(PAUSE.toNanos());
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> onTicket(this::reply);
            case 3 -> onTicket(this::note);
            case 4, 5 -> onTicket(this::change);
            case 6 -> onTicket(this::take);
            case 7 -> onTicket(ticket -> submit(logged(ticket)));
            case 8 -> create();
            case 9, 10 -> onTicket(ticket -> write(new DraftKey(ticket.id(), Kind.REPLY)));
            default -> takeBack(open);
        }
    }

    private List<OutboxEntry> open() {
        return LastDay.open(place).toList();
    }

    private interface OnTicket {
        void act(Ticket ticket) throws IOException;
    }

    private void onTicket(OnTicket action) throws IOException {
        if (acts++ % LOOK_ANEW == 0) {
            tickets = tickets();
        }
        if (!tickets.isEmpty()) {
            var ticket = place.tickets().find(tickets.get(random.nextInt(tickets.size())));
            if (ticket.isPresent()) {
                action.act(ticket.get());
            }
        }
    }

    private List<TicketId> tickets() {
        return Stream.of(new Queue.AllOpen(), new Queue.Waiting(), new Queue.Unsent())
                .flatMap(
                        queue ->
                                place
                                        .tickets()
                                        .page(queue, QueueOrder.NUMBER, "", 0, TICKETS)
                                        .stream())
                .map(TicketRow::id)
                .toList();
    }

    /// What is held is looked at, and sent after all.
    private void release(List<OutboxEntry> open) {
        open.stream()
                .filter(
                        entry ->
                                entry.state() == OutboxState.HELD
                                        || entry.state() == OutboxState.FAILED)
                .findFirst()
                .ifPresent(entry -> place.outbox().sendNow(entry.operation().id()));
    }

    private void takeBack(List<OutboxEntry> open) {
        var waiting = open.stream().filter(entry -> entry.state() == OutboxState.QUEUED).toList();
        if (!waiting.isEmpty()) {
            var id = waiting.get(random.nextInt(waiting.size())).operation().id();
            if (place.outbox().cancel(id)) {
                diary.accept(Word.CANCELLED, id.toString());
            }
        }
    }

    // ---- what is sent

    private void reply(Ticket ticket) throws IOException {
        var draft = write(new DraftKey(ticket.id(), Kind.REPLY));
        var to = ticket.requester().map(person -> new Address(person.name(), person.address()));
        if (to.isEmpty()) {
            return;
        }
        var reply =
                new SendReply(
                        id(),
                        ticket.id(),
                        new Recipients(List.of(to.get()), List.of()),
                        draft.seen(),
                        draft.text(),
                        draft.files());
        if (random.nextInt(3) == 0) {
            submit(reply, set(ticket, Field.STATE, TicketState.WAITING.name()));
        } else {
            submit(reply);
        }
    }

    private void note(Ticket ticket) throws IOException {
        var draft = write(new DraftKey(ticket.id(), Kind.NOTE));
        submit(new AddNote(id(), ticket.id(), draft.text(), draft.files()));
    }

    private void change(Ticket ticket) {
        submit(
                random.nextBoolean()
                        ? set(ticket, Field.PRIORITY, Integer.toString(random.nextInt(101)))
                        : set(ticket, Field.SUBJECT, "тема " + random.nextInt(1_000_000)));
    }

    private void take(Ticket ticket) {
        if (ticket.fields().assignee().isEmpty()) {
            submit(new Take(id(), ticket.id()));
        }
    }

    private LogTime logged(Ticket ticket) {
        return new LogTime(id(), ticket.id(), Duration.ofMinutes(1 + random.nextInt(30)));
    }

    private void create() throws IOException {
        var key = new DraftKey(place.drafts().newTicket(), Kind.NEW_TICKET);
        var draft = write(key);
        var fields =
                new TicketFields(
                        "новое " + draft.text(),
                        TicketState.NEW,
                        Priority.NORMAL,
                        place.directory().groups().stream().findFirst().map(group -> group.id()),
                        Optional.empty(),
                        List.of(),
                        Map.of());
        var requester = new Address("Вера", "vera" + random.nextInt(5) + "@customer.example");
        submit(
                new CreateTicket(
                        id(), key.ticket(), requester, fields, draft.text(), draft.files()));
        submit(new AddNote(id(), key.ticket(), "к новому " + mark(), List.of()));
    }

    private ChangeFields set(Ticket ticket, Field field, String value) {
        var change = new FieldChange(field, ticket.fields().get(field), List.of(value));
        return new ChangeFields(id(), ticket.id(), ticket.revision(), List.of(change));
    }

    /// Goes on with the draft that is there.
    private Draft write(DraftKey key) throws IOException {
        var there = place.drafts().find(key);
        var mark = mark();
        var files = new ArrayList<>(there.map(Draft::files).orElse(List.of()));
        if (files.isEmpty() && random.nextInt(8) == 0) {
            files.add(file(mark));
        }
        var draft =
                new Draft(
                        key,
                        there.map(before -> before.text() + " " + mark).orElse(mark),
                        files,
                        Map.of(),
                        there.isPresent()
                                ? there.get().seen()
                                : place.tickets().newestMessage(key.ticket()),
                        machine.clock().instant());
        place.drafts().save(draft);
        diary.accept(Word.TYPED, mark);
        crash.at(Point.DRAFT_SAVED);
        return draft;
    }

    private OutgoingFile file(String mark) throws IOException {
        var content = ("журнал " + mark + "\n").getBytes(StandardCharsets.UTF_8);
        var blob = place.blobs().store(new ByteArrayInputStream(content));
        return new OutgoingFile(mark + ".log", "text/plain", blob.size(), blob.id());
    }

    private void submit(Operation... operations) {
        for (var operation : operations) {
            diary.accept(Word.SUBMITTING, operation.id() + " " + fileOf(operation));
        }
        place.outbox().submit(List.of(operations));
        for (var operation : operations) {
            diary.accept(Word.SUBMITTED, operation.id().toString());
        }
    }

    private static String fileOf(Operation operation) {
        var files = operation.files();
        return files.isEmpty() ? "" : files.getFirst().name();
    }

    private String mark() {
        return "m" + machine.ids().nextOperation();
    }

    private OperationId id() {
        return machine.ids().nextOperation();
    }
}
