package app.pult.preview;

import app.pult.preview.UnreadableException.Reason;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// A PDF, drawn page by page as they are asked for. A page of any size becomes a picture of at most
/// [Raster#MOST_PIXELS]. Who asks for a page, or closes, stops the one that is being drawn; an
/// interrupt does not: it would close the file under the pages to come.
///
/// Thread: any but JavaFX; one page at a time.
public final class PdfFile implements Preview {
    private static final long MOST_MEMORY = 256L * 1024 * 1024;

    /// Points in an inch, PDF's unit of length.
    private static final double POINTS = 72;

    private static final double DOTS_OF_SCREEN = 96;

    private final AtomicInteger asked = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final PDDocument document;
    private final int pages;

    /// A page as it was drawn; `width` and `height` in pixels at its true size on a usual screen.
    public record Page(Raster raster, double width, double height) {}

    private PdfFile(PDDocument document) {
        this.document = document;
        pages = document.getNumberOfPages();
    }

    static PdfFile open(Path file) throws IOException {
        var document = load(file);
        if (document.getNumberOfPages() == 0) {
            document.close();
            throw new UnreadableException(Reason.EMPTY);
        }
        return new PdfFile(document);
    }

    private static PDDocument load(Path file) throws IOException {
        try {
            return Loader.loadPDF(
                    file.toFile(), MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.LOCKED, e);
        }
    }

    /// At least one.
    public int pages() {
        return pages;
    }

    /// The page of this number, from 0; `zoom` 1 is its true size on a usual screen.
    public Page page(int number, double zoom) throws UnreadableException {
        int mine = asked.incrementAndGet();
        var deadline = Deadline.in(LONGEST, () -> asked.get() != mine);
        lock.lock();
        try {
            return UnreadableException.guard(() -> draw(number, zoom, deadline));
        } finally {
            lock.unlock();
        }
    }

    /// The words of its first pages, about `most` characters of them.
    String text(int most) throws UnreadableException {
        var deadline = Deadline.in(LONGEST);
        lock.lock();
        try {
            return UnreadableException.guard(() -> words(most, deadline));
        } finally {
            lock.unlock();
        }
    }

    private String words(int most, Deadline deadline) throws IOException {
        var stripper = new PDFTextStripper();
        var words = new StringBuilder();
        for (int i = 0; i < pages && words.length() < most; i++) {
            deadline.check();
            StreamWeight.check(document.getPage(i), deadline);
            stripper.setStartPage(i + 1);
            stripper.setEndPage(i + 1);
            words.append(stripper.getText(document));
        }
        return words.toString();
    }

    boolean isDrawing() {
        return lock.isLocked();
    }

    private Page draw(int number, double zoom, Deadline deadline) throws IOException {
        deadline.check();
        var page = document.getPage(number);
        StreamWeight.check(page, deadline);
        var box = page.getCropBox();
        double points = (double) box.getWidth() * box.getHeight();
        double scale =
                Math.min(
                        zoom * DOTS_OF_SCREEN / POINTS,
                        Math.sqrt(Raster.MOST_PIXELS / Math.max(1, points)));
        var image =
                new LimitedRenderer(document, deadline)
                        .renderImage(number, (float) scale, ImageType.RGB);
        deadline.check();
        double dots = scale * POINTS / DOTS_OF_SCREEN;
        return new Page(Raster.of(image), image.getWidth() / dots, image.getHeight() / dots);
    }

    @Override
    public void close() throws IOException {
        asked.incrementAndGet();
        lock.lock();
        try {
            document.close();
        } finally {
            lock.unlock();
        }
    }
}
