package app.pult.ui.queue;

import static app.pult.fixture.Rows.aRow;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.Lists;
import app.pult.fixture.Rows;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class QueueModelTest {
    private static final Queue MINE = new Queue.Mine();
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final FakeTickets tickets = new FakeTickets();
    private final FakeDirectory directory = new FakeDirectory();
    private final FakeTime time = new FakeTime();
    private final HandExecutor work = new HandExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private final Selection selection = new Selection(MINE);
    private final QueueModel queue =
            Lists.plain(
                    tickets,
                    directory,
                    selection,
                    new Threads(work, Runnable::run, time, failures::add));

    @Test
    void readsOnlyThePageInSightOfTwoHundredThousandTickets() {
        open(Rows.plain(200_000));

        assertThat(queue.size()).isEqualTo(200_000);
        assertThat(queue.row(0)).map(TicketRow::id).contains(new TicketId(1));
        assertThat(tickets.pageReads()).hasSize(1);
        assertThat(queue.phaseProperty().get()).isEqualTo(QueueModel.Phase.SHOWN);
    }

    @Test
    void aPlaceFarDownIsEmptyFirstAndArrivesSoon() {
        open(Rows.plain(200_000));

        assertThat(queue.row(150_010)).isEmpty();
        work.runAll();

        assertThat(queue.row(150_010)).map(TicketRow::id).contains(new TicketId(150_011));
        assertThat(tickets.pageReads())
                .last()
                .extracting(FakeTickets.PageRead::offset)
                .isEqualTo(150_000);
    }

    @Test
    void whatWasScrolledPastIsNotRead() {
        open(Rows.plain(200_000));

        for (int place = 0; place < 100_000; place += 50) {
            queue.row(place);
        }
        work.runAll();

        assertThat(queue.row(99_950)).isPresent();
        assertThat(tickets.pageReads()).hasSizeLessThan(6);
    }

    @Test
    void theSelectedTicketStaysSelectedWhereverItNowStands() {
        open(Rows.plain(3));
        queue.select(0);

        tickets.put(MINE, List.of(aRow(9).build(), aRow(8).build(), aRow(1).build()));
        settle();

        assertThat(queue.selectedProperty().get()).isEqualTo(2);
        assertThat(selection.ticket()).contains(new TicketId(1));
    }

    @Test
    void aTicketThatLeftTheQueueStaysOpenAndNextIsTheOneThatTookItsPlace() {
        open(Rows.plain(4));
        queue.select(1);

        tickets.put(MINE, List.of(aRow(1).build(), aRow(3).build(), aRow(4).build()));
        settle();

        assertThat(selection.ticket()).contains(new TicketId(2));
        assertThat(queue.selectedProperty().get()).isEqualTo(-1);
        queue.selectNext();
        assertThat(selection.ticket()).contains(new TicketId(3));
    }

    @Test
    void previousOfATicketThatLeftIsTheOneAboveItsPlace() {
        open(Rows.plain(4));
        queue.select(2);

        tickets.put(MINE, List.of(aRow(1).build(), aRow(2).build(), aRow(4).build()));
        settle();
        queue.selectPrevious();

        assertThat(selection.ticket()).contains(new TicketId(2));
    }

    @Test
    void theLastTicketLeavingMakesNextTheNewLast() {
        open(Rows.plain(3));
        queue.select(2);

        tickets.put(MINE, Rows.plain(2));
        settle();
        queue.selectNext();

        assertThat(selection.ticket()).contains(new TicketId(2));
    }

    @Test
    void whatFollowsIsSettledBeforeTheTicketLeaves() {
        open(Rows.plain(4));
        queue.select(1);
        var next = queue.following(new TicketId(2)).orElseThrow();

        tickets.put(MINE, List.of(aRow(1).build(), aRow(4).build(), aRow(3).build()));
        settle();
        next.run();

        assertThat(selection.ticket()).contains(new TicketId(3));
        assertThat(queue.selectedProperty().get()).isEqualTo(2);
    }

    @Test
    void nothingFollowsTheLastOne() {
        open(Rows.plain(2));
        queue.select(1);

        assertThat(queue.following(new TicketId(2))).isEmpty();
    }

    /// Found by its number, answered, and back to the queue where it was left.
    @Test
    void aTicketFromElsewhereIsFollowedByTheOneWhereTheOperatorWas() {
        open(Rows.plain(4));
        queue.select(2);
        selection.open(new TicketId(99));

        queue.following(new TicketId(99)).orElseThrow().run();

        assertThat(selection.ticket()).contains(new TicketId(3));
    }

    @Test
    void nextAtTheEndAndPreviousAtTheHeadStay() {
        open(Rows.plain(2));
        queue.select(1);
        queue.selectNext();
        assertThat(selection.ticket()).contains(new TicketId(2));

        queue.selectPrevious();
        queue.selectPrevious();
        assertThat(selection.ticket()).contains(new TicketId(1));
    }

    @Test
    void nextBeyondWhatIsLoadedOpensItWhenItArrives() {
        open(Rows.plain(300));
        queue.select(99);

        queue.selectNext();
        assertThat(selection.ticket()).contains(new TicketId(100));
        work.runAll();

        assertThat(selection.ticket()).contains(new TicketId(101));
        assertThat(queue.selectedProperty().get()).isEqualTo(100);
    }

    @Test
    void aChosenPlaceThatIsStillBeingReadStaysMarkedThroughARefresh() {
        open(Rows.plain(300));

        queue.select(299);
        tickets.changed(java.util.Set.of());
        settle();

        assertThat(queue.selectedProperty().get()).isEqualTo(299);
        assertThat(selection.ticket()).contains(new TicketId(300));
    }

    @Test
    void aPlaceThatIsStillBeingReadDoesNotOpenOverATicketThatWasOpenedMeanwhile() {
        open(Rows.plain(300));
        queue.select(299);

        selection.open(new TicketId(7));
        work.runAll();

        assertThat(selection.ticket()).contains(new TicketId(7));
        assertThat(queue.selectedProperty().get()).isEqualTo(6);
    }

    @Test
    void openingATicketElsewhereMarksItsRow() {
        open(Rows.plain(5));

        selection.open(new TicketId(4));

        assertThat(queue.selectedProperty().get()).isEqualTo(3);
    }

    @Test
    void aFloodOfCommitsIsOneReadAndASteadyFloodDoesNotStarveTheList() {
        open(Rows.plain(3));
        int before = tickets.pageReads().size();

        for (int i = 0; i < 1000; i++) {
            tickets.changed(java.util.Set.of());
        }
        time.advance(MOMENT);
        assertThat(work.waiting()).isEqualTo(1);
        tickets.put(MINE, Rows.plain(7));
        time.advance(MOMENT);
        work.runNext();

        assertThat(queue.size()).isEqualTo(7);
        assertThat(tickets.pageReads()).hasSize(before + 1);
        work.runAll();
        assertThat(tickets.pageReads()).hasSize(before + 2);
    }

    @Test
    void aPageReadBeforeARefreshNeverReplacesWhatIsNewer() {
        open(Rows.plain(300));
        queue.row(250);

        var changed = new ArrayList<>(Rows.plain(300));
        changed.set(250, aRow(251).about("renamed").build());
        tickets.put(MINE, changed);
        time.advance(MOMENT);
        work.runAll();

        assertThat(queue.row(250)).map(TicketRow::subject).contains("renamed");
    }

    @Test
    void theFilterIsAskedShortlyAfterTyping() {
        open(List.of(aRow(1).about("printer").build(), aRow(2).about("mail").build()));

        queue.filterProperty().set("m");
        queue.filterProperty().set("ma");
        assertThat(work.waiting()).isZero();
        settle();

        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.row(0)).map(TicketRow::subject).contains("mail");
    }

    @Test
    void aFilterThatNothingPassesIsNoEmptyQueue() {
        open(Rows.plain(3));

        queue.filterProperty().set("xyz");
        settle();

        assertThat(queue.phaseProperty().get()).isEqualTo(QueueModel.Phase.NO_MATCH);
        assertThat(queue.shownProperty().get().filter()).isEqualTo("xyz");
    }

    @Test
    void anotherQueueClearsTheFilterAndHasItsOwnOrder() {
        var solved = new Queue.Solved();
        tickets.put(solved, Rows.plain(2));
        open(Rows.plain(3));
        queue.sort(QueueOrder.NUMBER);
        queue.filterProperty().set("1");
        settle();

        selection.show(solved);
        settle();

        assertThat(queue.filterProperty().get()).isEmpty();
        assertThat(queue.order().now().order()).isEqualTo(QueueOrder.NEWEST_CHANGE);
        assertThat(queue.size()).isEqualTo(2);
        selection.show(MINE);
        assertThat(queue.order().now().order()).isEqualTo(QueueOrder.NUMBER);
    }

    @Test
    void anEmptyQueueSaysSo() {
        open(List.of());

        assertThat(queue.phaseProperty().get()).isEqualTo(QueueModel.Phase.EMPTY);
    }

    @Test
    void aGroupsQueueBearsItsName() {
        directory.with(new Group(new GroupId("3"), "Servers"));
        open(List.of());

        selection.show(new Queue.OfGroup(new GroupId("3")));
        settle();

        assertThat(queue.groupNameProperty().get()).contains("Servers");
    }

    @Test
    void aBrokenStoreIsToldAndCanBeTriedAgain() {
        tickets.failWith(new IllegalStateException("disk"));
        open(Rows.plain(3));
        assertThat(queue.phaseProperty().get()).isEqualTo(QueueModel.Phase.FAILED);
        assertThat(failures).hasSize(1);

        tickets.work();
        queue.retry();
        settle();

        assertThat(queue.phaseProperty().get()).isEqualTo(QueueModel.Phase.SHOWN);
    }

    @Test
    void rowsBeforeTheUppermostDoNotPushItAway() {
        open(Rows.plain(60));
        queue.sight().lookFrom(() -> 30);

        tickets.put(
                MINE,
                Stream.concat(
                                Stream.of(aRow(90).build(), aRow(91).build()),
                                Rows.plain(60).stream())
                        .toList());
        settle();

        assertThat(queue.sight().drift()).isEqualTo(2);
    }

    @Test
    void atTheHeadOfTheListNewTicketsComeIntoSight() {
        open(Rows.plain(60));
        queue.sight().lookFrom(() -> 0);

        tickets.put(
                MINE, Stream.concat(Stream.of(aRow(90).build()), Rows.plain(60).stream()).toList());
        settle();

        assertThat(queue.sight().drift()).isZero();
    }

    @Test
    void nothingIsWatchedOnceThePaneHasLeft() {
        open(Rows.plain(3));

        queue.detach();

        assertThat(tickets.watchers()).isZero();
    }

    private void open(List<TicketRow> rows) {
        tickets.put(MINE, rows);
        queue.attach();
        settle();
    }

    private void settle() {
        time.advance(MOMENT);
        work.runAll();
    }
}
