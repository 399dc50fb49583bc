package app.pult.ui.kit;

import app.pult.preview.Picture;
import app.pult.preview.Preview;
import app.pult.preview.Raster;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.io.IOException;
import java.nio.file.Path;

/// Pixels that were read within the limits of [app.pult.preview], as JavaFX shows them.
///
/// Thread: any but JavaFX.
public final class Images {
    private Images() {}

    /// A picture from outside, thinned where it is huge.
    ///
    /// @throws IOException if it is no picture, or one that may not be shown
    public static Image open(Path file, String name) throws IOException {
        try (var preview = Preview.open(file, name)) {
            if (preview instanceof Picture picture) {
                return of(picture.raster());
            }
            throw new IOException("The file " + name + " is no picture.");
        }
    }

    public static Image of(Raster raster) {
        var image = new WritableImage(raster.width(), raster.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        raster.width(),
                        raster.height(),
                        PixelFormat.getIntArgbInstance(),
                        raster.pixels(),
                        raster.width());
        return image;
    }
}
