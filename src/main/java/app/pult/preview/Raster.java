package app.pult.preview;

import java.awt.image.BufferedImage;
import java.nio.IntBuffer;

/// Pixels, row by row from the top, each 0xAARRGGBB and not multiplied by its alpha.
///
/// Thread: any, immutable.
public final class Raster {
    /// 48 MB: a photograph, or four times what a large screen shows.
    static final long MOST_PIXELS = 12_000_000;

    private final int width;
    private final int height;
    private final int[] pixels;

    private Raster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static Raster of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Raster(
                width,
                height,
                image.getRGB(0, 0, width, height, new int[width * height], 0, width));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public IntBuffer pixels() {
        return IntBuffer.wrap(pixels).asReadOnlyBuffer();
    }
}
