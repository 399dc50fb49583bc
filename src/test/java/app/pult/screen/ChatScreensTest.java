package app.pult.screen;

import app.pult.fixture.BusyChats;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Set;

@Tag("slow")
class ChatScreensTest {
    @Test
    void fourChatsAtOnce() {
        Screens.take("chats", 1280, 720, in -> atChats(in).root);
    }

    @Test
    void aChatIsHandedOverWithANote() {
        Screens.take(
                "chats-handover",
                1280,
                720,
                Screens.russian(Theme.LIGHT),
                in -> atChats(in).root,
                ChatScreensTest::handOver);
        Screens.take(
                "chats-handover",
                1280,
                720,
                Screens.english(Theme.DARK),
                in -> atChats(in).root,
                ChatScreensTest::handOver);
    }

    @Test
    void nobodyChats() {
        Screens.take(
                "chats-none",
                1280,
                720,
                Screens.russian(Theme.LIGHT),
                in -> {
                    var window = new ShiftWindow(in);
                    window.directory.withChats();
                    window.tickets.changed(Set.of());
                    window.selection.chats();
                    return window.root;
                },
                stage -> {});
    }

    private static void handOver(Stage stage) {
        var scene = stage.getScene();
        Event.fireEvent(
                scene.getFocusOwner() == null ? scene : scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.H, true, true, false, false));
    }

    static ShiftWindow atChats(Variant in) {
        var window = new ShiftWindow(in);
        window.putChats(in);
        window.selection.chats();
        window.selection.open(BusyChats.SECOND);
        return window;
    }
}
