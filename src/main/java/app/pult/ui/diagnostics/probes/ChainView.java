package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ChainLink;
import app.pult.diagnosis.probe.ProbeFinding;
import app.pult.diagnosis.probe.ProbeResult.Tls;
import app.pult.diagnosis.probe.ProbeRows;
import app.pult.diagnosis.station.Health;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.time.Instant;

/// The certificates a server sent, its own first, each with who signed it, how long it holds and
/// what is wrong at it; one that should have come and did not has a place too. Thread: FX only.
final class ChainView extends VBox {
    private final Words words;

    ChainView(Tls tls, Instant at, Words words) {
        this.words = words;
        getStyleClass().add("chain");
        for (var link : ChainLink.of(tls, at)) {
            getChildren().add(link(link));
            if (link.isBroken()) {
                getChildren().add(missing(link));
            }
        }
    }

    private Node link(ChainLink link) {
        var certificate = link.certificate();
        var box =
                new VBox(
                        Cards.wrapped(ChainLink.brief(certificate.subject()), "strong"),
                        secondary(
                                words.of(
                                        "probes.chain.issuer",
                                        ChainLink.brief(certificate.issuer()))),
                        secondary(
                                words.of(
                                        "probes.chain.valid",
                                        words.ages().calendar(certificate.from()),
                                        words.ages().calendar(certificate.until()))),
                        secondary(left(link)),
                        secondary(certificate.key() + ", " + certificate.signature()));
        if (!certificate.names().isEmpty()) {
            box.getChildren()
                    .add(
                            secondary(
                                    words.of(
                                            "probes.chain.names",
                                            ProbeRows.shown(
                                                    String.join(", ", certificate.names())))));
        }
        link.wrong()
                .forEach(
                        finding ->
                                box.getChildren()
                                        .add(
                                                Cards.wrapped(
                                                        finding.saw().in(words.locale()),
                                                        finding.health() == Health.BAD
                                                                ? "danger-text"
                                                                : "warning-text")));
        return row(
                link.wrong().stream()
                        .map(ProbeFinding::health)
                        .max(Health::compareTo)
                        .orElse(Health.GOOD),
                box);
    }

    private Node missing(ChainLink link) {
        return row(
                Health.BAD,
                new VBox(
                        Cards.wrapped(
                                words.of(
                                        "probes.chain.missing",
                                        ChainLink.brief(link.certificate().issuer())),
                                "danger-text")));
    }

    private static Node row(Health health, Node box) {
        var row = Cards.line(health, box);
        row.getStyleClass().add("chain-link");
        return row;
    }

    private String left(ChainLink link) {
        return link.daysLeft() < 0
                ? words.of("probes.chain.over", -link.daysLeft())
                : words.of("probes.chain.left", link.daysLeft());
    }

    private Node secondary(String text) {
        return Cards.wrapped(text, "secondary");
    }
}
