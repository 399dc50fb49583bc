package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbeComparison.Change;
import app.pult.diagnosis.probe.ProbeFinding;
import app.pult.diagnosis.probe.ProbeRow;
import app.pult.diagnosis.station.Health;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two runs of the same: what went and what came, then the rows, those that changed first. Thread:
/// FX only.
final class ComparisonCards {
    private final Words words;

    ComparisonCards(Words words) {
        this.words = words;
    }

    List<Node> of(Showing.Compared compared) {
        var cards = new ArrayList<Node>();
        var comparison = compared.comparison();
        cards.add(head(compared));
        findings("probes.compare.gone", comparison.gone(), one -> Health.GOOD, cards);
        findings("probes.compare.appeared", comparison.appeared(), ProbeFinding::health, cards);
        findings("probes.compare.stayed", comparison.stayed(), ProbeFinding::health, cards);
        rows(
                "probes.compare.changed",
                comparison.rows().stream().filter(Change::isReal).toList(),
                cards);
        rows(
                "probes.compare.same",
                comparison.rows().stream().filter(row -> !row.isReal()).toList(),
                cards);
        return cards;
    }

    private Node head(Showing.Compared compared) {
        var title = words.of("probes.compare", compared.later().subject().name());
        var times =
                words.of(
                        "probes.compare.times",
                        words.when(compared.earlier().at()),
                        words.when(compared.later().at()));
        var changed = compared.comparison().rows().stream().filter(Change::isReal).count();
        var verdict =
                changed == 0
                        ? words.of("probes.compare.nothing")
                        : words.of("probes.compare.count", changed);
        var card = Cards.card(title, title + ". " + times + ". " + verdict);
        card.getChildren()
                .addAll(
                        Cards.wrapped(times, "secondary"),
                        Cards.line(compared.later().health(), Cards.wrapped(verdict)));
        return card;
    }

    private void findings(
            String key,
            List<ProbeFinding> findings,
            Function<ProbeFinding, Health> health,
            List<Node> cards) {
        if (findings.isEmpty()) {
            return;
        }
        var title = words.of(key);
        var card =
                Cards.card(
                        title,
                        title
                                + ": "
                                + findings.stream()
                                        .map(one -> one.saw().in(words.locale()))
                                        .collect(Collectors.joining(" ")));
        findings.forEach(
                finding ->
                        card.getChildren()
                                .add(
                                        Cards.line(
                                                health.apply(finding),
                                                Cards.wrapped(finding.saw().in(words.locale())))));
        cards.add(card);
    }

    private void rows(String key, List<Change> changes, List<Node> cards) {
        if (changes.isEmpty()) {
            return;
        }
        var title = words.of(key);
        var card =
                Cards.card(
                        title,
                        title
                                + ": "
                                + changes.stream()
                                        .map(this::spoken)
                                        .collect(Collectors.joining(". ")));
        changes.forEach(change -> card.getChildren().add(row(change)));
        cards.add(card);
    }

    private Node row(Change change) {
        var now = change.after().or(change::before).orElseThrow();
        var box = new VBox(Cards.wrapped(change.name()));
        if (change.isReal()) {
            box.getChildren()
                    .addAll(
                            Cards.wrapped(
                                    words.of("probes.compare.before", value(change.before())),
                                    "secondary"),
                            Cards.wrapped(words.of("probes.compare.after", value(change.after()))));
        } else {
            box.getChildren().add(Cards.wrapped(value(change.after()), "secondary"));
        }
        return Cards.line(now.health(), box);
    }

    private String value(Optional<ProbeRow> row) {
        return row.map(
                        one ->
                                one.value().in(words.locale())
                                        + (one.health() == Health.GOOD
                                                ? ""
                                                : " (" + words.health(one.health()) + ")")
                                        + one.took()
                                                .map(time -> ", " + words.took(time))
                                                .orElse(""))
                .orElseGet(() -> words.of("probes.compare.none"));
    }

    private String spoken(Change change) {
        return change.name()
                + ": "
                + (change.isReal()
                        ? words.of("probes.compare.before", value(change.before()))
                                + ", "
                                + words.of("probes.compare.after", value(change.after()))
                        : value(change.after()));
    }
}
