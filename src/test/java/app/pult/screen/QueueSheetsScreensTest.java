package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Rows;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Putting a ticket off, and own views, by the keyboard, in pictures.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class QueueSheetsScreensTest {
    @Test
    void theSheetOffersTimes() {
        take(
                "snooze",
                stage -> {
                    ask(stage);
                    var list = (ListView<?>) stage.getScene().lookup("#snooze-list");
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                    assertThat(list.getHeight())
                            .as("no empty row below the last time")
                            .isLessThan((list.getItems().size() + 0.5) * list.getFixedCellSize());
                });
    }

    @Test
    void aTimeIsTypedAndTheTicketSleeps() {
        take("snooze-typed", stage -> type(stage, "пн 10:30"));
        take(
                "snooze-done",
                stage -> {
                    type(stage, "завтра 15:00");
                    press(stage, KeyCode.ENTER);
                    assertThat(((Label) stage.getScene().lookup("#snooze-words")).getText())
                            .contains("15:00");
                });
    }

    @Test
    void theViewSaysWhenEachComesBack() {
        Screens.window(
                "snooze-view",
                in -> {
                    var window = window(in);
                    window.tickets.put(
                            new Queue.Snoozed(),
                            IntStream.rangeClosed(1, 6)
                                    .mapToObj(
                                            id ->
                                                    Rows.aRow(id)
                                                            .about("Не печатает принтер на складе")
                                                            .from("Иван Петров")
                                                            .in("Печать")
                                                            .asleepUntil(
                                                                    BusyShift.NOW.plus(
                                                                            Duration.ofHours(
                                                                                    7L * id)))
                                                            .build())
                                    .toList());
                    window.selection.show(new Queue.Snoozed());
                    return window.root;
                },
                stage -> {});
    }

    @Test
    void ownViewsAreKeptInOrder() {
        Screens.window("views-own", QueueSheetsScreensTest::own, QueueSheetsScreensTest::manage);
    }

    private static Parent own(Variant in) {
        var window = window(in);
        window.savedViews.add(
                in.say("Printing", "Печать"),
                new Queue.AllOpen(),
                in.say("printer", "принтер"),
                QueueOrder.URGENCY);
        window.savedViews.add(
                in.say("Mine by number", "Мои по номеру"), new Queue.Mine(), "", QueueOrder.NUMBER);
        window.savedViews.add(
                in.say("VPN", "ВПН"), new Queue.Waiting(), "vpn", QueueOrder.OLDEST_CHANGE);
        return window.root;
    }

    private static void manage(Stage stage) {
        stage.getScene().getRoot().requestFocus();
        fire(stage.getScene().getRoot(), KeyCode.S, true);
        fire(stage.getScene().lookup("#queue-views-name"), KeyCode.DOWN, false);
        fire(stage.getScene().lookup("#queue-views-list"), KeyCode.DELETE, false);
        assertThat(((Label) stage.getScene().lookup("#queue-views-gone")).getText()).isNotEmpty();
    }

    private static void take(String name, Consumer<Stage> then) {
        Screens.window(name, QueueSheetsScreensTest::open, then);
    }

    private static ShiftWindow window(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.open(new TicketId(2));
        return window;
    }

    private static Parent open(Variant in) {
        return window(in).root;
    }

    private static void ask(Stage stage) {
        stage.getScene().getRoot().requestFocus();
        fire(stage.getScene().getRoot(), KeyCode.L, true);
        assertThat(stage.getScene().lookup("#snooze-field")).isNotNull();
    }

    private static void type(Stage stage, String words) {
        ask(stage);
        if (stage.getScene().lookup("#snooze-field") instanceof TextField field) {
            field.setText(words);
        }
    }

    private static void press(Stage stage, KeyCode key) {
        fire(stage.getScene().lookup("#snooze-field"), key, false);
    }

    private static void fire(Node node, KeyCode key, boolean control) {
        Event.fireEvent(
                node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }
}
