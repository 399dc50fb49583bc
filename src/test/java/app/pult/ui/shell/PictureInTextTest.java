package app.pult.ui.shell;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeTime;

import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.awt.image.BufferedImage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

/// A picture between words, its file in whatever state.
@ExtendWith(ApplicationExtension.class)
class PictureInTextTest {
    @TempDir Path folder;

    private final List<String> looked = new ArrayList<>();
    private final StackPane pane = new StackPane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(pane, 800, 600));
        stage.show();
    }

    @Test
    void itIsAsWideAsThereIsRoomAndNeverWiderThanItIs() throws Exception {
        var picture = shown(file(400, 200));

        assertThat(size(picture, 300)).isEqualTo("300 x 150");
        assertThat(size(picture, 700)).isEqualTo("400 x 200");
        assertThat(size(shown(file(2_000, 1_000)), 700)).isEqualTo("560 x 280");
        assertThat(size(shown(file(100, 4_000)), 700)).isEqualTo("40 x 1600");
    }

    @Test
    void itsWordsStandThereWhereItCannotBeShown() throws Exception {
        var text = Files.writeString(folder.resolve("a.png"), "no picture at all");
        var cut = Files.write(folder.resolve("b.png"), head(Files.readAllBytes(file(300, 300))));
        var empty = Files.createFile(folder.resolve("c.png"));
        List<Callable<Path>> broken =
                List.of(
                        () -> text,
                        () -> cut,
                        () -> empty,
                        () -> {
                            throw new FileNotFoundException("not here");
                        });
        for (var file : broken) {
            var picture = shown(file);
            assertThat(onFx(() -> ((Label) picture.getChildren().getFirst()).getText()))
                    .isEqualTo("The modem");
        }
    }

    @Test
    void enterLooksAtItAndItIsSpoken() throws Exception {
        var picture = shown(file(400, 200));
        assertThat(picture.getAccessibleText()).isEqualTo("The modem");

        onFx(() -> picture.lookedAtBy("Look at the modem", () -> looked.add("modem")));
        press(picture, KeyCode.ENTER);
        press(picture, KeyCode.SPACE);
        press(picture, KeyCode.A);

        assertThat(looked).containsExactly("modem", "modem");
        assertThat(picture.getAccessibleText()).isEqualTo("Look at the modem");
        assertThat(picture.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
    }

    private PictureInText shown(Path file) throws Exception {
        return shown(() -> file);
    }

    private PictureInText shown(Callable<Path> file) throws Exception {
        var threads = new Threads(Runnable::run, Runnable::run, new FakeTime(), failure -> {});
        return onFx(
                () -> {
                    var picture = new PictureInText("The modem", "modem.png", file, threads);
                    pane.getChildren().setAll(picture);
                    return picture;
                });
    }

    private static String size(PictureInText picture, double room) {
        return onFx(
                () -> {
                    double height = picture.prefHeight(room);
                    picture.resize(room, height);
                    picture.layout();
                    var view = (ImageView) onlyChild(onlyChild(picture));
                    var drawn = view.getBoundsInLocal();
                    assertThat(height).isGreaterThanOrEqualTo(drawn.getHeight());
                    return Math.round(drawn.getWidth()) + " x " + Math.round(drawn.getHeight());
                });
    }

    private static Node onlyChild(Node node) {
        var parent = (javafx.scene.layout.Region) node;
        parent.layout();
        return parent.getChildrenUnmodifiable().getFirst();
    }

    private static void press(Node target, KeyCode key) {
        onFx(
                () -> {
                    Event.fireEvent(
                            target,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                    return target;
                });
    }

    private static byte[] head(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, 60);
    }

    private Path file(int width, int height) throws IOException {
        var file = folder.resolve(width + "x" + height + ".png");
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
