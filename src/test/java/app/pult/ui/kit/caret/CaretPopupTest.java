package app.pult.ui.kit.caret;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.Clicks;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Keys alone: the list is steered from the editor.
@ExtendWith(ApplicationExtension.class)
class CaretPopupTest {
    private static final List<String> FRUIT = List.of("apple", "apricot", "banana");

    private TextArea editor;
    private TextArea other;
    private final Fruit fruit = new Fruit();
    private Scene scene;

    @Start
    void start(Stage stage) {
        editor = new TextArea();
        other = new TextArea();
        var words = new CaretPopup.Words("fruit", "Fruit", "Enter chooses", "No such fruit");
        CaretPopup.install(editor, "??", words, fruit);
        scene = new Scene(new StackPane(new VBox(editor, other)), 700, 500);
        new Look(Theme.LIGHT, Density.COMFORTABLE, 100).applyTo(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        editor.requestFocus();
    }

    @Test
    void whatFollowsTheSignFiltersAndEnterPutsTheChosenOneInItsPlace(FxRobot keys) {
        keys.write("Eat ??ap");
        assertThat(shown()).containsExactly("apple", "apricot");

        keys.push(KeyCode.DOWN);
        keys.push(KeyCode.ENTER);

        assertThat(text()).isEqualTo("Eat apricot");
        assertThat(shown()).isEmpty();
        keys.write(" now");
        assertThat(text()).isEqualTo("Eat apricot now");
    }

    @Test
    void whatWasInsertedIsUndoneToWhatWasTyped(FxRobot keys) {
        keys.write("??ban");
        keys.push(KeyCode.ENTER);
        assertThat(text()).isEqualTo("banana");

        keys.push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(text()).isEqualTo("??ban");
    }

    @Test
    void shiftEnterIsToldApart(FxRobot keys) {
        keys.write("??ban");
        keys.push(KeyCode.SHIFT, KeyCode.ENTER);

        assertThat(text()).isEqualTo("BANANA");
    }

    @Test
    void escapeLeavesWhatWasTypedAsItIs(FxRobot keys) {
        keys.write("??ap");
        keys.push(KeyCode.ESCAPE);
        assertThat(shown()).isEmpty();

        keys.write("p");
        keys.push(KeyCode.ENTER);

        assertThat(text()).isEqualTo("??app\n");
    }

    @Test
    void aQuestionIsNoSign(FxRobot keys) {
        keys.write("Really??");

        assertThat(shown()).isEmpty();
    }

    @Test
    void aCaretThatOnlyPassesASignOpensNothing(FxRobot keys) {
        keys.write("??");
        keys.push(KeyCode.ESCAPE);
        keys.push(KeyCode.LEFT);
        keys.push(KeyCode.RIGHT);

        assertThat(shown()).isEmpty();
    }

    @Test
    void enterAfterABareSignIsANewLine(FxRobot keys) {
        keys.write("??");
        assertThat(shown()).hasSize(3);
        keys.push(KeyCode.ENTER);

        assertThat(text()).isEqualTo("??\n");
        assertThat(shown()).isEmpty();
    }

    @Test
    void wordsThatFitNothingStayWhereTheyAre(FxRobot keys) {
        keys.write("??zebra");
        keys.push(KeyCode.ENTER);

        assertThat(text()).isEqualTo("??zebra\n");
    }

    @Test
    void deletingTheSignPutsTheListAway(FxRobot keys) {
        keys.write("??");
        keys.push(KeyCode.BACK_SPACE);

        assertThat(shown()).isEmpty();
        keys.write("?");
        assertThat(shown()).hasSize(3);
    }

    @Test
    void anotherFieldPutsTheListAway(FxRobot keys) {
        keys.write("??a");
        assertThat(shown()).hasSize(2);
        onFx(
                () -> {
                    other.requestFocus();
                    return true;
                });

        assertThat(shown()).isEmpty();
        assertThat(text()).isEqualTo("??a");
    }

    @Test
    void onlyTheLeftButtonOnARowChooses(FxRobot keys) {
        keys.write("??ap");
        click("#fruit .scroll-bar", MouseButton.PRIMARY);
        click("#fruit .list-cell", MouseButton.SECONDARY);
        assertThat(text()).isEqualTo("??ap");

        click("#fruit .list-cell", MouseButton.PRIMARY);
        assertThat(text()).isEqualTo("apple");
    }

    @Test
    void anAnswerThatIsOvertakenIsDropped(FxRobot keys) {
        fruit.late = true;
        keys.write("??");
        keys.write("b");
        onFx(
                () -> {
                    fruit.answers.get(1).run();
                    fruit.answers.get(0).run();
                    return true;
                });

        assertThat(shown()).containsExactly("banana");
    }

    @Test
    void atTheEndOfTheWindowTheListStandsAboveTheCaret(FxRobot keys) {
        onFx(
                () -> {
                    other.requestFocus();
                    return CaretPopup.install(
                            other,
                            "??",
                            new CaretPopup.Words("low", "Fruit", "Enter chooses", "None"),
                            fruit);
                });
        keys.write("\n\n\n\n\n\n\n\n??a");
        Screens.awaitLayout(scene);

        var popup = onFx(() -> scene.lookup(".caret-popup").getBoundsInParent());
        assertThat(popup.getMaxY()).isLessThanOrEqualTo(500);
        assertThat(popup.getMinY()).isGreaterThanOrEqualTo(0);
    }

    private void click(String node, MouseButton button) {
        Screens.awaitLayout(scene);
        onFx(
                () -> {
                    Clicks.click(scene.lookup(node), button);
                    return true;
                });
    }

    private String text() {
        return onFx(editor::getText);
    }

    private List<String> shown() {
        return onFx(
                () ->
                        scene.lookup("#fruit") instanceof ListView<?> list
                                ? list.getItems().stream().map(String::valueOf).toList()
                                : List.of());
    }

    private static final class Fruit implements Choices<String> {
        private final List<Runnable> answers = new ArrayList<>();
        private boolean late;

        @Override
        public void find(String words, Consumer<List<String>> found) {
            var fitting = FRUIT.stream().filter(each -> each.startsWith(words)).toList();
            if (late) {
                answers.add(() -> found.accept(fitting));
            } else {
                found.accept(fitting);
            }
        }

        @Override
        public Face face(String item) {
            return new Face(item, "");
        }

        @Override
        public void text(String item, Way way, Consumer<String> insert) {
            insert.accept(way == Way.ENTER ? item : item.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
