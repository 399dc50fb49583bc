package app.pult.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures of what is on the screen, as PNG, without a display and without `javafx.swing`.
///
/// Thread: FX only, unless a method says otherwise.
public final class Snapshots {
    /// Level 1 of 9: compression takes most of a picture's time. The JDK counts the other way.
    private static final float FAST = 0.9f;

    private Snapshots() {}

    /// The scene as it would be painted now.
    public static byte[] png(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return png(scene.snapshot(null));
    }

    /// The window with the menus and other pop-ups that lie over it.
    public static BufferedImage pixels(Window window) {
        var scene = window.getScene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var picture = pixels(scene.snapshot(null), BufferedImage.TYPE_INT_RGB);
        var ink = picture.createGraphics();
        Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .filter(Window::isShowing)
                .forEach(
                        popup ->
                                ink.drawImage(
                                        pixels(
                                                seeThrough(popup.getScene()),
                                                BufferedImage.TYPE_INT_ARGB),
                                        (int) (popup.getX() - window.getX() - scene.getX()),
                                        (int) (popup.getY() - window.getY() - scene.getY()),
                                        null));
        ink.dispose();
        return picture;
    }

    private static Image seeThrough(Scene scene) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        return scene.getRoot().snapshot(parameters, null);
    }

    public static byte[] png(Image image) {
        return png(pixels(image, BufferedImage.TYPE_INT_ARGB));
    }

    /// Thread: any.
    public static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(FAST);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing a PNG to memory", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage pixels(Image image, int type) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, type);
        var pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return copy;
    }
}
