package app.pult.ui.conversation;

import javafx.scene.image.Image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Reads a picture from outside. Its size is read from the header first, so that a small file that
/// claims to be enormous never gets its memory.
///
/// Thread: any but FX.
final class PictureFile {
    private static final long MOST_PIXELS = 40_000_000;

    private PictureFile() {}

    static Image open(Path file) throws IOException {
        checkSize(file);
        try (var in = Files.newInputStream(file)) {
            var image = new Image(in);
            if (image.isError()) {
                throw new IOException("not a picture that can be shown", image.getException());
            }
            return image;
        }
    }

    private static void checkSize(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture of a known kind");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new IOException("a picture of more than " + MOST_PIXELS + " pixels");
                }
            } finally {
                reader.dispose();
            }
        }
    }
}
