package app.pult.ui.snooze;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.Snooze;
import app.pult.desk.Snooze.End;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.fixture.ATicket;
import app.pult.fixture.FakeSnoozes;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;
import app.pult.ui.snooze.SnoozeModel.Preset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SnoozeModelTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final TicketId ID = new TicketId(7);
    private static final Instant THURSDAY = at("2026-11-26T14:20:00");
    private static final Instant FRIDAY = at("2026-11-27T09:00:00");

    private final FakeTickets tickets = new FakeTickets();
    private final FakeSnoozes snoozes = new FakeSnoozes();
    private final FakeTime time = new FakeTime(THURSDAY);
    private final List<Throwable> failures = new ArrayList<>();
    private final Selection selection = new Selection(new Queue.Mine());
    private final MovingOn moving = new MovingOn(selection, MovingOn.After.STAY);
    private final SnoozeModel model =
            new SnoozeModel(
                    tickets,
                    snoozes,
                    selection,
                    moving,
                    time,
                    MOSCOW,
                    new Threads(Runnable::run, Runnable::run, time, failures::add));

    @BeforeEach
    void open() {
        tickets.put(ATicket.aTicket(7).build());
        model.attach();
        selection.open(ID);
    }

    @Test
    void isPutOffAndTakenBackAsIfNothingHadBeen() {
        model.put(target(), FRIDAY);
        assertThat(snoozes.find(ID)).contains(new Snooze(ID, FRIDAY, End.REPLY));
        assertThat(target().snooze()).isPresent();

        model.undo();

        assertThat(snoozes.find(ID)).isEmpty();
        assertThat(target().snooze()).isEmpty();
        assertThat(model.doneProperty().get()).isEmpty();
    }

    @Test
    void undoingAnotherTimeBringsTheFirstOneBack() {
        model.endProperty().set(End.TIME);
        model.put(target(), FRIDAY);
        model.endProperty().set(End.REPLY);
        model.put(target(), FRIDAY.plus(Duration.ofDays(5)));

        model.undo();

        assertThat(snoozes.find(ID)).contains(new Snooze(ID, FRIDAY, End.TIME));
    }

    @Test
    void broughtBackByHandItCanSleepOnAfterAll() {
        model.put(target(), FRIDAY);
        model.end(target());
        assertThat(snoozes.find(ID)).isEmpty();

        model.undo();

        assertThat(snoozes.find(ID)).contains(new Snooze(ID, FRIDAY, End.REPLY));
    }

    @Test
    void whatTheDiskRefusesIsNotSaidToBeDone() {
        snoozes.failWith(new IllegalStateException("disk full"));

        model.put(target(), FRIDAY);

        assertThat(model.doneProperty().get()).isEmpty();
        assertThat(failures).hasSize(1);
    }

    @Test
    void anUndoTheDiskRefusesCanBeTriedAgain() {
        model.put(target(), FRIDAY);
        snoozes.failWith(new IllegalStateException("disk full"));

        model.undo();

        assertThat(model.doneProperty().get()).isPresent();
        assertThat(failures).hasSize(1);
    }

    @Test
    void theNextTicketOpensIfTheOperatorWantsIt() {
        moving.along(ticket -> Optional.of(() -> selection.open(new TicketId(8))));
        moving.afterProperty().set(MovingOn.After.NEXT);

        model.put(target(), FRIDAY);

        assertThat(selection.ticket()).contains(new TicketId(8));
    }

    @Test
    void whatIsOverCannotBePutOff() {
        tickets.put(ATicket.aTicket(7).in(TicketState.SOLVED).build());
        time.advance(Duration.ofMillis(50));

        assertThat(model.targetProperty().get()).isEmpty();
    }

    @Test
    void theClockIsLookedAtFromTheBeginningAndEveryTwentySeconds() {
        time.advance(Duration.ofSeconds(40));

        assertThat(snoozes.looks())
                .containsExactly(THURSDAY, THURSDAY.plusSeconds(20), THURSDAY.plusSeconds(40));
        model.detach();
        time.advance(Duration.ofMinutes(5));
        assertThat(snoozes.looks()).hasSize(3);
    }

    @Test
    void theUsualTimesAreOfferedSoonestFirst() {
        assertThat(model.choices())
                .extracting(SnoozeModel.Choice::until)
                .containsExactly(
                        at("2026-11-26T15:20:00"),
                        at("2026-11-26T17:00:00"),
                        FRIDAY,
                        at("2026-11-30T09:00:00"));
    }

    @Test
    void lateOnASundayNothingIsOfferedTwiceOrForAnotherDay() {
        time.advance(Duration.between(THURSDAY, at("2026-11-29T22:30:00")));

        assertThat(model.choices())
                .extracting(SnoozeModel.Choice::preset)
                .containsExactly(Preset.HOUR, Preset.MONDAY);
    }

    private SnoozeModel.Target target() {
        return model.targetProperty().get().orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }
}
