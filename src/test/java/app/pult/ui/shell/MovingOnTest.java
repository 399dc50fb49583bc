package app.pult.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.ui.shell.MovingOn.After;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class MovingOnTest {
    private static final TicketId ONE = new TicketId(1);
    private static final TicketId TWO = new TicketId(2);
    private static final TicketId ELSEWHERE = new TicketId(3);

    private final Selection selection = new Selection(new Queue.Mine());
    private final MovingOn moving = new MovingOn(selection, After.NEXT);

    @BeforeEach
    void open() {
        moving.along(ticket -> Optional.of(() -> selection.open(TWO)));
        selection.open(ONE);
    }

    @Test
    void theNextOneOpensAndIsToldApartFromOneThatWasChosen() {
        moving.from(ONE).run();

        assertThat(selection.ticket()).contains(TWO);
        assertThat(moving.movesProperty().get()).isEqualTo(1);
    }

    @Test
    void whoLookedAtAnotherTicketOrPlaceMeanwhileIsLeftThere() {
        var onward = moving.from(ONE);
        selection.open(ELSEWHERE);
        onward.run();
        assertThat(selection.ticket()).contains(ELSEWHERE);

        var later = moving.from(ELSEWHERE);
        selection.go(new Place.Outbox());
        later.run();
        assertThat(selection.place()).isEqualTo(new Place.Outbox());
        assertThat(moving.movesProperty().get()).isZero();
    }

    @Test
    void whoWantsToStayStays() {
        moving.afterProperty().set(After.STAY);

        moving.from(ONE).run();

        assertThat(selection.ticket()).contains(ONE);
    }

    @Test
    void theTicketBeforeIsOneKeyAway() {
        moving.from(ONE).run();

        selection.back();
        assertThat(selection.ticket()).contains(ONE);
        selection.back();
        assertThat(selection.ticket()).contains(TWO);
    }
}
