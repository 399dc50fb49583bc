package app.pult.ui.queue;

import static app.pult.fixture.ATicket.aTicket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Field;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.TicketState;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.Lists;
import app.pult.fixture.Rows;
import app.pult.ui.queue.BulkModel.Outcome;
import app.pult.ui.queue.BulkModel.Wish;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class BulkModelTest {
    private static final Wish SOLVED =
            new Wish(Field.STATE, List.of(TicketState.SOLVED.name()), "solved");

    private final FakeTickets tickets = new FakeTickets();
    private final FakeOutbox outbox = new FakeOutbox();
    private final FakeDirectory directory = new FakeDirectory();
    private final List<Throwable> failures = new ArrayList<>();
    private final Threads threads =
            new Threads(
                    Runnable::run, Runnable::run, (delay, action) -> action.run(), failures::add);
    private final Selection selection = new Selection(new Queue.Mine());
    private final QueueModel queue = Lists.plain(tickets, directory, selection, threads);
    private final Marks marks = new Marks(queue, threads);
    private final BulkModel bulk =
            new BulkModel(tickets, directory, outbox, new CountedIds(), marks, threads);

    @BeforeEach
    void fill() {
        tickets.put(new Queue.Mine(), Rows.plain(1000));
        LongStream.rangeClosed(1, 5)
                .forEach(
                        id ->
                                tickets.put(
                                        aTicket(id)
                                                .in(id == 2 ? TicketState.SOLVED : TicketState.OPEN)
                                                .build()));
        queue.attach();
        bulk.attach();
    }

    @Test
    void shiftMarksFromTheOpenTicketOnAndBack() {
        queue.select(1);
        marks.extend(1);
        marks.extend(1);
        assertThat(marked()).containsExactly(2L, 3L, 4L);

        marks.extend(-1);
        assertThat(marked()).containsExactly(2L, 3L);
        assertThat(selection.ticket()).contains(new TicketId(2));
    }

    @Test
    void singleTicketsAreMarkedAndUnmarked() {
        marks.toggle(0);
        marks.toggle(4);
        marks.toggle(0);

        assertThat(marked()).containsExactly(5L);
    }

    @Test
    void rowsThatWereNeverScrolledToAreMarkedToo() {
        marks.toggle(350);
        marks.extendTo(500);

        assertThat(marked()).hasSize(151).startsWith(351L).endsWith(501L);
    }

    @Test
    void noMoreAreMarkedThanCanBeLookedOver() {
        marks.all();
        assertThat(marked()).hasSize(Marks.LIMIT);

        marks.toggle(0);
        marks.extendTo(999);
        assertThat(marked()).hasSize(Marks.LIMIT);
    }

    @Test
    void aTicketThatComesInAboveLeavesTheRightOnesMarked() {
        marks.toggle(4);
        hold(with(2000));
        assertThat(marks.lead()).isEqualTo(5);
        marks.extend(1);
        assertThat(marked()).containsExactly(5L, 6L);

        hold(with(2000, 2001));
        marks.extendTo(4);
        assertThat(marked()).containsExactly(3L, 4L, 5L);
    }

    @Test
    void marksStayWhenTheTicketWhereMarkingBeganIsGone() {
        marks.toggle(4);
        marks.extend(1);
        hold(Rows.plain(1000).stream().filter(row -> row.id().value() != 5).toList());

        marks.extend(1);

        assertThat(marked()).containsExactly(5L, 6L, 7L);
    }

    @Test
    void aTicketThatLeavesAtTheEndOfTheRangeIsNotReplacedByItsNeighbourAlone() {
        marks.toggle(4);
        marks.extend(2);
        hold(Rows.plain(1000).stream().filter(row -> row.id().value() != 7).toList());
        assertThat(marks.lead()).isEqualTo(5);

        marks.extend(1);

        assertThat(marked()).containsExactly(5L, 6L, 8L);
    }

    @Test
    void rowsThatMovedBeforeTheyWereReadMarkNoWrongTicket() {
        var disk = new HandExecutor();
        var slow = new Threads(disk, Runnable::run, (delay, action) -> action.run(), failures::add);
        var rows = Lists.plain(tickets, directory, selection, slow);
        var late = new Marks(rows, slow);
        rows.attach();
        disk.runAll();
        late.toggle(90);
        late.extendTo(150);
        hold(with(2000));
        disk.runAll();
        assertThat(late.markedProperty().get()).containsExactly(new TicketId(91));

        late.extendTo(151);
        disk.runAll();

        assertThat(late.markedProperty().get())
                .hasSize(61)
                .startsWith(new TicketId(91))
                .endsWith(new TicketId(151));
    }

    @Test
    void anotherQueueBeginsWithNone() {
        marks.toggle(0);

        selection.show(new Queue.Waiting());

        assertThat(marked()).isEmpty();
    }

    @Test
    void oneOperationATicketGoesOutWithWhatItWasMadeFrom() {
        mark(1, 2, 3);
        bulk.ask(SOLVED);
        assertThat(outbox.operations()).isEmpty();

        bulk.apply();

        assertThat(outbox.operations())
                .containsExactly(change(1, 1, "OPEN", "SOLVED"), change(2, 3, "OPEN", "SOLVED"));
        assertThat(marked()).isEmpty();
        assertThat(bulk.outcomeProperty().get())
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.done().operations()).hasSize(2));
    }

    @Test
    void whatHasNotGoneOutIsTakenBackWithoutATrace() {
        mark(1, 3);
        bulk.ask(SOLVED);
        bulk.apply();

        bulk.undo();

        assertThat(outbox.operations()).hasSize(2);
        assertThat(List.of(state(1), state(2))).containsOnly(OutboxState.CANCELLED);
        assertThat(bulk.outcomeProperty().get()).isEqualTo(new Outcome.Restored(2));
        bulk.undo();
        assertThat(outbox.operations()).hasSize(2);
    }

    @Test
    void whatHasGoneOutIsChangedBackToWhatItWas() {
        mark(1, 3);
        bulk.ask(SOLVED);
        bulk.apply();
        outbox.done(id(1));

        bulk.undo();

        assertThat(state(2)).isEqualTo(OutboxState.CANCELLED);
        assertThat(outbox.operations()).last().isEqualTo(change(3, 1, "SOLVED", "OPEN"));
    }

    @Test
    void anUndoThatFailsHalfWayIsOfferedForTheRest() {
        mark(1, 3);
        bulk.ask(SOLVED);
        bulk.apply();
        var full = new IllegalStateException("disk full");
        var failing = outbox.watch(ticket -> outbox.failWith(full));

        bulk.undo();

        assertThat(failures).containsExactly(full);
        assertThat(bulk.undoableProperty().get()).isTrue();
        assertThat(bulk.outcomeProperty().get())
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed ->
                                assertThat(changed.done().operations())
                                        .extracting(Operation.ChangeFields::id)
                                        .containsExactly(id(2)));
        failing.close();
        outbox.work();
        bulk.undo();
        assertThat(bulk.outcomeProperty().get()).isEqualTo(new Outcome.Restored(1));
        assertThat(List.of(state(1), state(2))).containsOnly(OutboxState.CANCELLED);
        assertThat(outbox.operations()).hasSize(2);
    }

    @Test
    void aDiskThatRefusesLeavesTheTicketsMarked() {
        mark(1, 3);
        bulk.ask(SOLVED);
        outbox.failWith(new IllegalStateException("disk full"));

        bulk.apply();

        assertThat(failures).hasSize(1);
        assertThat(marked()).containsExactly(1L, 3L);
        assertThat(bulk.outcomeProperty().get()).isEqualTo(new Outcome.Nothing());
    }

    private void hold(List<TicketRow> rows) {
        tickets.put(new Queue.Mine(), rows);
    }

    private static List<TicketRow> with(long... above) {
        return Stream.concat(
                        LongStream.of(above).mapToObj(id -> Rows.aRow(id).build()),
                        Rows.plain(1000).stream())
                .toList();
    }

    private void mark(long... ids) {
        for (long id : ids) {
            marks.toggle((int) id - 1);
        }
    }

    private List<Long> marked() {
        return marks.markedProperty().get().stream().map(TicketId::value).toList();
    }

    private OutboxState state(long n) {
        return outbox.find(id(n)).orElseThrow().state();
    }

    private static OperationId id(long n) {
        return CountedIds.id(n);
    }

    private Operation.ChangeFields change(long n, long ticket, String base, String mine) {
        var found = tickets.find(new TicketId(ticket)).orElseThrow();
        return new Operation.ChangeFields(
                id(n),
                found.id(),
                found.revision(),
                List.of(new FieldChange(Field.STATE, List.of(base), List.of(mine))));
    }
}
