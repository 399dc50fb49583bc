package app.pult.ui.kit;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/// Pictures of what is on the screen, as PNG, without a display and without `javafx.swing`.
///
/// Thread: FX only.
public final class Snapshots {
    private Snapshots() {}

    /// The scene as it would be painted now.
    public static byte[] png(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return png(scene.snapshot(null));
    }

    public static byte[] png(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(copy, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing a PNG to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
