package app.pult.screen;

import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class BulkScreensTest {
    @Test
    void ticketsAreMarkedAndTheChangeIsSaidBeforeItIsDone() {
        Screens.window("bulk-marked", in -> opened(in).root, BulkScreensTest::mark);
        Screens.window("bulk-preview", in -> opened(in).root, BulkScreensTest::ask);
    }

    @Test
    void whatWasDoneCanBeUndone() {
        Screens.window(
                "bulk-done",
                in -> opened(in).root,
                stage -> {
                    ask(stage);
                    if (stage.getScene().lookup("#queue-bulk-apply") instanceof Button apply) {
                        apply.fire();
                    }
                });
    }

    private static void mark(Stage stage) {
        for (int step = 0; step < 2; step++) {
            Event.fireEvent(
                    stage.getScene().lookup("#queue-list"),
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, true, false, false, false));
        }
    }

    private static void ask(Stage stage) {
        mark(stage);
        if (stage.getScene().lookup("#queue-bulk-change") instanceof MenuButton change
                && change.getItems().getFirst() instanceof Menu states) {
            states.getItems().get(2).fire();
        }
    }

    private static ShiftWindow opened(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.open(new TicketId(2));
        return window;
    }
}
