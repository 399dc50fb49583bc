package app.pult.ui.search;

import app.pult.search.Problem;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Lines under the parts of a question that could not be understood. Thread: FX only.
final class ProblemMarks extends Path {
    /// What the lines were drawn for: they are only where this has not changed.
    private record Drawn(List<Problem> problems, double width, int caret, double font) {}

    private static final Drawn NOTHING = new Drawn(List.of(), -1, 0, 0);

    private final TextField field;
    private final Rectangle visible = new Rectangle();
    private final Runnable afterLayout = this::draw;
    private List<Problem> problems = List.of();
    private Drawn drawn = NOTHING;

    ProblemMarks(TextField field) {
        this.field = field;
        getStyleClass().add("search-problem-mark");
        setManaged(false);
        setMouseTransparent(true);
        setClip(visible);
        sceneProperty().subscribe(this::follow);
    }

    /// They are about the text that is in the field now.
    void show(List<Problem> wanted) {
        problems = wanted;
        drawn = NOTHING;
        field.requestLayout();
    }

    /// Draws after each layout of this scene, in which the words may have moved.
    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void draw() {
        var now =
                new Drawn(
                        problems,
                        field.getWidth(),
                        field.getCaretPosition(),
                        field.getFont().getSize());
        if (now.equals(drawn) || !(field.getSkin() instanceof TextFieldSkin skin)) {
            return;
        }
        drawn = now;
        visible.setWidth(field.getWidth());
        visible.setHeight(field.getHeight());
        var elements = new ArrayList<PathElement>();
        for (var problem : problems) {
            if (problem.start() < problem.end() && problem.end() <= field.getLength()) {
                elements.addAll(
                        line(
                                skin.getCharacterBounds(problem.start()),
                                skin.getCharacterBounds(problem.end() - 1)));
            }
        }
        getElements().setAll(elements);
    }

    private static List<PathElement> line(Rectangle2D first, Rectangle2D last) {
        double y = Math.floor(first.getMaxY()) + 0.5;
        return List.of(new MoveTo(first.getMinX(), y), new LineTo(last.getMaxX(), y));
    }
}
