package app.pult.ui.shell;

import static app.pult.fixture.ATicket.aTicket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.Queue;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.fixture.ATicket;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TicketActionsTest {
    private static final TicketId ID = new TicketId(7);

    private final FakeTickets tickets = new FakeTickets();
    private final FakeOutbox outbox = new FakeOutbox();
    private final FakeTime time = new FakeTime();
    private final List<Throwable> failures = new ArrayList<>();
    private final Selection selection = new Selection(new Queue.Mine());
    private final MovingOn moving = new MovingOn(selection, MovingOn.After.STAY);
    private final TicketActions actions =
            new TicketActions(
                    tickets,
                    outbox,
                    new CountedIds(),
                    selection,
                    moving,
                    new Threads(Runnable::run, Runnable::run, time, failures::add));

    @BeforeEach
    void follow() {
        actions.attach();
    }

    @Test
    void solvingNamesTheStateThatWasSeenAndTheRevision() {
        open(aTicket(7).in(TicketState.WAITING));

        actions.solve();

        assertThat(outbox.operations())
                .containsExactly(
                        new Operation.ChangeFields(
                                CountedIds.id(1),
                                ID,
                                new Revision(7),
                                List.of(
                                        new FieldChange(
                                                Field.STATE,
                                                List.of("WAITING"),
                                                List.of("SOLVED")))));
    }

    @Test
    void whatIsSolvedIsNotSolvedTwice() {
        open(aTicket(7).in(TicketState.SOLVED));

        actions.solve();

        assertThat(actions.solvableProperty().get()).isFalse();
        assertThat(outbox.operations()).isEmpty();
    }

    @Test
    void aChangeOfTheTicketIsNoticed() {
        open(aTicket(7));

        tickets.put(aTicket(7).in(TicketState.REJECTED).build());
        time.advance(Duration.ofMillis(50));

        assertThat(actions.solvableProperty().get()).isFalse();
    }

    @Test
    void withoutAnOpenTicketThereIsNothingToDo() {
        actions.solve();

        assertThat(actions.solvableProperty().get()).isFalse();
        assertThat(outbox.operations()).isEmpty();
    }

    @Test
    void aFullDiskIsToldAndNothingPretendsToBeDone() {
        open(aTicket(7));
        outbox.failWith(new IllegalStateException("disk full"));

        actions.solve();

        assertThat(failures).hasSize(1);
    }

    @Test
    void afterSolvingTheNextTicketOpensIfTheOperatorWantsIt() {
        moving.along(ticket -> Optional.of(() -> selection.open(new TicketId(8))));
        moving.afterProperty().set(MovingOn.After.NEXT);
        open(aTicket(7));
        outbox.failWith(new IllegalStateException("disk full"));
        actions.solve();
        assertThat(selection.ticket()).contains(ID);

        outbox.work();
        actions.solve();

        assertThat(selection.ticket()).contains(new TicketId(8));
    }

    private void open(ATicket ticket) {
        tickets.put(ticket.build());
        selection.open(ID);
    }
}
