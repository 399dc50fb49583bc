package app.pult.ui.kit.transcript;

import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Wrapped text with links, whose characters can be found under the mouse and marked.
///
/// A plain `TextFlow` inside a region that has the padding: before JavaFX 25 the shapes of a flow
/// ignore its own padding (JDK-8341438). `hitTest` and `rangeShape` are deprecated since JavaFX 25
/// for that; their successors do not exist in the JavaFX 21 of the Windows package.
///
/// Thread: FX only.
@SuppressWarnings("deprecation") // see above: to be lifted with JavaFX 21
final class TextPiece extends Region {
    private final TextFlow flow = new TextFlow();
    private final Ground marked = new Ground("transcript-mark");
    private final Ground selected = new Ground("transcript-selection");
    private final List<Span> spans;
    private int selectedFrom;
    private int selectedTo;
    private List<int[]> marks = List.of();

    TextPiece(List<Span> spans, Consumer<String> hovered) {
        this.spans = spans;
        flow.getStyleClass().add("transcript-text");
        for (var span : spans) {
            flow.getChildren().add(text(span, hovered));
        }
        getChildren().add(flow);
    }

    private static Text text(Span span, Consumer<String> hovered) {
        var text = new Text(span.text());
        if (!span.styleClass().isEmpty()) {
            text.getStyleClass().addAll(span.styleClass().split(" "));
        }
        span.link()
                .ifPresent(
                        target -> {
                            text.setCursor(Cursor.HAND);
                            text.setOnMouseEntered(event -> hovered.accept(target));
                            text.setOnMouseExited(event -> hovered.accept(""));
                        });
        return text;
    }

    /// The place between characters nearest to the point, in this node's coordinates.
    int offsetAt(Point2D point) {
        return Math.max(0, flow.hitTest(inFlow(point)).getInsertionIndex());
    }

    /// The span under the point, if there is one under it.
    List<Span> spanAt(Point2D point) {
        var inside = inFlow(point);
        for (int i = 0; i < spans.size(); i++) {
            var text = flow.getChildren().get(i);
            if (text.contains(text.parentToLocal(inside))) {
                return List.of(spans.get(i));
            }
        }
        return List.of();
    }

    /// Paints these characters as selected; none where `from` is not before `to`.
    void select(int from, int to) {
        selectedFrom = from;
        selectedTo = to;
        if (from < to) {
            selected.appear(getChildren().size() - 1);
        }
        selected.paint(shape(from, to));
    }

    /// Paints these stretches (from, to) as found.
    void mark(List<int[]> stretches) {
        marks = stretches;
        if (!marks.isEmpty()) {
            marked.appear(0);
        }
        paintMarks();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(flow.prefHeight(inner)) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        flow.resizeRelocate(
                x, y, getWidth() - x - snappedRightInset(), getHeight() - y - snappedBottomInset());
        flow.layout();
        marked.move(x, y);
        selected.move(x, y);
        select(selectedFrom, selectedTo);
        paintMarks();
    }

    private void paintMarks() {
        var elements = new ArrayList<PathElement>();
        for (var mark : marks) {
            elements.addAll(shape(mark[0], mark[1]));
        }
        marked.paint(elements);
    }

    /// The rectangles of these characters, the space between lines filled.
    private List<PathElement> shape(int from, int to) {
        if (from >= to) {
            return List.of();
        }
        double spacing = flow.getLineSpacing();
        double top = 0;
        var elements = new ArrayList<PathElement>();
        for (var element : flow.rangeShape(from, to)) {
            if (element instanceof MoveTo corner) {
                top = corner.getY();
            }
            boolean bottom = element instanceof LineTo line && line.getY() > top;
            elements.add(bottom ? lower((LineTo) element, spacing) : element);
        }
        return elements;
    }

    private static LineTo lower(LineTo corner, double by) {
        return new LineTo(corner.getX(), corner.getY() + by);
    }

    private Point2D inFlow(Point2D point) {
        return point.subtract(flow.getLayoutX(), flow.getLayoutY());
    }

    /// What is painted behind words. Most pieces never have any: it is a node from when it is
    /// needed.
    private final class Ground {
        private final String styleClass;
        private Optional<Path> path = Optional.empty();

        Ground(String styleClass) {
            this.styleClass = styleClass;
        }

        void appear(int place) {
            if (path.isEmpty()) {
                var made = new Path();
                made.getStyleClass().add(styleClass);
                made.setManaged(false);
                made.setLayoutX(flow.getLayoutX());
                made.setLayoutY(flow.getLayoutY());
                getChildren().add(place, made);
                path = Optional.of(made);
            }
        }

        void move(double x, double y) {
            path.ifPresent(
                    made -> {
                        made.setLayoutX(x);
                        made.setLayoutY(y);
                    });
        }

        void paint(List<PathElement> elements) {
            path.ifPresent(made -> made.getElements().setAll(elements));
        }
    }
}
