package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbeReport;
import app.pult.diagnosis.probe.ServiceCheck;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cards of where a probe is: what it will do, how far it is, what it saw. Thread: FX only.
final class ShowingCards {
    private final ProbesModel model;
    private final Words words;
    private final Button go;
    private final Button route;
    private final Button halt;

    /// `go` and `route` stand in a plan, `halt` beside what is under way.
    ShowingCards(ProbesModel model, Words words, Button go, Button route, Button halt) {
        this.model = model;
        this.words = words;
        this.go = go;
        this.route = route;
        this.halt = halt;
    }

    /// Those of what is shown; `reached` gets what the keyboard stops on, in its order.
    List<Node> of(Showing showing, List<Node> reached) {
        return switch (showing) {
            case Showing.Nothing nothing -> List.of(reached(hint(), reached));
            case Showing.Asking(var subject) ->
                    List.of(
                            reached(
                                    working(words.of("probes.asking", subject.name()), -1),
                                    reached));
            case Showing.Planned planned -> {
                var actions = planned.hasRoute() ? List.of(go, route) : List.of(go);
                reached.addAll(actions);
                yield List.of(
                        new PlanCard(words)
                                .of(
                                        planned.subject(),
                                        planned.plans(),
                                        actions.toArray(Node[]::new)));
            }
            case Showing.Running(var subject, var plans, var done) ->
                    List.of(
                            reached(
                                    working(
                                            words.of(
                                                    "probes.running",
                                                    subject.name(),
                                                    done,
                                                    plans.size()),
                                            plans.size() == 1 ? -1 : (double) done / plans.size()),
                                    reached));
            case Showing.Seen(var run, var opened) -> seen(run, opened, reached);
            case Showing.Compared compared -> {
                var shown = new ArrayList<Node>();
                new ComparisonCards(words)
                        .of(compared)
                        .forEach(card -> shown.add(reached(card, reached)));
                shown.add(reached(back("probes.back.run"), reached));
                yield shown;
            }
            case Showing.Failed(var reason) ->
                    List.of(
                            reached(
                                    Cards.card(words.of("probes.failed", reason), reason),
                                    reached));
        };
    }

    private List<Node> seen(Run run, Optional<ProbeReport> opened, List<Node> reached) {
        if (opened.isEmpty() && run.subject() instanceof Subject.Service(ServiceCheck check)) {
            return new ServiceCards(words, model::open).of(check, run, reached);
        }
        var shown = new ArrayList<Node>();
        new ReportCards(words)
                .of(opened.orElse(run.reports().getFirst()))
                .forEach(card -> shown.add(reached(card, reached)));
        if (opened.isPresent()) {
            shown.add(reached(back("probes.back.service"), reached));
        }
        return shown;
    }

    private static Node reached(Node node, List<Node> reached) {
        reached.add(node);
        return node;
    }

    private Button back(String key) {
        var back = new Button(words.of(key));
        back.setId("probes-back");
        back.setOnAction(press -> model.back());
        return back;
    }

    private Node hint() {
        var card =
                Cards.card(
                        words.of("probes.hint"),
                        words.of("probes.hint") + " " + words.of("probes.hint.more"));
        card.getChildren().add(Cards.wrapped(words.of("probes.hint.more"), "secondary"));
        return card;
    }

    /// @param done from 0 to 1; less than 0 if nobody knows
    private Node working(String sentence, double done) {
        var card = Cards.card(sentence, sentence);
        var bar = new ProgressBar(done < 0 ? ProgressBar.INDETERMINATE_PROGRESS : done);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(sentence);
        card.getChildren().addAll(bar, halt);
        return card;
    }
}
