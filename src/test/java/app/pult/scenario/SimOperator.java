package app.pult.scenario;

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
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Recipients;
import app.pult.fixture.helpdesk.FakeHelpdesk;
import app.pult.fixture.helpdesk.Ledger;
import app.pult.sync.CrashPoints;
import app.pult.sync.CrashPoints.Point;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Somebody who writes, sends, changes their mind, and never throws a word away themselves: each
/// text has a mark `[n]` that must turn up at the end. Thread: one test's.
final class SimOperator {
    private static final List<TicketState> STATES =
            List.of(TicketState.OPEN, TicketState.WAITING, TicketState.SOLVED);

    private final Random random;
    private final Ledger ledger;
    private final CrashPoints crash;
    private final InstantSource watch;
    private final Set<OperationId> hurried = new HashSet<>();
    private final List<String> typed = new ArrayList<>();
    private final List<Submitted> submitted = new ArrayList<>();
    private int marks;
    private boolean busy;

    /// An operation in the order it was submitted, under the ticket it had then.
    record Submitted(Operation operation, TicketId ticket, Departure departure) {
        OperationId id() {
            return operation.id();
        }
    }

    /// `watch` is right, whatever the desk's clock says.
    SimOperator(Random random, Ledger ledger, CrashPoints crash, InstantSource watch) {
        this.watch = watch;
        this.random = random;
        this.ledger = ledger;
        this.crash = crash;
    }

    /// Marks of all texts that a save or a submit has taken.
    List<String> typed() {
        return typed;
    }

    /// Everything that was on its way into the outbox, whether it got there or not.
    List<Submitted> submitted() {
        return submitted;
    }

    /// What was told to go before its time.
    Set<OperationId> hurried() {
        return hurried;
    }

    /// Does one thing, unless they are at one already.
    void act(SimDesk desk) {
        if (!busy) {
            busy = true;
            try {
                actNow(desk);
            } finally {
                busy = false;
            }
        }
    }

