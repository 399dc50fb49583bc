package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;

import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/// A pasted screenshot, drawn on by the keyboard alone and attached.
@Tag("slow")
class SketchScreensTest {
    @Test
    void aPastedPictureIsDrawnOnAndAttachedByTheKeyboard() {
        Screens.window("sketch", SketchScreensTest::open, this::draw);
        Screens.take("sketch-narrow", 940, 720, SketchScreensTest::open, this::draw);
        Screens.window(
                "sketch-attached",
                SketchScreensTest::open,
                stage -> {
                    draw(stage);
                    press(stage, KeyCode.ENTER, false, true);
                    assertAttached(stage.getScene());
                });
    }

    private static void assertAttached(Scene scene) {
        assertThat(scene.lookup("#sketch")).isNull();
        assertThat(scene.getFocusOwner().getId()).isEqualTo("conversation-editor");
        var pictures = scene.lookup("#conversation").lookupAll(".file-chip");
        assertThat(pictures).hasSize(1);
    }

    private static Parent open(Variant in) {
        var window = new ShiftWindow(in, new FakeOutbox());
        window.selection.open(new TicketId(2));
        return window.root;
    }

    private void draw(Stage stage) {
        paste(stage);
        press(stage, KeyCode.DIGIT2, false, false);
        mark(stage, -25, -10, 40, 8);
        press(stage, KeyCode.DIGIT3, false, false);
        mark(stage, -38, -35, 20, 6);
        press(stage, KeyCode.DIGIT1, false, false);
        mark(stage, 30, 30, -20, -20);
        assertThat(stage.getScene().lookup("#sketch-board").isFocused()).isTrue();
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private static void paste(Stage stage) {
        var scene = stage.getScene();
        scene.lookup("#conversation-editor").requestFocus();
        var content = new ClipboardContent();
        content.putImage(
                new Image(
                        SketchScreensTest.class.getResourceAsStream(
                                "/app/pult/practice/files/update-error.png")));
        Clipboard.getSystemClipboard().setContent(content);
        press(stage, KeyCode.V, false, true);
    }

    /// From the point where the last mark ended, in steps of the arrow keys.
    private static void mark(Stage stage, int right, int down, int width, int height) {
        go(stage, right, down);
        press(stage, KeyCode.SPACE, false, false);
        go(stage, width, height);
        press(stage, KeyCode.SPACE, false, false);
    }

    private static void go(Stage stage, int right, int down) {
        for (int i = 0; i < Math.abs(right); i++) {
            press(stage, right > 0 ? KeyCode.RIGHT : KeyCode.LEFT, false, false);
        }
        for (int i = 0; i < Math.abs(down); i++) {
            press(stage, down > 0 ? KeyCode.DOWN : KeyCode.UP, false, false);
        }
    }

    private static void press(Stage stage, KeyCode key, boolean shift, boolean ctrl) {
        var scene = stage.getScene();
        Event.fireEvent(
                Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot()),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, ctrl, false, false));
    }
}
