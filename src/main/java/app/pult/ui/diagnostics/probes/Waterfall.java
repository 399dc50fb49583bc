package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbeResult.Http;
import app.pult.diagnosis.probe.ProbeResult.Http.Hop;
import app.pult.diagnosis.probe.ProbeRows;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Where the time of a request went: a bar a hop on one axis, redirects one under the other, each
/// beginning where the one before ended; the times in words below each. Thread: FX only.
final class Waterfall extends VBox {
    /// A part of a hop; `style` is its colour.
    private record Part(String name, String style, Duration length) {}

    Waterfall(Http http, Words words) {
        getStyleClass().add("waterfall");
        var total =
                http.hops().stream()
                        .map(hop -> hop.times().total())
                        .reduce(Duration.ZERO, Duration::plus);
        var spoken = new StringBuilder(words.of("probes.waterfall", words.took(total)));
        var before = Duration.ZERO;
        var rows = ProbeRows.of(http);
        for (int i = 0; i < rows.size(); i++) {
            var hop = http.hops().get(i);
            var parts = parts(hop, words);
            getChildren()
                    .addAll(
                            Cards.row(rows.get(i), words),
                            new Bar(before, parts, total),
                            legend(parts, words));
            spoken.append(' ').append(ProbeRows.shown(hop.url())).append(": ");
            parts.forEach(
                    part ->
                            spoken.append(part.name())
                                    .append(' ')
                                    .append(words.took(part.length()))
                                    .append(", "));
            spoken.append(words.took(hop.times().total())).append('.');
            before = before.plus(hop.times().total());
        }
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken.toString());
    }

    private static List<Part> parts(Hop hop, Words words) {
        var times = hop.times();
        var parts = new ArrayList<Part>();
        parts.add(new Part("DNS", "dns", times.dns()));
        parts.add(new Part(words.of("probes.part.connect"), "connect", times.connect()));
        parts.add(new Part("TLS", "tls", times.tls()));
        parts.add(new Part(words.of("probes.part.first"), "first", times.firstByte()));
        parts.add(new Part(words.of("probes.part.rest"), "rest", times.rest()));
        parts.removeIf(part -> part.length().isZero());
        return parts;
    }

    private static FlowPane legend(List<Part> parts, Words words) {
        var legend = new FlowPane();
        legend.getStyleClass().add("waterfall-legend");
        for (var part : parts) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("waterfall-swatch", part.style());
            var entry =
                    new HBox(swatch, Cards.caption(part.name() + " " + words.took(part.length())));
            entry.getStyleClass().add("waterfall-entry");
            legend.getChildren().add(entry);
        }
        return legend;
    }

    /// The parts of a hop at their place on the axis of all hops.
    private static final class Bar extends Region {
        /// In pixels: what took no time to speak of is still seen.
        private static final double LEAST = 2;

        private final Duration before;
        private final List<Part> parts;
        private final Duration total;

        Bar(Duration before, List<Part> parts, Duration total) {
            this.before = before;
            this.parts = parts;
            this.total = total;
            getStyleClass().add("waterfall-bar");
            for (var part : parts) {
                var segment = new Region();
                segment.getStyleClass().addAll("waterfall-part", part.style());
                getChildren().add(segment);
            }
        }

        @Override
        protected void layoutChildren() {
            double room = Math.max(0, getWidth() - LEAST * parts.size());
            double x = room * share(before);
            for (int i = 0; i < parts.size(); i++) {
                double width = room * share(parts.get(i).length()) + LEAST;
                getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
                x += width;
            }
        }

        private double share(Duration length) {
            return total.isZero() ? 0 : (double) length.toNanos() / total.toNanos();
        }
    }
}
