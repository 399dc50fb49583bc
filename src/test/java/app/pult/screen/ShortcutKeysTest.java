package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.Place;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

/// The sheet of keys in the whole window: another key for a command, by keys alone.
class ShortcutKeysTest extends ByKeyboard {
    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        show(stage, variant, new ShiftWindow(variant, BusyShift.outbox(variant)), 1280, 720);
    }

    @Test
    void noCommandComesWithAKeyThatATextFieldNeeds() {
        var needed =
                onFx(
                        () ->
                                window.commands.all().stream()
                                        .flatMap(command -> command.shortcut().stream())
                                        .filter(Shortcut::worksWhileTyping)
                                        .filter(Shortcut::isTaken)
                                        .toList());

        assertThat(needed).isEmpty();
    }

    @Test
    void aNewKeyWorksAtOnceAndTheOldOneNoMore(FxRobot keys) {
        goTo(keys, "shell-keys-shell-outbox");
        push(keys, KeyCode.ENTER);
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        assertThat(line("shell-keys-shell-outbox")).contains("Ctrl ⇧ U", "yours");
        push(keys, KeyCode.ESCAPE);

        push(keys, KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(onFx(window.selection::place)).isInstanceOf(Place.Desk.class);
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        assertThat(onFx(window.selection::place)).isEqualTo(new Place.Outbox());
    }

    @Test
    void aKeyOfAnotherCommandIsNamedAndOnlyEnterTakesIt(FxRobot keys) {
        goTo(keys, "shell-keys-shell-outbox");
        push(keys, KeyCode.ENTER);
        push(keys, KeyCode.CONTROL, KeyCode.N);
        assertThat(message()).contains("Ctrl N").contains("New ticket");
        push(keys, KeyCode.ESCAPE);
        assertThat(line("shell-keys-shell-outbox")).contains("Ctrl 0");
        assertThat(line("shell-keys-shell-new")).contains("Ctrl N");

        push(keys, KeyCode.ENTER);
        push(keys, KeyCode.CONTROL, KeyCode.N);
        push(keys, KeyCode.ENTER);

        assertThat(line("shell-keys-shell-outbox")).contains("Ctrl N");
        assertThat(line("shell-keys-shell-new")).contains("no key");
        assertThat(onFx(window.commands::clashes)).isEmpty();
    }

    @Test
    void theWindowsKeysWorkAfterTheSheetIsClickedAwayWhileAKeyIsAskedFor(FxRobot robot) {
        goTo(robot, "shell-keys-shell-outbox");
        push(robot, KeyCode.ENTER);
        robot.clickOn(8, 400);
        Screens.awaitLayout(scene);
        assertThat(isOpen()).isFalse();

        push(robot, KeyCode.CONTROL, KeyCode.DIGIT0);

        assertThat(onFx(window.selection::place)).isEqualTo(new Place.Outbox());
    }

    @Test
    void evenTheKeyOfTheSheetItselfCanBeGivenAwayWhileAKeyIsAskedFor(FxRobot keys) {
        goTo(keys, "shell-keys-shell-sync");
        push(keys, KeyCode.ENTER);
        push(keys, KeyCode.F1);

        assertThat(isOpen()).isTrue();
        assertThat(message()).contains("F1");
        push(keys, KeyCode.ESCAPE);
        push(keys, KeyCode.F1);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void keysForTypingAreRefusedAndAllUsualKeysComeBack(FxRobot keys) {
        goTo(keys, "shell-keys-shell-sync");
        push(keys, KeyCode.ENTER);
        push(keys, KeyCode.CONTROL, KeyCode.V);
        assertThat(message()).contains("Ctrl V");
        push(keys, KeyCode.DELETE);
        assertThat(line("shell-keys-shell-sync")).contains("no key");

        onFx(
                () -> {
                    scene.lookup("#shell-keys-reset").requestFocus();
                    return true;
                });
        push(keys, KeyCode.ENTER);

        assertThat(line("shell-keys-shell-sync")).contains("F5");
        assertThat(onFx(() -> scene.lookup("#shell-keys-reset").isVisible())).isFalse();
    }

    private void goTo(FxRobot keys, String line) {
        push(keys, KeyCode.F1);
        for (int step = 0; step < 40 && !focused().equals(line); step++) {
            push(keys, KeyCode.DOWN);
        }
        assertThat(focused()).isEqualTo(line);
    }

    private List<String> line(String id) {
        return onFx(
                () ->
                        scene.lookup("#" + id).lookupAll(".label").stream()
                                .map(label -> ((Labeled) label).getText())
                                .toList());
    }

    private String message() {
        return onFx(() -> ((Labeled) scene.lookup("#shell-keys-message")).getText());
    }

    private boolean isOpen() {
        return isOpen("#shell-keys-sheet");
    }
}
