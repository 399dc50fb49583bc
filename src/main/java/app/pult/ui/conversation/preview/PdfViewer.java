package app.pult.ui.conversation.preview;

import app.pult.preview.PdfFile;
import app.pult.preview.UnreadableException;
import app.pult.preview.UnreadableException.Reason;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Images;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;

/// A PDF, a page at a time, drawn when it is looked at and drawn finer when it is enlarged.
///
/// Thread: FX only.
final class PdfViewer implements Viewer {
    private static final int FINEST = 4;
    private static final double WHOLE = 1;

    private final PdfFile file;
    private final Texts texts;
    private final Background background;
    private final ImageArea area;
    private final StackPane holder = new StackPane();
    private final Pager pager;
    private int fineness = 1;

    /// `width` and `height` in pixels at true size.
    private record Drawn(Image image, double width, double height) {}

    PdfViewer(PdfFile file, String name, Texts texts, Background background) {
        this.file = file;
        this.texts = texts;
        this.background = background;
        area = new ImageArea(texts, ImageArea.Fit.WIDTH);
        area.setAccessibleText(name);
        holder.getChildren().add(area);
        pager =
                new Pager(
                        texts,
                        file.pages(),
                        page -> {
                            area.toTop();
                            draw();
                        });
        area.scaleProperty().subscribe(scale -> refine(scale.doubleValue()));
        draw();
    }

    @Override
    public Node body() {
        return holder;
    }

    @Override
    public Node keyboard() {
        return area;
    }

    @Override
    public List<Node> tools() {
        var tools = new ArrayList<>(area.tools());
        tools.add(pager);
        return tools;
    }

    @Override
    public boolean press(KeyEvent press) {
        boolean plain = !press.isControlDown() && !press.isShiftDown() && !press.isAltDown();
        return switch (press.getCode()) {
                    case PAGE_DOWN -> plain && area.getVvalue() >= WHOLE && pager.move(1);
                    case PAGE_UP -> plain && area.getVvalue() <= 0 && pager.move(-1);
                    default -> false;
                }
                || pager.press(press)
                || area.press(press);
    }

    private void refine(double scale) {
        int needed = (int) Math.clamp(Math.ceil(scale), 1, FINEST);
        if (needed > fineness) {
            fineness = needed;
            draw();
        }
    }

    private void draw() {
        int page = pager.page();
        int fine = fineness;
        background.load(
                "page",
                () -> {
                    var drawn = file.page(page, fine);
                    return new Drawn(Images.of(drawn.raster()), drawn.width(), drawn.height());
                },
                this::show,
                this::refuse);
    }

    private void show(Drawn page) {
        holder.getChildren().setAll(area);
        area.show(page.image(), page.width(), page.height());
    }

    private void refuse(Throwable failure) {
        var reason = failure instanceof UnreadableException no ? no.reason() : Reason.DAMAGED;
        if (reason != Reason.STOPPED) {
            holder.getChildren().setAll(new EmptyState(texts.of("preview.reason." + reason.key())));
        }
    }
}
