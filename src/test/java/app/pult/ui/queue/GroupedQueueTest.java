package app.pult.ui.queue;

import static app.pult.fixture.Rows.aRow;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.fixture.BusyShift;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.ui.queue.Arrangements.Grouping;
import app.pult.ui.queue.Lines.Fold;
import app.pult.ui.queue.Lines.Line;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class GroupedQueueTest {
    private static final Queue MINE = new Queue.Mine();
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final FakeTickets tickets = new FakeTickets();
    private final FakeTime time = new FakeTime(BusyShift.NOW);
    private final HandExecutor work = new HandExecutor();
    private final Selection selection = new Selection(MINE);
    private final List<String> kept = new ArrayList<>();
    private final Threads threads =
            new Threads(
                    work,
                    Runnable::run,
                    time,
                    failure -> {
                        throw new AssertionError(failure);
                    });

    @Test
    void aQueueByPriorityIsDividedByItsWords() {
        var queue = open("mine=priority grouped", threeUrgentOneLow());

        assertThat(titles(queue))
                .containsExactly(
                        new Line.Title(Heading.URGENT, 3, Fold.OPEN),
                        new Line.Title(Heading.LOW, 1, Fold.OPEN));
        assertThat(queue.row(3)).map(TicketRow::id).contains(new TicketId(9));
    }

    @Test
    void ofTwoHundredThousandTicketsOnlyThePageInSightIsRead() {
        var rows = new ArrayList<TicketRow>();
        LongStream.rangeClosed(1, 100_000).forEach(id -> rows.add(aRow(id).with(urgent()).build()));
        LongStream.rangeClosed(100_001, 200_000).forEach(id -> rows.add(aRow(id).build()));
        var queue = open("mine=priority grouped urgent", rows);

        assertThat(tickets.pageReads()).hasSize(1);
        assertThat(queue.size()).isEqualTo(100_000);
        queue.row(0);
        work.runAll();

        assertThat(queue.row(0)).map(TicketRow::id).contains(new TicketId(100_001));
        assertThat(tickets.pageReads()).hasSize(2);
    }

    @Test
    void foldingASectionTakesItsTicketsOutOfTheListAndNextGoesOnBehindThem() {
        var queue = open("mine=priority grouped", threeUrgentOneLow());
        queue.select(0);

        queue.fold(Heading.URGENT);

        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.selectedProperty().get()).isEqualTo(-1);
        assertThat(selection.ticket()).contains(new TicketId(1));
        queue.selectNext();
        assertThat(selection.ticket()).contains(new TicketId(9));
        assertThat(queue.following(new TicketId(9))).isEmpty();
    }

    @Test
    void unfoldingShowsTheOpenTicketAgain() {
        var queue = open("mine=priority grouped", threeUrgentOneLow());
        queue.select(1);
        queue.fold(Heading.URGENT);

        queue.fold(Heading.URGENT);

        assertThat(queue.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void whatFollowsIsNeverOneThatIsFoldedAway() {
        var rows = new ArrayList<>(threeUrgentOneLow());
        rows.add(3, aRow(7).build());
        var queue = open("mine=priority grouped normal", rows);
        queue.select(2);

        queue.following(new TicketId(3)).orElseThrow().run();

        assertThat(selection.ticket()).contains(new TicketId(9));
    }

    @Test
    void markingAllLeavesOutWhatIsFoldedAway() {
        var queue = open("mine=priority grouped urgent", threeUrgentOneLow());
        var marks = new Marks(queue, threads);

        marks.all();
        work.runAll();

        assertThat(marks.markedProperty().get()).containsExactly(new TicketId(9));
    }

    @Test
    void howAViewIsDividedIsThereAgainNextTime() {
        var first = open("", threeUrgentOneLow());
        first.sort(QueueOrder.PRIORITY);
        first.toggleGroups();
        first.fold(Heading.LOW);

        var second = open(kept.getLast(), threeUrgentOneLow());

        assertThat(titles(second))
                .containsExactly(
                        new Line.Title(Heading.URGENT, 3, Fold.OPEN),
                        new Line.Title(Heading.LOW, 1, Fold.FOLDED));
        selection.show(new Queue.AllOpen());
        assertThat(second.order().now().grouping()).isEqualTo(Grouping.PLAIN);
    }

    @Test
    void whatIsNotUnderstoodOfALaterVersionIsNothing() {
        var queue = open("mine=by_mood grouped;waiting;=;open=priority dark", threeUrgentOneLow());

        assertThat(queue.order().now().order()).isEqualTo(QueueOrder.URGENCY);
        selection.show(new Queue.AllOpen());
        assertThat(queue.order().now().order()).isEqualTo(QueueOrder.PRIORITY);
    }

    @Test
    void aDeadlineThatPassesMovesItsTicketUnderAnotherHeading() {
        var due = BusyShift.NOW.plus(Duration.ofMinutes(2));
        var queue = open("mine=urgency grouped", List.of(aRow(1).due(due).build()));
        assertThat(titles(queue))
                .extracting(Line.Title::heading)
                .containsExactly(Heading.DUE_TODAY);

        time.advance(Duration.ofMinutes(3));
        queue.timePassed();
        work.runAll();

        assertThat(titles(queue)).extracting(Line.Title::heading).containsExactly(Heading.OVERDUE);
    }

    @Test
    void aMinuteInWhichNothingChangesReadsNothing() {
        var queue = open("mine=priority grouped", threeUrgentOneLow());
        int before = tickets.pageReads().size();

        queue.timePassed();
        work.runAll();

        assertThat(tickets.pageReads()).hasSize(before);
    }

    private QueueModel open(String written, List<TicketRow> rows) {
        tickets.put(MINE, rows);
        var queue =
                new QueueModel(
                        tickets,
                        new FakeDirectory(),
                        selection,
                        new Arrangements(written, kept::add),
                        new Sections(time, ZoneOffset.UTC),
                        threads);
        queue.attach();
        time.advance(MOMENT);
        work.runAll();
        return queue;
    }

    private static List<TicketRow> threeUrgentOneLow() {
        return List.of(
                aRow(1).with(urgent()).build(),
                aRow(2).with(urgent()).build(),
                aRow(3).with(urgent()).build(),
                aRow(9).with(Priority.Level.LOW.priority()).build());
    }

    private static Priority urgent() {
        return Priority.Level.URGENT.priority();
    }

    private static List<Line.Title> titles(QueueModel queue) {
        var lines = queue.stock().lines();
        return lines.titles().stream().map(lines::at).map(Line.Title.class::cast).toList();
    }
}
