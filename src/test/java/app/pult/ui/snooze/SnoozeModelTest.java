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

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class SnoozeModelTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final TicketId ID = new TicketId(7);
    private static final Instant THURSDAY = at("2026-11-26T14:20:00");
    private static final Instant FRIDAY = at("2026-11-27T09:00:00");

    private final FakeTickets tickets = new FakeTickets();
    private final FakeSnoozes snoozes = new FakeSnoozes();
    private final FakeTime time = new FakeTime(THURSDAY);
    private final ObjectProperty<Set<TicketId>> marked = new SimpleObjectProperty<>(Set.of());
    private final List<Throwable> failures = new ArrayList<>();
    private final Selection selection = new Selection(new Queue.Mine());
    private final MovingOn moving = new MovingOn(selection, MovingOn.After.STAY);
    private final SnoozeModel model =
            new SnoozeModel(
                    tickets,
                    snoozes,
                    selection,
                    new SnoozeModel.Marked(marked, () -> marked.set(Set.of())),
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
        model.put(List.of(target()), FRIDAY);
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
        model.put(List.of(target()), FRIDAY);
        model.endProperty().set(End.REPLY);
        model.put(List.of(target()), FRIDAY.plus(Duration.ofDays(5)));

        model.undo();

        assertThat(snoozes.find(ID)).contains(new Snooze(ID, FRIDAY, End.TIME));
    }

    @Test
    void broughtBackByHandItCanSleepOnAfterAll() {
        model.put(List.of(target()), FRIDAY);
        model.end(List.of(target()));
        assertThat(snoozes.find(ID)).isEmpty();

        model.undo();

        assertThat(snoozes.find(ID)).contains(new Snooze(ID, FRIDAY, End.REPLY));
    }

    @Test
    void severalMarkedOnesArePutOffTogetherAndTakenBackByOneUndo() {
        var other = new TicketId(8);
        tickets.put(ATicket.aTicket(8).build());
        tickets.put(ATicket.aTicket(9).in(TicketState.SOLVED).build());
        snoozes.put(new Snooze(other, FRIDAY, End.TIME));
        marked.set(new LinkedHashSet<>(List.of(ID, other, new TicketId(9))));
        var monday = at("2026-11-30T09:00:00");

        assertThat(model.chosenProperty().get())
                .extracting(SnoozeModel.Target::ticket)
                .containsExactly(ID, other);
        model.put(model.chosenProperty().get(), monday);
        assertThat(snoozes.find(ID)).contains(new Snooze(ID, monday, End.REPLY));
        assertThat(snoozes.find(other)).contains(new Snooze(other, monday, End.REPLY));
        assertThat(marked.get()).isEmpty();

        model.undo();

        assertThat(snoozes.find(ID)).isEmpty();
        assertThat(snoozes.find(other)).contains(new Snooze(other, FRIDAY, End.TIME));
    }

    @Test
    void whatTheDiskRefusesIsNotSaidToBeDone() {
        snoozes.failWith(new IllegalStateException("disk full"));

        model.put(List.of(target()), FRIDAY);

        assertThat(model.doneProperty().get()).isEmpty();
        assertThat(failures).hasSize(1);
    }

    @Test
    void anUndoTheDiskRefusesCanBeTriedAgain() {
        model.put(List.of(target()), FRIDAY);
        snoozes.failWith(new IllegalStateException("disk full"));

        model.undo();

        assertThat(model.doneProperty().get()).isPresent();
        assertThat(failures).hasSize(1);
    }

    @Test
    void theNextTicketOpensIfTheOperatorWantsIt() {
        moving.along(ticket -> Optional.of(() -> selection.open(new TicketId(8))));
        moving.afterProperty().set(MovingOn.After.NEXT);

        model.put(List.of(target()), FRIDAY);

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

    private SnoozeModel.Target target() {
        return model.targetProperty().get().orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }
}
