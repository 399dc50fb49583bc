package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketFields;
import app.pult.desk.change.Merge.Conflict;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation.ChangeFields;
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
import app.pult.sync.CrashPoints;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// The same ticket is changed here, without a network, and there.
final class FieldClashTest {
    private static final int ROUNDS = 6;
    private static final List<String> URGENT = List.of("90");
    private static final List<String> LOW = List.of("10");

    @TempDir(factory = MemoryDisk.class)
    Path folder;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final FakeHelpdesk helpdesk = new FakeHelpdesk(clock);
    private final Random random = new Random(7);
    private final RemoteId remote =
            helpdesk.customerAsks("petr@example.com", "Не печатает", "Помогите");
    private final Ledger ledger = new Ledger(helpdesk, new MemoryBlobs(), Keys.NONE);
    private SimDesk desk;

    @BeforeEach
    void open() {
        Network fine =
                new Network() {
                    @Override
                    public Fault next(Call call) {
                        return new Fault.Nothing();
                    }

                    @Override
                    public void reached() {}
                };
        desk =
                new SimDesk(
                        folder,
                        clock,
                        new FakeBackend(helpdesk, ledger, fine),
                        random,
                        CrashPoints.NONE,
                        Mutation.NONE);
        desk.stepped.pull();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theOwnerChangedThereAndThePriorityHereBothSurviveAndNobodyIsAsked() {
        var id = submit(Field.PRIORITY);
        helpdesk.colleagueSets(remote, Field.ASSIGNEE, List.of("boris"));

        settle();

        assertThat(entry(id).state()).isEqualTo(OutboxState.DONE);
        assertThat(server().get(Field.ASSIGNEE)).containsExactly("boris");
        assertThat(server().get(Field.PRIORITY)).isEqualTo(URGENT);
        assertThat(shown()).isEqualTo(server());
    }

    @Test
    void aRealClashIsAskedAndMineGoesOnTopOfWhatWasSeenThere() {
        var id = clashing();
        var asked = desk.outbox().clash(id).orElseThrow();
        assertThat(asked.conflicts())
                .containsExactly(new Conflict(Field.PRIORITY, base(), URGENT, LOW));
        assertThat(asked.merged()).extracting(FieldChange::field).containsExactly(Field.SUBJECT);
        assertThat(shown().get(Field.PRIORITY)).as("mine is not lost meanwhile").isEqualTo(URGENT);

        assertThat(desk.outbox().answer(id, asked, Set.of())).isTrue();
        settle();

        assertThat(entry(id).state()).isEqualTo(OutboxState.DONE);
        assertThat(server().get(Field.PRIORITY)).isEqualTo(URGENT);
        assertThat(server().get(Field.SUBJECT)).isEqualTo(List.of("новое"));
        assertThat(desk.outbox().answer(id, asked, Set.of())).as("too late").isFalse();
    }

    @Test
    void whatIsLeftToTheServerStaysThereAndTheRestGoesOut() {
        var id = clashing();
        var asked = desk.outbox().clash(id).orElseThrow();

        desk.outbox().answer(id, asked, Set.of(Field.PRIORITY));
        settle();

        assertThat(entry(id).state()).isEqualTo(OutboxState.DONE);
        assertThat(server().get(Field.PRIORITY)).isEqualTo(LOW);
        assertThat(server().get(Field.SUBJECT)).isEqualTo(List.of("новое"));
        assertThat(shown()).isEqualTo(server());
    }

    @Test
    void withEverythingLeftToTheServerTheChangeIsTakenBack() {
        var id = submit(Field.PRIORITY);
        helpdesk.colleagueSets(remote, Field.PRIORITY, LOW);
        settle();
        var asked = desk.outbox().clash(id).orElseThrow();

        desk.outbox().answer(id, asked, Set.of(Field.PRIORITY));
        settle();

        assertThat(entry(id).state()).isEqualTo(OutboxState.CANCELLED);
        assertThat(server().get(Field.PRIORITY)).isEqualTo(LOW);
        assertThat(shown()).isEqualTo(server());
    }

    @Test
    void whatTheServerChangesOnceMoreAfterTheAnswerIsAskedOnceMore() {
        var id = clashing();
        var asked = desk.outbox().clash(id).orElseThrow();
        helpdesk.colleagueSets(remote, Field.PRIORITY, List.of("55"));

        desk.outbox().answer(id, asked, Set.of());
        settle();

        assertThat(entry(id).state()).isEqualTo(OutboxState.HELD);
        assertThat(desk.outbox().clash(id).orElseThrow().conflicts())
                .containsExactly(new Conflict(Field.PRIORITY, LOW, URGENT, List.of("55")));
        assertThat(server().get(Field.PRIORITY)).containsExactly("55");
    }

    /// Held, as its priority was changed there, too.
    private OperationId clashing() {
        var id = submit(Field.SUBJECT, Field.PRIORITY);
        helpdesk.colleagueSets(remote, Field.PRIORITY, LOW);
        settle();
        assertThat(entry(id).state()).isEqualTo(OutboxState.HELD);
        assertThat(entry(id).reason()).contains(Reason.of(Reason.Code.CONFLICT));
        return id;
    }

    private OperationId submit(Field... fields) {
        var ticket = desk.store.identity().local(remote).orElseThrow();
        var seen = desk.store.tickets().find(ticket).orElseThrow();
        var id = SimDesk.nextId(random);
        var changes =
                Arrays.stream(fields)
                        .map(
                                field ->
                                        new FieldChange(
                                                field,
                                                seen.fields().get(field),
                                                field.equals(Field.PRIORITY)
                                                        ? URGENT
                                                        : List.of("новое")))
                        .toList();
        desk.outbox().submit(List.of(new ChangeFields(id, ticket, seen.revision(), changes)));
        return id;
    }

    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            desk.stepped.pull();
            desk.stepped.ready().forEach(desk.stepped::push);
            clock.pass(Duration.ofSeconds(20));
        }
    }

    private OutboxEntry entry(OperationId id) {
        return desk.outbox().find(id).orElseThrow();
    }

    private TicketFields server() {
        return helpdesk.snapshot(remote).fields();
    }

    private TicketFields shown() {
        var ticket = desk.store.identity().local(remote).orElseThrow();
        return desk.store.tickets().find(ticket).orElseThrow().fields();
    }

    private List<String> base() {
        return List.of("50");
    }
}
