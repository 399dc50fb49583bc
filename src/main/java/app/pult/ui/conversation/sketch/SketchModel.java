package app.pult.ui.conversation.sketch;

import app.pult.desk.Blobs;
import app.pult.ui.kit.Background;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A picture and what is drawn on it, step by step. It is only in memory: whoever closes it without
/// attaching it has the clipboard still.
///
/// Thread: FX only.
public final class SketchModel {
    /// Four large screens.
    private static final long MOST_PIXELS = 40_000_000;

    private final BufferedImage picture;
    private final Background background;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> undone = new ArrayList<>();
    private final ObjectProperty<Mark.Tool> tool = new SimpleObjectProperty<>(Mark.Tool.ARROW);
    private final ReadOnlyObjectWrapper<Optional<Image>> painted =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

    /// `picture` is not changed by anybody any more.
    public SketchModel(BufferedImage picture, Threads threads) {
        this.picture = picture;
        background = threads.background();
        paint();
    }

    /// The pixels of an image that nobody changes. Thread: any.
    ///
    /// @throws IOException if it is larger than any screen
    public static BufferedImage pixels(Image image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        if ((long) width * height > MOST_PIXELS) {
            throw new Blobs.TooLargeException(
                    "A picture of " + width + " x " + height + " pixels.");
        }
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var made = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        made.setRGB(0, 0, width, height, pixels, 0, width);
        return made;
    }

    /// An image that nobody changes, as a PNG. Thread: any but FX.
    ///
    /// @throws IOException if it is larger than any screen
    public static byte[] png(Image image) throws IOException {
        return Painter.png(pixels(image));
    }

    ObjectProperty<Mark.Tool> toolProperty() {
        return tool;
    }

    /// The picture with its marks, as it will be sent; empty until it is painted.
    ReadOnlyObjectProperty<Optional<Image>> paintedProperty() {
        return painted.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    int width() {
        return picture.getWidth();
    }

    int height() {
        return picture.getHeight();
    }

    /// Draws with the chosen tool between two points of the picture; what is too short is dropped.
    void draw(double fromX, double fromY, double toX, double toY) {
        var mark = new Mark(tool.get(), fromX, fromY, toX, toY);
        if (!mark.isSlip()) {
            marks.add(mark);
            undone.clear();
            paint();
        }
    }

    void undo() {
        if (!marks.isEmpty()) {
            undone.add(marks.removeLast());
            paint();
        }
    }

    void redo() {
        if (!undone.isEmpty()) {
            marks.add(undone.removeLast());
            paint();
        }
    }

    /// What is sent, made of what is drawn by now. The result is for any thread but FX.
    public Content content() {
        var all = List.copyOf(marks);
        return () -> Painter.png(all.isEmpty() ? picture : Painter.paint(picture, all));
    }

    /// The picture as it came. The result is for any thread but FX.
    public Content original() {
        return () -> Painter.png(picture);
    }

    /// Bytes of a PNG, made when they are asked for.
    public interface Content {
        byte[] bytes() throws IOException;
    }

    private void paint() {
        undoable.set(!marks.isEmpty());
        redoable.set(!undone.isEmpty());
        var all = List.copyOf(marks);
        background.load(
                "paint",
                () -> Painter.image(Painter.paint(picture, all)),
                image -> painted.set(Optional.of(image)));
    }
}
