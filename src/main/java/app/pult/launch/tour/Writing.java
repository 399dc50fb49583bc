package app.pult.launch.tour;

import app.pult.launch.tour.Stagehand.Held;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/// The part of the tour in which the help for writing is tried out. In the end the editor is as
/// empty as it was. Thread: the tour's.
record Writing(Script script, Stagehand stagehand, Consumer<String> step) {
    private static final String EDITOR = "conversation-editor";
    private static final String SCREENSHOT = "/app/pult/practice/files/update-error.png";

    void tryOut() {
        ownText();
        readyTexts();
        macros();
        spelling();
        sketch();
    }

    private void ownText() {
        stagehand.press(KeyCode.Q, Held.CTRL_SHIFT);
        stagehand.type("quicktexts-text", script.ownText());
        stagehand.type("quicktexts-code", script.code());
        stagehand.type("quicktexts-name", script.ownTextTitle());
        step.accept("a text of one's own is written, " + stagehand.picture("own-texts"));
        stagehand.escape("quicktexts");
    }

    private void readyTexts() {
        stagehand.type(EDITOR, "::" + script.code());
        stagehand.untilShown("ready-texts");
        step.accept("ready texts are offered at the caret, " + stagehand.picture("ready-texts"));
        stagehand.escape("ready-texts");
        stagehand.clear(EDITOR);
    }

    private void macros() {
        stagehand.press(KeyCode.M, Held.CTRL);
        stagehand.untilShown("macros");
        step.accept("a macro says what it will do, " + stagehand.picture("macros"));
        stagehand.escape("macros");
    }

    private void spelling() {
        stagehand.type(EDITOR, script.misspelt());
        stagehand.press(KeyCode.HOME, Held.NOTHING);
        stagehand.press(KeyCode.F7, Held.NOTHING);
        stagehand.until("what was meant", () -> stagehand.isMenuOpen("spelling-menu"));
        step.accept("a word is misspelt, " + stagehand.picture("spelling"));
        stagehand.press(KeyCode.ESCAPE, Held.NOTHING);
        stagehand.until("no menu", () -> !stagehand.isMenuOpen("spelling-menu"));
        stagehand.clear(EDITOR);
    }

    /// A box around a line, an arrow to it.
    private void sketch() {
        stagehand.run(
                () -> {
                    var content = new ClipboardContent();
                    content.putImage(screenshot());
                    return Clipboard.getSystemClipboard().setContent(content);
                });
        stagehand.press(KeyCode.V, Held.CTRL_SHIFT);
        stagehand.untilShown("sketch-board");
        stagehand.press(KeyCode.DIGIT2, Held.NOTHING);
        stagehand.press(KeyCode.LEFT, 18);
        stagehand.press(KeyCode.UP, 7);
        stagehand.press(KeyCode.SPACE, Held.NOTHING);
        stagehand.press(KeyCode.RIGHT, 28);
        stagehand.press(KeyCode.DOWN, 4);
        stagehand.press(KeyCode.SPACE, Held.NOTHING);
        stagehand.press(KeyCode.DIGIT1, Held.NOTHING);
        stagehand.press(KeyCode.RIGHT, 14);
        stagehand.press(KeyCode.DOWN, 16);
        stagehand.press(KeyCode.SPACE, Held.NOTHING);
        stagehand.press(KeyCode.LEFT, 12);
        stagehand.press(KeyCode.UP, 15);
        stagehand.press(KeyCode.SPACE, Held.NOTHING);
        step.accept("a screenshot is drawn on, " + stagehand.picture("sketch"));
        stagehand.escape("sketch");
    }

    private static Image screenshot() {
        try (var picture = Writing.class.getResourceAsStream(SCREENSHOT)) {
            return new Image(Objects.requireNonNull(picture, SCREENSHOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
