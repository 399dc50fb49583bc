package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.transcript.Transcript;

import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.Optional;

/// The guide over the window, by the keyboard.
@Tag("slow")
class GuideScreensTest extends ByKeyboard {
    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        show(stage, variant, new ShiftWindow(variant, BusyShift.outbox(variant)), 1280, 720);
    }

    @Test
    void itOpensInTheLanguageOfTheWindowAndItsPartsWordsAndPicturesAreFound(FxRobot robot) {
        var before = onFx(scene::getFocusOwner);
        push(robot, KeyCode.SHIFT, KeyCode.F1);
        assertThat(label("#guide-title")).isEqualTo("Working with Pult");

        assertThat(part()).isEqualTo("Begin");
        assertThat(onFx(() -> text().firstVisibleBlock())).contains("part-0");

        push(robot, KeyCode.DOWN);
        Screens.awaitLayout(scene);
        assertThat(part()).isEqualTo("Find the next ticket");
        assertThat(onFx(() -> text().lookupAll(".image-view"))).isNotEmpty();
        var here = onFx(() -> text().firstVisibleBlock());
        assertThat(here).isNotEqualTo(Optional.of("part-0"));

        push(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("work.db");
        Screens.awaitLayout(scene);
        assertThat(label("#guide-find-count")).isEqualTo("1 of 1");
        assertThat(onFx(() -> text().selectedText())).isEqualTo("work.db");
        assertThat(onFx(() -> text().firstVisibleBlock())).isNotEqualTo(here);

        push(robot, KeyCode.ESCAPE);
        inWindow(() -> ((ToggleButton) scene.lookup("#guide #knowledge-language-ru")).fire());
        Screens.awaitLayout(scene);
        assertThat(label("#guide-title")).isEqualTo("Как работать в «Пульте»");
        assertThat(part()).as("the same part").isEqualTo("Найти следующее обращение");

        push(robot, KeyCode.ESCAPE);
        assertThat(onFx(() -> scene.lookup("#guide") == null)).isTrue();
        assertThat(onFx(scene::getFocusOwner)).isEqualTo(before);
    }

    @Test
    void toBeLookedAt() {
        Screens.window(
                "guide",
                in -> new ShiftWindow(in, BusyShift.outbox(in)).root,
                stage -> {
                    Event.fireEvent(
                            stage.getScene().getRoot(),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.F1,
                                    true,
                                    false,
                                    false,
                                    false));
                    var list = (ListView<?>) stage.getScene().lookup("#guide-contents");
                    list.getSelectionModel().select(2);
                });
    }

    /// The part that is marked in the contents.
    private String part() {
        return onFx(
                () ->
                        scene.getRoot().lookupAll("#guide-contents .list-cell").stream()
                                .map(cell -> (ListCell<?>) cell)
                                .filter(ListCell::isSelected)
                                .map(ListCell::getText)
                                .findFirst()
                                .orElse(""));
    }

    private Transcript text() {
        return (Transcript) scene.lookup("#guide-text");
    }

    private String label(String id) {
        return onFx(() -> ((Label) scene.lookup(id)).getText());
    }
}
