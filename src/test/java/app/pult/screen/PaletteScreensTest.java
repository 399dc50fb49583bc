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
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    @Test
    void everythingIsOfferedWhereNothingIsTyped() {
        for (var theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            take("palette", Screens.russian(theme), "");
            take("palette", Screens.english(theme), "");
        }
    }

    @Test
    void wordsOfTheWrongLayoutAreSaid() {
        take("palette-layout", Screens.russian(Theme.LIGHT), "j,hfo");
        take("palette-layout", Screens.russian(Theme.DARK), "yjdjt");
    }

    @Test
    void ticketsStandBelowCommands() {
        take("palette-tickets", Screens.english(Theme.LIGHT), "1000");
        take("palette-none", Screens.english(Theme.DARK), "zzzzq");
        take("palette-compact", Screens.compact(Theme.LIGHT), "об");
    }

    private static void take(String name, Variant variant, String typed) {
        Screens.take(
                name, WIDTH, HEIGHT, variant, in -> opened(in).root, stage -> open(stage, typed));
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
