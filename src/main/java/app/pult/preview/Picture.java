package app.pult.preview;

import app.pult.preview.UnreadableException.Reason;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;

/// A picture. A large one is read with every nth pixel only, so that it never takes more memory
/// than [Raster#MOST_PIXELS]; `width` and `height` are its own in pixels.
///
/// Thread: any, immutable.
public record Picture(int width, int height, Raster raster) implements Preview {
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

    /// A reader holds a whole row.
    private static final int LONGEST_SIDE = 100_000;

    private static final long MOST_PIXELS_IN_FILE = 1_000_000_000;

    /// The coefficients of a progressive JPEG are all in memory at once, outside the heap.
    private static final long MOST_PIXELS_OF_JPEG = 110_000_000;

    static Picture open(Path file, Deadline deadline) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(in);
            try {
                reader.setInput(in, true, true);
                return read(reader, deadline);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            var reader = readers.next();
            if (FORMATS.contains(format(reader))) {
                return reader;
            }
        }
        throw new UnreadableException(Reason.DAMAGED);
    }

    private static String format(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    private static Picture read(ImageReader reader, Deadline deadline) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        long most = format(reader).equals("jpeg") ? MOST_PIXELS_OF_JPEG : MOST_PIXELS_IN_FILE;
        if (pixels > most || Math.max(width, height) > LONGEST_SIDE) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        int step = (int) Math.ceil(Math.sqrt((double) pixels / Raster.MOST_PIXELS));
        ImageReadParam thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        reader.addIIOReadProgressListener(new Stop(deadline));
        BufferedImage image = reader.read(0, thinned);
        deadline.check();
        return new Picture(width, height, Raster.of(image));
    }

    /// Stops a reader that takes too long.
    private record Stop(Deadline deadline) implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader reader, float percent) {
            if (deadline.isOver()) {
                reader.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader reader, int first) {}

        @Override
        public void sequenceComplete(ImageReader reader) {}

        @Override
        public void imageStarted(ImageReader reader, int index) {}

        @Override
        public void imageComplete(ImageReader reader) {}

        @Override
        public void thumbnailStarted(ImageReader reader, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader reader, float percent) {}

        @Override
        public void thumbnailComplete(ImageReader reader) {}

        @Override
        public void readAborted(ImageReader reader) {}
    }
}
