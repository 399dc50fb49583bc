package app.pult.ui.conversation.sketch;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

/// Draws marks into pixels, in their order. Thread: any but FX.
final class Painter {
    /// Larger than a line of text on any screen: letters do not survive it.
    private static final int SMALLEST_CELL = 24;

    /// A blurred place has at most so many cells in its shorter direction.
    private static final int MOST_CELLS = 4;

    private static final Color INK = new Color(0xD9, 0x1E, 0x2B);
    private static final double HEAD = 5;
    private static final double HEAD_WIDTH = 2.2;

    /// Lines are this part of the picture's longer side thick.
    private static final double THICKNESS = 1.0 / 400;

    private static final double THINNEST = 3;

    private Painter() {}

    /// `picture` stays as it is.
    static BufferedImage paint(BufferedImage picture, List<Mark> marks) {
        var painted =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var ink = painted.createGraphics();
        try {
            ink.drawImage(picture, 0, 0, null);
            ink.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            ink.setColor(INK);
            for (var mark : marks) {
                draw(mark, painted, ink);
            }
        } finally {
            ink.dispose();
        }
        return painted;
    }

    static Image image(BufferedImage painted) {
        int width = painted.getWidth();
        int height = painted.getHeight();
        var image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        width,
                        height,
                        PixelFormat.getIntArgbInstance(),
                        painted.getRGB(0, 0, width, height, null, 0, width),
                        0,
                        width);
        return image;
    }

    static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", bytes)) {
            throw new IOException("This picture cannot be written as PNG.");
        }
        return bytes.toByteArray();
    }

    private static void draw(Mark mark, BufferedImage painted, Graphics2D ink) {
        double thick =
                Math.max(THINNEST, Math.max(painted.getWidth(), painted.getHeight()) * THICKNESS);
        ink.setStroke(
                new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (mark.tool()) {
            case ARROW -> arrow(mark, thick, ink);
            case BOX ->
                    ink.draw(
                            new Rectangle2D.Double(
                                    mark.left(), mark.top(), mark.width(), mark.height()));
            case BLUR -> blur(mark, painted);
        }
    }

    private static void arrow(Mark mark, double thick, Graphics2D ink) {
        double length = Math.hypot(mark.width(), mark.height());
        double alongX = (mark.toX() - mark.fromX()) / length;
        double alongY = (mark.toY() - mark.fromY()) / length;
        double head = Math.min(length, thick * HEAD);
        double neckX = mark.toX() - alongX * head;
        double neckY = mark.toY() - alongY * head;
        double half = head / HEAD_WIDTH;
        ink.draw(new Line2D.Double(mark.fromX(), mark.fromY(), neckX, neckY));
        var tip = new Path2D.Double();
        tip.moveTo(mark.toX(), mark.toY());
        tip.lineTo(neckX - alongY * half, neckY + alongX * half);
        tip.lineTo(neckX + alongY * half, neckY - alongX * half);
        tip.closePath();
        ink.fill(tip);
    }

    private static void blur(Mark mark, BufferedImage painted) {
        int left = (int) Math.clamp(Math.floor(mark.left()), 0, painted.getWidth());
        int top = (int) Math.clamp(Math.floor(mark.top()), 0, painted.getHeight());
        int right =
                (int) Math.clamp(Math.ceil(mark.left() + mark.width()), left, painted.getWidth());
        int bottom =
                (int) Math.clamp(Math.ceil(mark.top() + mark.height()), top, painted.getHeight());
        int cell = Math.max(SMALLEST_CELL, Math.min(right - left, bottom - top) / MOST_CELLS);
        for (int y = top; y < bottom; y += cell) {
            for (int x = left; x < right; x += cell) {
                average(painted, x, y, Math.min(cell, right - x), Math.min(cell, bottom - y));
            }
        }
    }

    private static void average(BufferedImage painted, int x, int y, int width, int height) {
        var pixels = painted.getRGB(x, y, width, height, new int[width * height], 0, width);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & 0xFF;
            green += pixel >> 8 & 0xFF;
            blue += pixel & 0xFF;
        }
        int mean =
                0xFF << 24
                        | (int) (red / pixels.length) << 16
                        | (int) (green / pixels.length) << 8
                        | (int) (blue / pixels.length);
        java.util.Arrays.fill(pixels, mean);
        painted.setRGB(x, y, width, height, pixels, 0, width);
    }
}
