package app.pult.screen;

import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ShortcutScreensTest {
    @Test
    void everyCommandHasItsKey() {
        Screens.window("keys-all", in -> opened(in).root, this::open);
    }

    @Test
    void aKeyOfAnotherCommandIsSaid() {
        Screens.window("keys-clash", in -> opened(in).root, this::clash);
    }

    private void open(Stage stage) {
        press(stage, KeyCode.F1, false);
        stage.getScene().getRoot().requestLayout();
    }

    private void clash(Stage stage) {
        open(stage);
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        press(stage, KeyCode.DOWN, false);
        press(stage, KeyCode.ENTER, false);
        press(stage, KeyCode.F9, false);
        press(stage, KeyCode.DOWN, false);
        press(stage, KeyCode.ENTER, false);
        press(stage, KeyCode.D, true);
    }

    private static void press(Stage stage, KeyCode key, boolean control) {
        var target = stage.getScene().getFocusOwner();
        Event.fireEvent(
                target == null ? stage.getScene().getRoot() : target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }

    private static ShiftWindow opened(Screens.Variant in) {
        return new ShiftWindow(in, BusyShift.outbox(in));
    }
}