    private void actNow(SimDesk desk) {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> onTicket(desk, this::reply);
            case 3 -> onTicket(desk, this::replyAndSolve);
            case 4, 5 -> onTicket(desk, this::note);
            case 6, 7 -> onTicket(desk, this::change);
            case 8 -> onTicket(desk, (d, t) -> submit(d, new Operation.Take(id(), t.id())));
            case 9 ->
                    onTicket(
                            desk,
                            (d, t) ->
                                    submit(
                                            d,
                                            new Operation.LogTime(
                                                    id(), t.id(), Duration.ofMinutes(5))));
            case 10 -> create(desk);
            case 11 -> onTicket(desk, (d, t) -> write(d, new DraftKey(t.id(), Kind.REPLY)));
            case 12 -> onEntry(desk, entry -> desk.outbox().cancel(entry.operation().id()));
            default -> onEntry(desk, entry -> sendNow(desk, entry));
        }
    }

    /// At the end of the shift: nothing stays held or failed.
    void tidyUp(SimDesk desk) {
        for (var entry : desk.outbox().list(1000)) {
            if (isStuck(entry) && knowsWhatHappened(entry)) {
                if (mayGo(entry)) {
                    sendNow(desk, entry);
                } else {
                    desk.outbox().cancel(entry.operation().id());
                }
            }
        }
    }

    private boolean mayGo(OutboxEntry entry) {
        boolean hopeless =
                switch (code(entry)) {
                    case TICKET_GONE, ALREADY_TAKEN, FILE_MISSING -> true;
                    default -> false;
                };
        return !hopeless && !isOnServer(entry) && random.nextInt(3) > 0;
    }

    private interface OnTicket {
        void act(SimDesk desk, Ticket ticket);
    }

    private void onTicket(SimDesk desk, OnTicket action) {
        var ids =
                Stream.of(new Queue.AllOpen(), new Queue.Solved(), new Queue.Unsent())
                        .flatMap(queue -> rows(desk, queue).stream())
                        .map(TicketRow::id)
                        .distinct()
                        .toList();
        if (!ids.isEmpty()) {
            desk.store
                    .tickets()
                    .find(ids.get(random.nextInt(ids.size())))
                    .ifPresent(ticket -> action.act(desk, ticket));
        }
    }

    private static List<TicketRow> rows(SimDesk desk, Queue queue) {
        return desk.store.tickets().page(queue, QueueOrder.NUMBER, "", 0, 100);
    }

    private interface OnEntry {
        void act(OutboxEntry entry);
    }

    private void onEntry(SimDesk desk, OnEntry action) {
        var entries =
                desk.outbox().list(20).stream()
                        .filter(entry -> !entry.state().isFinal())
                        .filter(this::knowsWhatHappened)
                        .filter(entry -> !isOnServer(entry))
                        .toList();
        if (!entries.isEmpty()) {
            action.act(entries.get(random.nextInt(entries.size())));
        }
    }

    /// Where nobody can tell, an operator asks the server's people and waits for the answer.
    private boolean knowsWhatHappened(OutboxEntry entry) {
        return code(entry) != Reason.Code.CANNOT_TELL || ledger.isQuiet();
    }

    private boolean isOnServer(OutboxEntry entry) {
        return code(entry) == Reason.Code.CANNOT_TELL && ledger.has(entry.operation().id());
    }

    private static Reason.Code code(OutboxEntry entry) {
        return entry.reason().map(Reason::code).orElse(Reason.Code.OFFLINE);
    }

    private static boolean isStuck(OutboxEntry entry) {
        return entry.state() == OutboxState.HELD || entry.state() == OutboxState.FAILED;
    }

    // ---- writing

    private void reply(SimDesk desk, Ticket ticket) {
        submit(desk, aReply(desk, ticket));
    }

    private void replyAndSolve(SimDesk desk, Ticket ticket) {
        submit(desk, aReply(desk, ticket), set(ticket, Field.STATE, TicketState.SOLVED.name()));
    }

    private Operation aReply(SimDesk desk, Ticket ticket) {
        var key = new DraftKey(ticket.id(), Kind.REPLY);
        var draft = write(desk, key);
        var to = ticket.requester().map(person -> new Address(person.name(), person.address()));
        return new Operation.SendReply(
                id(),
                ticket.id(),
                new Recipients(to.stream().toList(), List.of()),
                draft.seen(),
                draft.text(),
                draft.files());
    }

    private void note(SimDesk desk, Ticket ticket) {
        var draft = write(desk, new DraftKey(ticket.id(), Kind.NOTE));
        submit(desk, new Operation.AddNote(id(), ticket.id(), draft.text(), draft.files()));
    }

    private void change(SimDesk desk, Ticket ticket) {
        submit(
                desk,
                switch (random.nextInt(3)) {
                    case 0 -> set(ticket, Field.PRIORITY, "" + random.nextInt(101));
                    case 1 ->
                            set(
                                    ticket,
                                    Field.STATE,
                                    STATES.get(random.nextInt(STATES.size())).name());
                    default -> set(ticket, Field.SUBJECT, "тема " + marks);
                });
    }

    private Operation set(Ticket ticket, Field field, String value) {
        var change = new FieldChange(field, ticket.fields().get(field), List.of(value));
        return new Operation.ChangeFields(id(), ticket.id(), ticket.revision(), List.of(change));
    }

    private void create(SimDesk desk) {
        var key = new DraftKey(desk.store.drafts().newTicket(), Kind.NEW_TICKET);
        var draft = write(desk, key);
        var fields =
                new TicketFields(
                        "новое " + marks,
                        TicketState.NEW,
                        Priority.NORMAL,
                        Optional.of(FakeHelpdesk.SUPPORT),
                        Optional.empty(),
                        List.of(),
                        Map.of());
        var requester = new Address("", "customer" + random.nextInt(3) + "@example.com");
        submit(
                desk,
                new Operation.CreateTicket(
                        id(), key.ticket(), requester, fields, draft.text(), draft.files()));
    }

    /// Goes on with the draft that is there.
    private Draft write(SimDesk desk, DraftKey key) {
        var there = desk.store.drafts().find(key);
        var mark = "[" + marks++ + "]";
        var text = there.map(draft -> draft.text() + " " + mark).orElse("слова " + mark);
        var seen =
                there.isPresent()
                        ? there.get().seen()
                        : desk.store.tickets().newestMessage(key.ticket());
        var draft =
                new Draft(
                        key,
                        text,
                        there.map(Draft::files).orElse(List.of()),
                        Map.of(),
                        seen,
                        desk.stepped.engine().serverTime().instant());
        desk.store.drafts().save(draft);
        typed.add(mark);
        crash.at(Point.DRAFT_SAVED);
        return draft;
    }

    private void submit(SimDesk desk, Operation... operations) {
        var departure = departure(operations[0]);
        for (var operation : operations) {
            submitted.add(new Submitted(operation, operation.ticket(), departure));
        }
        desk.outbox().submit(List.of(operations), departure);
    }

    /// A ticket that does not exist yet cannot be left for later.
    private Departure departure(Operation first) {
        return switch (random.nextInt(4)) {
            case 0 -> Departure.after(Duration.ofSeconds(10));
            case 1 ->
                    first instanceof Operation.CreateTicket
                            ? Departure.AT_ONCE
                            : Departure.at(watch.instant().plusSeconds(random.nextInt(600)));
            default -> Departure.AT_ONCE;
        };
    }

    private void sendNow(SimDesk desk, OutboxEntry entry) {
        var press = submitted.stream().filter(one -> one.id().equals(entry.operation().id()));
        var departure = press.map(Submitted::departure).findFirst();
        submitted.stream()
                .filter(one -> departure.filter(its -> its == one.departure()).isPresent())
                .forEach(one -> hurried.add(one.id()));
        desk.outbox().sendNow(entry.operation().id());
    }

    private OperationId id() {
        return SimDesk.nextId(random);
    }
}
