package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbeFinding;
import app.pult.diagnosis.probe.ProbeReport;
import app.pult.diagnosis.probe.ProbeResult;
import app.pult.diagnosis.probe.ProbeRow;
import app.pult.diagnosis.probe.ProbeRow.Stage;
import app.pult.diagnosis.probe.ProbeRows;
import app.pult.diagnosis.station.Health;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// A report as cards: the cause on top, then a card for each stage that was come to. Thread: FX
/// only.
final class ReportCards {
    private final Words words;

    ReportCards(Words words) {
        this.words = words;
    }

    List<Node> of(ProbeReport report) {
        var cards = new ArrayList<Node>();
        cards.add(head(report));
        for (var stage : Stage.values()) {
            var results =
                    report.results().stream()
                            .filter(result -> stage(result).filter(stage::equals).isPresent())
                            .toList();
            if (!results.isEmpty()) {
                cards.add(card(stage, results, report));
            }
        }
        return cards;
    }

    /// The named cause, or that all is well; then what else the run itself says.
    private Node head(ProbeReport report) {
        var cause = report.cause();
        var title = report.target().shown();
        var card =
                Cards.card(
                        title,
                        title
                                + ". "
                                + cause.map(finding -> Cards.spoken(finding, words))
                                        .orElse(words.of("probes.well")));
        card.getChildren()
                .add(
                        Cards.wrapped(
                                words.when(report.at()) + ", " + words.took(report.took()),
                                "secondary"));
        card.getChildren()
                .add(
                        cause.map(finding -> Cards.finding(finding, words))
                                .orElseGet(
                                        () ->
                                                Cards.line(
                                                        Health.GOOD,
                                                        Cards.wrapped(words.of("probes.well")))));
        report.own().stream()
                .filter(finding -> !isCause(finding, report))
                .forEach(finding -> card.getChildren().add(Cards.finding(finding, words)));
        return card;
    }

    private static boolean isCause(ProbeFinding finding, ProbeReport report) {
        return report.cause().filter(finding::equals).isPresent();
    }

    /// A result with nothing to show is said by its findings.
    private static Optional<Stage> stage(ProbeResult result) {
        return ProbeRows.of(result).stream()
                .map(ProbeRow::stage)
                .findFirst()
                .or(
                        () ->
                                result.findings().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(ofNoRows(result)));
    }

    private static Stage ofNoRows(ProbeResult result) {
        return switch (result) {
            case ProbeResult.Dns dns -> Stage.NAMES;
            case ProbeResult.Tcp tcp -> Stage.PORT;
            case ProbeResult.Tls tls -> Stage.TLS;
            case ProbeResult.Http http -> Stage.HTTP;
            case ProbeResult.Greeting greeting -> Stage.MAIL;
            case ProbeResult.Ntp ntp -> Stage.CLOCK;
            case ProbeResult.Ping ping -> Stage.ROUTE;
            case ProbeResult.Route route -> Stage.ROUTE;
        };
    }

    private Node card(Stage stage, List<ProbeResult> results, ProbeReport report) {
        var title = words.of("probes.stage." + Words.lower(stage));
        var rows = results.stream().flatMap(result -> ProbeRows.of(result).stream()).toList();
        var others =
                results.stream()
                        .flatMap(result -> result.findings().stream())
                        .filter(finding -> !isCause(finding, report))
                        .toList();
        var spoken =
                title
                        + ". "
                        + rows.stream().map(this::spoken).collect(Collectors.joining(". "))
                        + others.stream()
                                .map(finding -> ". " + Cards.spoken(finding, words))
                                .collect(Collectors.joining());
        var card = Cards.card(title, spoken);
        for (var result : results) {
            card.getChildren().addAll(seen(result, report));
        }
        others.forEach(finding -> card.getChildren().add(Cards.finding(finding, words)));
        return card;
    }

    private List<Node> seen(ProbeResult result, ProbeReport report) {
        if (result instanceof ProbeResult.Http http) {
            return List.of(new Waterfall(http, words));
        }
        var shown = new ArrayList<Node>();
        ProbeRows.of(result).forEach(row -> shown.add(Cards.row(row, words)));
        if (result instanceof ProbeResult.Route route && !route.hops().isEmpty()) {
            shown.add(hops(route));
        }
        if (result instanceof ProbeResult.Tls tls && !tls.chain().isEmpty()) {
            shown.add(new ChainView(tls, report.at(), words));
        }
        return shown;
    }

    private static Node hops(ProbeResult.Route route) {
        var lines = new StringJoiner("\n");
        var hops = ProbeRows.hops(route);
        for (int i = 0; i < hops.size(); i++) {
            lines.add(String.format(Locale.ROOT, "%2d  %s", i + 1, hops.get(i)));
        }
        return Cards.wrapped(lines.toString(), "mono", "diagnostics-evidence");
    }

    private String spoken(ProbeRow row) {
        return row.name()
                + ": "
                + row.value().in(words.locale())
                + ", "
                + words.health(row.health())
                + row.took().map(time -> ", " + words.took(time)).orElse("");
    }
}
