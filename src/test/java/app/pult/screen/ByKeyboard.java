package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.ui.kit.Look;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;

/// A test of the whole window by its keys; it shows one in its `@Start` method. Thread: the test's,
/// unless it says otherwise.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
abstract class ByKeyboard {
    ShiftWindow window;
    Scene scene;

    /// On the JavaFX thread.
    void show(Stage stage, Variant variant, ShiftWindow shown, double width, double height) {
        window = shown;
        scene = new Scene(shown.root, width, height);
        new Look(variant.theme(), variant.density(), 100).applyTo(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    /// Presses, and lets the moment pass that the window waits for the next key.
    void push(FxRobot keys, KeyCode... combination) {
        keys.push(combination);
        WaitForAsyncUtils.waitForFxEvents();
        inWindow(() -> window.time.advance(Duration.ofMillis(50)));
        Screens.awaitLayout(scene);
    }

    static void inWindow(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }

    /// Who has the keyboard: its id, or that of the nearest around it that has one.
    String focused() {
        return onFx(
                () -> {
                    for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
                        if (at.getId() != null) {
                            return at.getId();
                        }
                    }
                    return "";
                });
    }

    boolean isOpen(String selector) {
        return onFx(() -> scene.getRoot().lookup(selector) != null);
    }

    TextArea editor() {
        return (TextArea) scene.lookup("#conversation-editor");
    }
}
