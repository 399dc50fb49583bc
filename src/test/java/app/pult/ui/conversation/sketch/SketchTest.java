package app.pult.ui.conversation.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeTime;
import app.pult.ui.conversation.sketch.Mark.Tool;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

/// What is drawn on a picture, and what is left of what was under it.
class SketchTest {
    private static final int SECRET = 0xFF00FF00;

    @Test
    void whatIsBlurredIsNowhereInTheFile() throws IOException {
        var picture = picture();
        for (int x = 30; x < 170; x += 3) {
            picture.setRGB(x, 60, SECRET);
        }

        var sent = sent(picture, List.of(new Mark(Tool.BLUR, 20, 40, 180, 80)));

        for (int y = 0; y < sent.getHeight(); y++) {
            for (int x = 0; x < sent.getWidth(); x++) {
                assertThat(sent.getRGB(x, y)).isNotEqualTo(SECRET);
            }
        }
        assertThat(picture.getRGB(30, 60)).isEqualTo(SECRET);
    }

    /// Whatever is guessed from the outcome fits both: the letters are gone.
    @Test
    void picturesThatDifferUnderTheBlurOnlyAreTheSameAfterwards() throws IOException {
        var one = picture();
        var other = picture();
        one.setRGB(25, 45, SECRET);
        other.setRGB(30, 50, SECRET);
        var blur = List.of(new Mark(Tool.BLUR, 180, 80, 20, 40));

        assertThat(Painter.png(Painter.paint(one, blur)))
                .isEqualTo(Painter.png(Painter.paint(other, blur)));
    }

    @Test
    void aBlurThatGoesOverTheEdgeEndsThere() throws IOException {
        var sent = sent(picture(), List.of(new Mark(Tool.BLUR, -50, -50, 900, 900)));

        assertThat(sent.getWidth()).isEqualTo(200);
    }

    @Test
    void arrowsAndBoxesAreInThePicture() throws IOException {
        var sent =
                sent(
                        picture(),
                        List.of(
                                new Mark(Tool.ARROW, 10, 10, 100, 10),
                                new Mark(Tool.BOX, 120, 60, 190, 90)));

        assertThat(sent.getRGB(50, 10)).isEqualTo(0xFFD91E2B);
        assertThat(sent.getRGB(150, 60)).isEqualTo(0xFFD91E2B);
        assertThat(sent.getRGB(150, 75)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void stepsAreTakenBackAndDoneAgain() throws IOException {
        var model = model();
        model.draw(10, 10, 100, 10);
        model.toolProperty().set(Tool.BOX);
        model.draw(120, 60, 190, 90);
        var both = model.content().bytes();

        model.undo();
        var one = model.content().bytes();
        model.redo();

        assertThat(model.content().bytes()).isEqualTo(both).isNotEqualTo(one);
        model.undo();
        model.draw(20, 20, 60, 60);
        assertThat(model.redoableProperty().get()).isFalse();
        model.undo();
        model.undo();
        assertThat(model.undoableProperty().get()).isFalse();
        assertThat(model.content().bytes()).isEqualTo(model.original().bytes());
    }

    @Test
    void aSlipOfTheHandIsNoMark() {
        var model = model();

        model.draw(10, 10, 11, 11);

        assertThat(model.undoableProperty().get()).isFalse();
    }

    private static SketchModel model() {
        return new SketchModel(
                picture(),
                new Threads(Runnable::run, Runnable::run, new FakeTime(), failure -> {}));
    }

    private static BufferedImage sent(BufferedImage picture, List<Mark> marks) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Painter.png(Painter.paint(picture, marks))));
    }

    private static BufferedImage picture() {
        var picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 200; x++) {
                picture.setRGB(x, y, 0xFFFFFFFF);
            }
        }
        return picture;
    }
}
