package app.pult.screen;

import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PaletteScreensTest {
    @Test
    void everythingIsOfferedWhereNothingIsTyped() {
        take("palette", "");
    }

    @Test
    void wordsOfTheWrongLayoutAreSaid() {
        Screens.window(
                "palette-layout",
                in -> opened(in).root,
                (in, stage) -> open(stage, in.say("тщеу", "j,hfo")));
    }

    @Test
    void ticketsStandBelowCommands() {
        take("palette-tickets", "1000");
        take("palette-none", "zzzzq");
        Screens.take(
                "palette-compact",
                1280,
                720,
                Screens.compact(Theme.LIGHT),
                in -> opened(in).root,
                stage -> open(stage, "об"));
    }

    private static void take(String name, String typed) {
        Screens.window(name, in -> opened(in).root, stage -> open(stage, typed));
    }

    private static void open(Stage stage, String typed) {
        var root = stage.getScene().getRoot();
        Event.fireEvent(
                root,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, true, false, false));
        if (root.lookup("#palette-input") instanceof TextInputControl input) {
            input.setText(typed);
        }
    }

    private static ShiftWindow opened(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.open(new TicketId(2));
        return window;
    }
}
