package app.pult.ui.queue;

import static app.pult.fixture.Rows.aRow;
import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Priority;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.fixture.BusyShift;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.Lists;
import app.pult.fixture.Rows;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.rows.Row;
import app.pult.ui.kit.rows.RowList;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class QueueListTest {
    private static final Queue MINE = new Queue.Mine();

    private final FakeTickets tickets = new FakeTickets();
    private final Selection selection = new Selection(MINE);
    private Executor wait = Runnable::run;
    private Scene scene;
    private QueueModel model;

    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        var time = new FakeTime(BusyShift.NOW);
        tickets.put(MINE, Rows.plain(500));
        var threads =
                new Threads(
                        Runnable::run,
                        Runnable::run,
                        (delay, action) -> wait.execute(action),
                        failure -> {});
        var directory = BusyShift.directory(variant);
        model = Lists.plain(tickets, directory, selection, threads);
        var bulk =
                new BulkModel(
                        tickets,
                        directory,
                        new FakeOutbox(),
                        new CountedIds(),
                        new Marks(model, threads),
                        threads);
        scene =
                new Scene(
                        new QueuePane(
                                model,
                                bulk,
                                variant.texts(),
                                variant.ages(),
                                time,
                                new Commands(variant.texts(), Map.of())),
                        306,
                        700);
        new Look(variant.theme(), variant.density(), 100).applyTo(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void rowsAreSixtySevenPixelsHigh() {
        assertThat(onFx(() -> row(0).getHeight())).isCloseTo(67, within());
    }

    @Test
    void rowsThatComeInAboveDoNotPushTheReadOnesAway() {
        scrollTo(200);
        assertThat(uppermost()).isEqualTo("Ticket 201");

        put(Stream.concat(many(900, 905), Rows.plain(500).stream()).toList());

        assertThat(uppermost()).isEqualTo("Ticket 201");
    }

    @Test
    void aSelectedTicketThatMovesDoesNotPullTheListBackToIt() {
        onFx(
                () -> {
                    selection.open(new TicketId(3));
                    return true;
                });
        scrollTo(200);

        put(Stream.concat(many(900, 905), Rows.plain(500).stream()).toList());

        assertThat(uppermost()).isEqualTo("Ticket 201");
        assertThat(onFx(selection::ticket)).contains(new TicketId(3));
    }

    @Test
    void anotherQueueIsShownFromItsHead() {
        onFx(
                () -> {
                    tickets.put(new Queue.Solved(), many(1_001, 1_500).toList());
                    selection.open(new TicketId(150));
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
        onFx(
                () -> {
                    selection.show(new Queue.Solved());
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(uppermost()).isEqualTo("Ticket 1001");
        assertThat(onFx(() -> list().selectedProperty().get())).isEqualTo(-1);
    }

    @Test
    void theSizeOfAHugeQueueIsNeverCut() {
        put(Rows.plain(200_000));

        var size = (Label) scene.lookup("#queue-count");
        assertThat(onFx(size::getText)).isEqualTo("200,000");
        assertThat(onFx(size::getWidth)).isGreaterThanOrEqualTo(onFx(() -> size.prefWidth(-1)));
    }

    @Test
    void atTheHeadNewRowsAreSeen() {
        put(Stream.concat(many(900, 900), Rows.plain(500).stream()).toList());

        assertThat(uppermost()).isEqualTo("Ticket 900");
    }

    @Test
    void aTicketOpenedElsewhereIsScrolledTo() {
        onFx(
                () -> {
                    selection.open(new TicketId(90));
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(onFx(() -> list().selectedProperty().get())).isEqualTo(89);
        assertThat(onFx(() -> list().row(89))).isPresent();
        assertThat(onFx(() -> row(89).getBoundsInParent().getMaxY()))
                .isLessThanOrEqualTo(onFx(() -> list().getHeight()));
    }

    @Test
    void theConversationOfATicketFarAwayIsPaintedBeforeTheListLeapsToIt() {
        var waiting = new ArrayList<Runnable>();
        open(90, waiting::add);

        assertThat(uppermost()).isEqualTo("Ticket 1");

        open(2, waiting::add);
        open(95, waiting::add);
        onFx(
                () -> {
                    waiting.forEach(Runnable::run);
                    scene.getRoot().layout();
                    return true;
                });

        assertThat(isInSight(94)).isTrue();
    }

    @Test
    void anotherQueueIsShownAtItsOpenTicketAtOnceAndLeapsNoMore() {
        open(95, Runnable::run);
        var waiting = new ArrayList<Runnable>();
        onFx(
                () -> {
                    tickets.put(new Queue.Solved(), Rows.plain(500));
                    wait = waiting::add;
                    selection.show(new Queue.Solved());
                    scene.getRoot().layout();
                    return true;
                });

        assertThat(isInSight(94)).isTrue();
        assertThat(waiting).isEmpty();
    }

    @Test
    void theRowBelowThoseInSightComesAtOnce() {
        int below = IntStream.range(0, 500).filter(at -> !isInSight(at)).findFirst().orElseThrow();
        open(below + 1, action -> {});

        assertThat(isInSight(below)).isTrue();
    }

    @Test
    void aQueueThatShrinksUnderTheSelectionKeepsTheTicketOpen() {
        onFx(
                () -> {
                    selection.open(new TicketId(90));
                    return true;
                });

        put(Rows.plain(20));

        assertThat(onFx(selection::ticket)).contains(new TicketId(90));
        assertThat(onFx(() -> list().selectedProperty().get())).isEqualTo(-1);
    }

    @Test
    void arrowsStopAtAFoldedHeadingAndRightShowsWhatItHides(FxRobot keys) {
        divide();
        keys.push(KeyCode.DOWN).push(KeyCode.LEFT);
        assertThat(onFx(() -> list().sizeProperty().get())).isEqualTo(4);
        assertThat(selectedLine()).isEqualTo("Urgent: 1, folded");

        keys.push(KeyCode.DOWN);
        assertThat(onFx(selection::ticket)).contains(new TicketId(2));
        keys.push(KeyCode.UP);
        assertThat(selectedLine()).isEqualTo("Urgent: 1, folded");
        keys.push(KeyCode.RIGHT);
        assertThat(selectedLine()).isEqualTo("Urgent: 1");
        keys.push(KeyCode.DOWN);

        assertThat(onFx(selection::ticket)).contains(new TicketId(1));
    }

    @Test
    void aClickOnAHeadingFoldsItAndOpensNothing(FxRobot mouse) {
        divide();

        mouse.clickOn(onFx(() -> list().row(2).orElseThrow()));

        assertThat(onFx(() -> list().sizeProperty().get())).isEqualTo(3);
        assertThat(onFx(selection::ticket)).isEmpty();
        assertThat(onFx(() -> model.order().now().folded())).containsExactly(Heading.LOW);
    }

    /// An urgent ticket and two that are not, under a heading each.
    private void divide() {
        put(
                List.of(
                        aRow(1).with(Priority.Level.URGENT.priority()).build(),
                        aRow(2).with(Priority.Level.LOW.priority()).build(),
                        aRow(3).with(Priority.Level.LOW.priority()).build()));
        onFx(
                () -> {
                    model.sort(QueueOrder.PRIORITY);
                    model.toggleGroups();
                    scene.getRoot().layout();
                    list().requestFocus();
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String selectedLine() {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(
                () -> {
                    scene.getRoot().layout();
                    return list().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)
                                    instanceof TitleRow title
                            ? title.spoken()
                            : "";
                });
    }

    /// Opened elsewhere; what is to come later waits as `later` says.
    private void open(long ticket, Executor later) {
        onFx(
                () -> {
                    wait = later;
                    selection.open(new TicketId(ticket));
                    scene.getRoot().layout();
                    return true;
                });
    }

    private boolean isInSight(int place) {
        return onFx(() -> list().row(place)).isPresent();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.5);
    }

    private static Stream<TicketRow> many(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(id -> aRow(id).build());
    }

    private void put(List<TicketRow> rows) {
        onFx(
                () -> {
                    tickets.put(MINE, rows);
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
        onFx(
                () -> {
                    scene.getRoot().layout();
                    return true;
                });
    }

    private void scrollTo(int index) {
        onFx(
                () -> {
                    list().showFirst(index);
                    scene.getRoot().layout();
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String uppermost() {
        return onFx(
                () ->
                        row(list().first()).lookup(".queue-subject") instanceof Label subject
                                ? subject.getText()
                                : "");
    }

    private Row row(int place) {
        return list().row(place).orElseThrow();
    }

    private RowList list() {
        return (RowList) scene.lookup("#queue-list");
    }
}
