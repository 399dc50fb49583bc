package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.BackendException.Kind;
import app.pult.desk.Message;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation.AddNote;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.fixture.FakeClock;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.fixture.helpdesk.FakeHelpdesk;
import app.pult.fixture.helpdesk.Fault;
import app.pult.fixture.helpdesk.Ledger;
import app.pult.fixture.helpdesk.Ledger.Keys;
import app.pult.fixture.helpdesk.Network;
import app.pult.fixture.helpdesk.Network.Call;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/// A server keeps keys, so what nobody heard the answer of is sent again; and the repetition is
/// refused, as a right was withdrawn in between.
final class RefusedRepetitionTest {
    private static final String NOTE = "Звонил, не берут трубку";

    @TempDir(factory = MemoryDisk.class)
    Path folder;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final FakeHelpdesk helpdesk = new FakeHelpdesk(clock);
    private final Random random = new Random(7);
    private final OperationId id = SimDesk.nextId(random);
    private final RemoteId remote =
            helpdesk.customerAsks("petr@example.com", "Не печатает", "Помогите");
    private final Ledger ledger = new Ledger(helpdesk, new MemoryBlobs(), Keys.KEPT);
    private final Map<Call, Queue<Fault>> faults = new EnumMap<>(Call.class);
    private SimDesk desk;

    @BeforeEach
    void open() {
        ledger.forgetOrigins();
        Network line =
                call -> {
                    var next = faults.getOrDefault(call, new ArrayDeque<>()).poll();
                    return next == null ? new Fault.Nothing() : next;
                };
        desk =
                new SimDesk(
                        folder,
                        clock,
                        new FakeBackend(helpdesk, ledger, line),
                        random,
                        CrashPoints.NONE,
                        Mutation.NONE);
        desk.stepped.pull();
        desk.outbox().submit(List.of(new AddNote(id, ticket(), NOTE, List.of())));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatArrivedIsNotCalledRefusedNorOfferedToBeSentAgain() {
        pushes(new Fault.AnswerLost(), new Fault.Refused());

        turn();

        assertThat(entry().state()).isEqualTo(OutboxState.DONE);
        assertThat(shown()).containsExactly(NOTE);
    }

    @Test
    void whatNeverArrivedIsRefused() {
        pushes(new Fault.RequestLost(), new Fault.Refused());

        turn();

        assertThat(entry().state()).isEqualTo(OutboxState.FAILED);
        assertThat(code()).contains(Reason.Code.REJECTED);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whereNobodyCanTellTheOperatorIsAsked() {
        pushes(new Fault.AnswerLost(), new Fault.Refused());
        faults.put(Call.LOOK_UP, new ArrayDeque<>(List.of(new Fault.Puzzled())));

        turn();

        assertThat(entry().state()).isEqualTo(OutboxState.HELD);
        assertThat(code()).contains(Reason.Code.CANNOT_TELL);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "PROTOCOL"})
    void aServerThatDoesNotAnswerSuchAQuestionLeavesItToTheOperator(Kind kind) {
        pushes(new Fault.AnswerLost(), new Fault.Refused());
        faults.put(Call.LOOK_UP, new ArrayDeque<>(List.of(new Fault.Failing(kind))));

        turn();

        assertThat(entry().state()).isEqualTo(OutboxState.HELD);
        assertThat(code()).contains(Reason.Code.CANNOT_TELL);
    }

    @Test
    void aRightThatIsGoneSaysNothingOfTheFirstAttempt() {
        pushes(new Fault.AnswerLost(), new Fault.Failing(Kind.FORBIDDEN));

        turn();

        assertThat(entry().state()).isEqualTo(OutboxState.HELD);
        assertThat(code()).contains(Reason.Code.CANNOT_TELL);
    }

    @Test
    void aLookThatFailsLeavesItUnknownUntilTheNext() {
        pushes(new Fault.AnswerLost(), new Fault.Refused(), new Fault.Refused());
        faults.put(Call.LOOK_UP, new ArrayDeque<>(List.of(new Fault.Unreachable())));

        turn();
        assertThat(entry().state()).isEqualTo(OutboxState.SENDING);
        assertThat(code()).contains(Reason.Code.OUTCOME_UNKNOWN);
        assertThat(shown()).containsExactly(NOTE);
        clock.pass(Duration.ofMinutes(10));
        turn();

        assertThat(entry().state()).isEqualTo(OutboxState.DONE);
        assertThat(shown()).containsExactly(NOTE);
    }

    private void pushes(Fault... all) {
        faults.put(Call.PUSH, new ArrayDeque<>(List.of(all)));
    }

    /// The attempt, its repetition, and what they left to read.
    private void turn() {
        desk.stepped.push(ticket());
        desk.stepped.push(ticket());
        desk.stepped.pull();
    }

    private OutboxEntry entry() {
        return desk.outbox().find(id).orElseThrow();
    }

    private Optional<Reason.Code> code() {
        return entry().reason().map(Reason::code);
    }

    private List<String> shown() {
        return desk.store.tickets().conversation(ticket()).stream()
                .filter(Message.InternalNote.class::isInstance)
                .map(message -> ((Message.InternalNote) message).body().text())
                .toList();
    }

    private TicketId ticket() {
        return desk.store.identity().local(remote).orElseThrow();
    }
}
