package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbeReport;
import app.pult.diagnosis.probe.ServiceCheck;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A whole service: one verdict, then its hosts and those it was compared with, each to be opened.
/// Thread: FX only.
final class ServiceCards {
    private final Words words;
    private final Consumer<ProbeReport> open;

    ServiceCards(Words words, Consumer<ProbeReport> open) {
        this.words = words;
        this.open = open;
    }

    /// Adds to `stops` what the arrows stop at.
    List<Node> of(ServiceCheck check, Run run, List<Node> stops) {
        var verdict = check.verdict(run.reports()).text().in(words.locale());
        var head = Cards.card(check.product(), check.product() + ". " + verdict);
        head.getChildren()
                .addAll(
                        Cards.wrapped(words.when(run.at()), "secondary"),
                        Cards.line(run.health(), Cards.wrapped(verdict, "strong")));
        stops.add(head);
        var cards = new ArrayList<Node>();
        cards.add(head);
        int theirs = check.endpoints().size();
        cards.add(hosts("probes.service.theirs", run.reports().subList(0, theirs), stops));
        if (run.reports().size() > theirs) {
            cards.add(
                    hosts(
                            "probes.service.others",
                            run.reports().subList(theirs, run.reports().size()),
                            stops));
        }
        return cards;
    }

    private Node hosts(String key, List<ProbeReport> reports, List<Node> stops) {
        var card = new VBox(Cards.wrapped(words.of(key), "strong"));
        card.getStyleClass().addAll("card", "finding-card");
        for (var report : reports) {
            var row = host(report);
            stops.add(row);
            card.getChildren().add(row);
        }
        return card;
    }

    private Node host(ProbeReport report) {
        var said =
                report.cause()
                        .map(cause -> cause.saw().in(words.locale()))
                        .orElseGet(() -> words.of("probes.well"));
        var line =
                Cards.line(
                        report.health(),
                        new VBox(
                                Cards.wrapped(report.target().shown()),
                                Cards.wrapped(said, "secondary")),
                        Cards.caption(words.took(report.took())));
        return Cards.choice(
                line,
                report.target().shown()
                        + ". "
                        + words.health(report.health())
                        + ". "
                        + said
                        + " "
                        + words.took(report.took()),
                () -> open.accept(report));
    }
}
