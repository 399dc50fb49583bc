package app.pult.ui.kit.caret;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Marks over some of the words of a text area, which JavaFX itself gives no look of their own:
/// what is still to be filled in, what is misspelt.
///
/// Thread: FX only.
public final class TextMarks extends Path {
    /// What the marks were painted for: they are only where this has not changed.
    private record Painted(String text, double width, double height, double top, double font) {}

    private static final Painted NOTHING = new Painted("", -1, -1, 0, 0);

    private final TextArea area;
    private final Supplier<List<IndexRange>> ranges;
    private final Function<Rectangle2D, List<PathElement>> shape;
    private final Rectangle visible = new Rectangle();
    private final Runnable afterLayout = this::paint;
    private Painted painted = NOTHING;

    /// `ranges` says which words are marked now; `shape` draws one of the lines they are on.
    public TextMarks(
            TextArea area,
            Supplier<List<IndexRange>> ranges,
            Function<Rectangle2D, List<PathElement>> shape) {
        this.area = area;
        this.ranges = ranges;
        this.shape = shape;
        setManaged(false);
        setMouseTransparent(true);
        setClip(visible);
        sceneProperty().subscribe(this::follow);
    }

    /// Other words are marked than before, though the text is the same.
    public void changed() {
        painted = NOTHING;
        area.requestLayout();
    }

    /// Paints after each layout of this scene, in which the words may have moved.
    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void paint() {
        var now =
                new Painted(
                        area.getText(),
                        area.getWidth(),
                        area.getHeight(),
                        area.getScrollTop(),
                        area.getFont().getSize());
        if (now.equals(painted) || !(area.getSkin() instanceof TextAreaSkin skin)) {
            return;
        }
        painted = now;
        visible.setWidth(area.getWidth());
        visible.setHeight(area.getHeight());
        var elements = new ArrayList<PathElement>();
        for (var range : ranges.get()) {
            for (var line : lines(skin, range)) {
                elements.addAll(shape.apply(line));
            }
        }
        getElements().setAll(elements);
    }

    /// One rectangle for each line the words are on.
    private static List<Rectangle2D> lines(TextAreaSkin skin, IndexRange range) {
        var lines = new ArrayList<Rectangle2D>();
        for (int i = range.getStart(); i < range.getEnd(); i++) {
            var next = skin.getCharacterBounds(i);
            if (!lines.isEmpty() && lines.getLast().getMinY() == next.getMinY()) {
                lines.add(joined(lines.removeLast(), next));
            } else {
                lines.add(next);
            }
        }
        return lines;
    }

    private static Rectangle2D joined(Rectangle2D one, Rectangle2D other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double right = Math.max(one.getMaxX(), other.getMaxX());
        return new Rectangle2D(left, one.getMinY(), right - left, one.getHeight());
    }

    public static List<PathElement> outline(Rectangle2D line) {
        return List.of(
                new MoveTo(line.getMinX(), line.getMinY()),
                new HLineTo(line.getMaxX()),
                new VLineTo(line.getMaxY()),
                new HLineTo(line.getMinX()),
                new ClosePath());
    }
}
