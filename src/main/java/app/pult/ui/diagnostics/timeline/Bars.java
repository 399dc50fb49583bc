package app.pult.ui.diagnostics.timeline;

import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import java.util.ArrayList;
import java.util.List;

/// Counts side by side as bars, the tallest as high as the region. One of a hundredth of it is
/// still seen.
///
/// Thread: FX only.
final class Bars extends Region {
    private static final double LEAST = 1.5;

    private final Path path = new Path();
    private List<Integer> counts = List.of();

    Bars(String style) {
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setStroke(null);
        getChildren().add(path);
        setMinWidth(0);
    }

    void show(List<Integer> now) {
        counts = List.copyOf(now);
        draw();
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        double width = getWidth();
        double height = getHeight();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        var elements = new ArrayList<PathElement>();
        for (int i = 0; i < counts.size() && most > 0; i++) {
            if (counts.get(i) > 0) {
                double bar = Math.max(LEAST, height * Math.sqrt(counts.get(i) / (double) most));
                double from = width * i / counts.size();
                double to = Math.max(from + 1, width * (i + 1) / counts.size() - 1);
                elements.addAll(
                        List.of(
                                new MoveTo(from, height),
                                new LineTo(from, height - bar),
                                new LineTo(to, height - bar),
                                new LineTo(to, height),
                                new ClosePath()));
            }
        }
        path.getElements().setAll(elements);
    }
}
