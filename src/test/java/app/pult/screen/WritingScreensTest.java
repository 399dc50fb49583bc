package app.pult.screen;

import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.function.Consumer;

@Tag("slow")
class WritingScreensTest {
    @Test
    void theListAtTheCaret() {
        take("ready-list", stage -> type(stage, "Добрый день! ::"));
    }

    @Test
    void blanksAreMarked() {
        take("ready-blanks", stage -> hello(stage));
    }

    @Test
    void halfFilledInIsRefused() {
        take(
                "ready-refused",
                stage -> {
                    type(stage, "::netinfo");
                    press(editor(stage), KeyCode.ENTER, false, false);
                    press(editor(stage), KeyCode.ENTER, false, true);
                });
    }

    @Test
    void ownTexts() {
        take("ready-own", stage -> press(stage.getScene().getRoot(), KeyCode.Q, true, true));
    }

    @Test
    void aMacroBeforeItIsApplied() {
        take("macro", stage -> press(stage.getScene().getRoot(), KeyCode.M, false, true));
    }

    private static void take(String name, Consumer<Stage> then) {
        Screens.window(name, WritingScreensTest::written, then);
    }

    private static ShiftWindow opened(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.write(new DraftKey(new TicketId(2), DraftKey.Kind.REPLY));
        return window;
    }

    private static javafx.scene.Parent written(Variant in) {
        return opened(in).root;
    }

    private static void hello(Stage stage) {
        type(stage, "::hello");
        press(editor(stage), KeyCode.ENTER, false, false);
    }

    private static TextArea editor(Stage stage) {
        return (TextArea) stage.getScene().lookup("#conversation-editor");
    }

    /// Letter by letter, as the list at the caret wants it.
    private static void type(Stage stage, String words) {
        var editor = editor(stage);
        editor.requestFocus();
        words.chars()
                .forEach(
                        letter ->
                                editor.insertText(
                                        editor.getCaretPosition(), Character.toString(letter)));
    }

    private static void press(Node at, KeyCode key, boolean shift, boolean control) {
        Event.fireEvent(
                at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
    }
}
