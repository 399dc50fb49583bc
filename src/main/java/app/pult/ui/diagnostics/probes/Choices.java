package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ServiceCheck;
import app.pult.diagnosis.probe.Target;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// What can be looked at next: what the messages name, whole services, and what was seen before.
/// Thread: FX only.
final class Choices {
    private final Words words;
    private final Actions actions;

    /// What a choice does.
    interface Actions {
        void ask(Subject subject);

        void show(Run run);

        void compare(Run run);
    }

    Choices(Words words, Actions actions) {
        this.words = words;
        this.actions = actions;
    }

    /// Adds to `stops` what the arrows stop at.
    List<Node> of(ProbesModel.View view, List<Node> stops) {
        var cards = new ArrayList<Node>();
        add("probes.history", view.history(), run -> past(run, view), cards, stops);
        add("probes.mentioned", view.mentioned(), this::mentioned, cards, stops);
        add("probes.services", view.services(), this::service, cards, stops);
        return cards;
    }

    private <T> void add(
            String key,
            List<T> all,
            java.util.function.Function<T, List<Node>> rows,
            List<Node> cards,
            List<Node> stops) {
        if (all.isEmpty()) {
            return;
        }
        var card = new VBox(Cards.wrapped(words.of(key), "strong"));
        card.setId(key.replace('.', '-'));
        card.getStyleClass().addAll("card", "finding-card");
        for (var one : all) {
            var row = rows.apply(one);
            stops.addAll(row);
            if (row.size() == 1) {
                card.getChildren().add(row.getFirst());
            } else {
                var line = new HBox(row.toArray(Node[]::new));
                HBox.setHgrow(row.getFirst(), Priority.ALWAYS);
                line.getStyleClass().add("diagnostics-line");
                card.getChildren().add(line);
            }
        }
        cards.add(card);
    }

    private List<Node> mentioned(Target target) {
        return List.of(
                Cards.choice(
                        Cards.wrapped(target.shown()),
                        words.of("probes.ask.spoken", target.shown()),
                        () -> actions.ask(new Subject.One(target))));
    }

    private List<Node> service(ServiceCheck check) {
        return List.of(
                Cards.choice(
                        new VBox(
                                Cards.wrapped(check.product()),
                                Cards.wrapped(
                                        words.of("probes.service.hosts", check.targets().size()),
                                        "secondary")),
                        words.of("probes.ask.spoken", check.product()),
                        () -> actions.ask(new Subject.Service(check))));
    }

    private List<Node> past(Run run, ProbesModel.View view) {
        var shown = view.showing().looked();
        var line =
                Cards.line(
                        run.health(),
                        new VBox(
                                Cards.wrapped(run.subject().name()),
                                Cards.wrapped(words.when(run.at()), "secondary")));
        var spoken =
                run.subject().name()
                        + ", "
                        + words.when(run.at())
                        + ", "
                        + words.health(run.health());
        var row = new ArrayList<Node>();
        row.add(Cards.choice(line, spoken, () -> actions.show(run)));
        if (shown.filter(one -> !one.equals(run) && one.isOfTheSame(run)).isPresent()) {
            var compare = new Button(words.of("probes.compare.with"));
            compare.setAccessibleText(
                    words.of("probes.compare.with") + ": " + words.when(run.at()));
            compare.setMinWidth(Button.USE_PREF_SIZE);
            compare.setOnAction(press -> actions.compare(run));
            row.add(compare);
        }
        return row;
    }
}
