package app.pult.ui.conversation;

import app.pult.desk.template.Blank;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
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

/// What is still to be filled in, marked over the words of a text area: JavaFX colours no part of a
/// text area's text.
///
/// Thread: FX only.
final class BlankMarks extends Path {
    /// What the marks were painted for: they are only where this has not changed.
    private record Painted(String text, double width, double height, double top, double font) {}

    private final TextArea area;
    private final Rectangle visible = new Rectangle();
    private final Runnable afterLayout = this::paint;
    private Painted painted = new Painted("", 0, 0, 0, 0);

    BlankMarks(TextArea area) {
        this.area = area;
        getStyleClass().add("conversation-blanks");
        setManaged(false);
        setMouseTransparent(true);
        setClip(visible);
    }

    /// Paints after each layout of this scene, in which the words may have moved.
    void follow(@Nullable Scene before, @Nullable Scene now) {
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
        for (var blank : Blank.in(now.text())) {
            for (var line : lines(skin, blank)) {
                elements.addAll(outline(line));
            }
        }
        getElements().setAll(elements);
    }

    /// One rectangle for each line the blank is on.
    private static List<Rectangle2D> lines(TextAreaSkin skin, Blank blank) {
        var lines = new ArrayList<Rectangle2D>();
        for (int i = blank.start(); i < blank.end(); i++) {
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

    private static List<PathElement> outline(Rectangle2D line) {
        return List.of(
                new MoveTo(line.getMinX(), line.getMinY()),
                new HLineTo(line.getMaxX()),
                new VLineTo(line.getMaxY()),
                new HLineTo(line.getMinX()),
                new ClosePath());
    }
}
