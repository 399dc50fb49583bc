package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.log.Level;
import app.pult.diagnosis.timeline.Event;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The events of a stretch of time from left to right: how many as bars, what a person should look
/// at as triangles above them, the chosen one as a line. A click chooses the event nearest to it.
///
/// Thread: FX only.
final class Axis extends VBox {
    private static final int BUCKETS = 96;

    /// Of a triangle, in pixels.
    private static final double SIDE = 7;

    private final Bars bars = new Bars("timeline-bars");
    private final Path looks = new Path();
    private final Region ledge = new Region();
    private final Region cursor = new Region();
    private List<Event> events = List.of();
    private Optional<Instant> chosen = Optional.empty();
    private long from;
    private long length = 1;

    /// `choose` hears of the event that was clicked.
    Axis(Consumer<Event> choose) {
        looks.getStyleClass().add("timeline-looks");
        looks.setManaged(false);
        looks.setStroke(null);
        ledge.getStyleClass().add("timeline-ledge");
        cursor.getStyleClass().add("timeline-cursor");
        cursor.setManaged(false);
        bars.getStyleClass().add("timeline-bars-pane");
        getChildren().addAll(new StackPane(ledge), bars, looks, cursor);
        getStyleClass().add("timeline-axis");
        setOnMouseClicked(click -> nearest(click.getX()).ifPresent(choose));
    }

    /// Those with a time; they are in order.
    void show(List<Event> now) {
        events = now.stream().filter(event -> event.at().isPresent()).toList();
        from = events.isEmpty() ? 0 : second(events.getFirst());
        length = events.isEmpty() ? 1 : Math.max(1, second(events.getLast()) - from);
        var counts = new int[BUCKETS];
        events.forEach(event -> counts[bucket(event)]++);
        var all = new ArrayList<Integer>();
        for (int count : counts) {
            all.add(count);
        }
        bars.show(all);
        requestLayout();
    }

    /// Where the line stands; nowhere for an event of no time.
    void choose(Optional<Event> event) {
        chosen = event.flatMap(Event::at);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        var marked = new boolean[BUCKETS];
        events.stream().filter(Axis::isLook).forEach(event -> marked[bucket(event)] = true);
        var elements = new ArrayList<PathElement>();
        double top = snappedTopInset();
        for (int i = 0; i < BUCKETS; i++) {
            if (marked[i]) {
                double x = left + width * (i + 0.5) / BUCKETS;
                elements.add(new MoveTo(x, top));
                elements.add(new LineTo(x + SIDE / 2, top + SIDE));
                elements.add(new LineTo(x - SIDE / 2, top + SIDE));
                elements.add(new ClosePath());
            }
        }
        looks.getElements().setAll(elements);
        cursor.setVisible(chosen.isPresent());
        chosen.ifPresent(
                at -> {
                    double share = (at.getEpochSecond() - from) / (double) length;
                    double x = left + width * Math.clamp(share, 0, 1);
                    cursor.resizeRelocate(x - 1, 0, 2, getHeight());
                });
    }

    private static boolean isLook(Event event) {
        return event.finding().isPresent()
                || event.jump().isPresent()
                || EventWords.isAlert(event.score())
                || event.level().compareTo(Level.ERROR) >= 0;
    }

    private Optional<Event> nearest(double x) {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double wanted = from + length * Math.clamp((x - snappedLeftInset()) / width, 0, 1);
        return events.stream().min(Comparator.comparingDouble(e -> Math.abs(second(e) - wanted)));
    }

    private int bucket(Event event) {
        return (int) Math.min(BUCKETS - 1, (second(event) - from) * BUCKETS / length);
    }

    private static long second(Event event) {
        return event.at().map(Instant::getEpochSecond).orElse(0L);
    }
}
