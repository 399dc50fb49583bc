package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.Message;
import app.pult.desk.Priority;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Operation.AddNote;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.Operation.CreateTicket;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.FakeClock;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.fixture.helpdesk.FakeHelpdesk;
import app.pult.fixture.helpdesk.Fault;
import app.pult.fixture.helpdesk.Ledger;
import app.pult.fixture.helpdesk.Ledger.Keys;
import app.pult.fixture.helpdesk.Network;
import app.pult.sync.CrashPoints;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// The answer to a note has been lost, and its message does not say which operation made it. What
/// else is being sent turns out to be in the note's ticket: a colleague has merged the two, or pull
/// has met a ticket that was made here. Each text is shown once all the while.
final class MergedUnderwayTest {
    private static final int ROUNDS = 8;
    private static final String NOTE = "Звонил, не берут трубку";
    private static final String SECOND = "Клиент тот же";

    @TempDir(factory = MemoryDisk.class)
    Path folder;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final FakeHelpdesk helpdesk = new FakeHelpdesk(clock);
    private final Random random = new Random(7);
    private final RemoteId target = asks("Не печатает");
    private final RemoteId merged = asks("Всё ещё не печатает");
    private final Ledger ledger = new Ledger(helpdesk, new MemoryBlobs(), Keys.NONE);
    private final Queue<Fault> pushes = new ArrayDeque<>();
    private SimDesk desk;

    /// What the answer to the second push brings.
    enum Answer {
        WITH_THE_TICKET(new Fault.Nothing()),
        WITHOUT_THE_TICKET(new Fault.Sloppy());

        private final Fault fault;

        Answer(Fault fault) {
            this.fault = fault;
        }
    }

    @BeforeEach
    void loseTheAnswer() {
        ledger.forgetOrigins();
        Network line =
                call ->
                        call == Network.Call.PUSH && !pushes.isEmpty()
                                ? pushes.remove()
                                : new Fault.Nothing();
        desk =
                new SimDesk(
                        folder,
                        clock,
                        new FakeBackend(helpdesk, ledger, line),
                        random,
                        CrashPoints.NONE,
                        Mutation.NONE);
        desk.stepped.pull();
        pushes.add(new Fault.AnswerLost());
        submit(new AddNote(id(), local(target), NOTE, List.of()));
        desk.stepped.push(local(target));
        assertThat(shown()).containsOnlyOnce(NOTE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void neitherTextIsShownTwiceNorGoneForAMoment(Answer answer) {
        var second = new AddNote(id(), local(merged), SECOND, List.of());
        submit(second);
        helpdesk.merge(merged, target);
        pushes.add(answer.fault);

        var lane = local(merged);
        desk.stepped.push(lane);

        assertThat(ledger.has(second.id())).isTrue();
        assertThat(desk.stepped.ready()).as("nothing to do there yet").doesNotContain(lane);
        assertThat(shown()).containsOnlyOnce(NOTE, SECOND);
        for (int round = 0; round < ROUNDS; round++) {
            turn();
            assertThat(shown()).as("round %d", round).containsOnlyOnce(NOTE, SECOND);
        }
        assertSettled();
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void whatWaitsBehindGoesOutOnceTheNoteIsKnown(Answer answer) {
        var first = set(Field.PRIORITY, "90", "50");
        var behind = set(Field.PRIORITY, "10", "90");
        submit(first);
        submit(behind);
        helpdesk.merge(merged, target);
        pushes.add(answer.fault);

        desk.stepped.push(local(merged));
        for (int round = 0; round < ROUNDS; round++) {
            turn();
        }

        assertSettled();
        assertThat(helpdesk.snapshot(target).fields().get(Field.PRIORITY)).containsExactly("10");
    }

    @Test
    void aClashThatBringsTheNotesTicketDoesNotShowTheNoteTwice() {
        var change = set(Field.PRIORITY, "90", "50");
        submit(change);
        helpdesk.colleagueSets(target, Field.PRIORITY, List.of("20"));
        helpdesk.merge(merged, target);

        desk.stepped.push(local(merged));

        assertThat(desk.outbox().find(change.id()).orElseThrow().state())
                .isEqualTo(OutboxState.HELD);
        assertThat(shown()).containsOnlyOnce(NOTE);
        turn();
        turn();
        assertThat(shown()).containsOnlyOnce(NOTE);
        assertThat(desk.outbox().clash(change.id())).as("what to ask the operator").isPresent();
    }

    @Test
    void aTicketMadeHereThatPullMetFirstDoesNotBringItsNoteTwice() {
        var made = desk.store.drafts().newTicket();
        pushes.add(new Fault.AnswerLost());
        submit(create(made));
        desk.stepped.push(made);
        desk.stepped.pull();
        var met = local(helpdesk.visible().getLast());
        pushes.add(new Fault.AnswerLost());
        submit(new AddNote(id(), met, SECOND, List.of()));
        desk.stepped.push(met);

        desk.stepped.push(made);

        assertThat(desk.store.identity().remote(made)).contains(helpdesk.visible().getLast());
        assertThat(notes(Stream.of(met))).containsExactly(SECOND);
        for (int round = 0; round < ROUNDS; round++) {
            turn();
            assertThat(notes(Stream.of(met))).as("round %d", round).containsExactly(SECOND);
        }
        assertSettled();
    }

    private Operation create(TicketId made) {
        var fields =
                new TicketFields(
                        "Звонок",
                        TicketState.NEW,
                        Priority.NORMAL,
                        Optional.of(FakeHelpdesk.SUPPORT),
                        Optional.empty(),
                        List.of(),
                        Map.of());
        return new CreateTicket(
                id(), made, new Address("", "petr@example.com"), fields, "Звонил", List.of());
    }

    private void assertSettled() {
        assertThat(desk.store.outbox().open()).isEmpty();
        assertThat(desk.store.outbox().unsettled()).isEmpty();
        assertThat(desk.store.mirror().toRefetch(10)).isEmpty();
        assertThat(local(target))
                .satisfies(
                        ticket ->
                                assertThat(desk.store.mirror().find(ticket).orElseThrow().fields())
                                        .isEqualTo(helpdesk.snapshot(target).fields()));
    }

    private void turn() {
        desk.stepped.pull();
        desk.stepped.ready().forEach(desk.stepped::push);
        clock.pass(Duration.ofSeconds(20));
    }

    /// What both conversations say.
    private List<String> shown() {
        return notes(Stream.of(target, merged).map(this::local));
    }

    private List<String> notes(Stream<TicketId> tickets) {
        return tickets.flatMap(ticket -> desk.store.tickets().conversation(ticket).stream())
                .distinct()
                .filter(Message.InternalNote.class::isInstance)
                .map(message -> ((Message.InternalNote) message).body().text())
                .toList();
    }

    private void submit(Operation operation) {
        desk.outbox().submit(List.of(operation));
    }

    private ChangeFields set(Field field, String value, String base) {
        var ticket = local(merged);
        var revision = desk.store.tickets().find(ticket).orElseThrow().revision();
        return new ChangeFields(
                id(),
                ticket,
                revision,
                List.of(new FieldChange(field, List.of(base), List.of(value))));
    }

    private RemoteId asks(String subject) {
        return helpdesk.customerAsks("petr@example.com", subject, "Помогите");
    }

    private TicketId local(RemoteId remote) {
        return desk.store.identity().localIds(Set.of(remote)).get(remote);
    }

    private OperationId id() {
        return SimDesk.nextId(random);
    }
}
