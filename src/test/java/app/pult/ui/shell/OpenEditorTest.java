package app.pult.ui.shell;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.shell.OpenEditor.Fit;

import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OpenEditorTest {
    private final OpenEditor editor = new OpenEditor();
    private TextArea area;

    @Start
    void start(Stage stage) {
        area = new TextArea();
        stage.setScene(new Scene(area, 400, 300));
        stage.show();
    }

    @Test
    void linesStandOnLinesOfTheirOwnAndAreUndoneInOneStep() {
        write("Hello! Bye", 6);

        assertThat(insert("one\ntwo", Fit.LINES)).isEqualTo("Hello!\none\ntwo\n Bye");

        assertThat(
                        onFx(
                                () -> {
                                    area.undo();
                                    return area.getText();
                                }))
                .isEqualTo("Hello! Bye");
    }

    @Test
    void wordsDoNotStickToThoseAround() {
        write("See.", 3);
        assertThat(insert("this", Fit.WORDS)).isEqualTo("See this.");

        write("See now", 4);
        assertThat(insert("this", Fit.WORDS)).isEqualTo("See this now");
    }

    @Test
    void whatIsSelectedIsReplaced() {
        write("See XX now", 4);
        onFx(
                () -> {
                    area.selectRange(4, 6);
                    return true;
                });

        assertThat(insert("this", Fit.WORDS)).isEqualTo("See this now");
    }

    @Test
    void nothingIsPutWhereNothingCanBeWritten() {
        write("as it is", 0);
        onFx(
                () -> {
                    area.setEditable(false);
                    return true;
                });
        assertThat(onFx(() -> editor.writableProperty().get())).isFalse();

        assertThat(insert("this", Fit.WORDS)).isEqualTo("as it is");
    }

    @Test
    void anEditorThatLeftTheScreenIsNotWrittenInAnyMore() {
        var written =
                onFx(
                        () -> {
                            var leaves = editor.open(area);
                            editor.open(new TextArea());
                            leaves.unsubscribe();
                            editor.insert("this", Fit.WORDS);
                            return area.getText();
                        });

        assertThat(written).isEmpty();
        assertThat(onFx(() -> editor.writableProperty().get())).isTrue();
    }

    private void write(String words, int caret) {
        onFx(
                () -> {
                    editor.open(area);
                    area.setText(words);
                    area.positionCaret(caret);
                    return true;
                });
    }

    private String insert(String words, Fit fit) {
        return onFx(
                () -> {
                    editor.insert(words, fit);
                    return area.getText();
                });
    }
}
