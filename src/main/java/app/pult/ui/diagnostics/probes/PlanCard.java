package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbePlan;
import app.pult.diagnosis.probe.ProbePlan.Gate;
import app.pult.diagnosis.probe.ProbePlan.Stop;
import app.pult.diagnosis.probe.ProbeResult.Dns;
import app.pult.diagnosis.probe.ProbeRows;
import app.pult.diagnosis.station.Health;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/// Where a probe would go, before anything is sent there. Thread: FX only.
final class PlanCard {
    private final Words words;

    PlanCard(Words words) {
        this.words = words;
    }

    /// @param actions what stands below: ways to go there
    Node of(Subject subject, List<ProbePlan> plans, Node... actions) {
        var title = words.of("probes.plan", subject.name());
        var card =
                Cards.card(
                        title,
                        title
                                + ". "
                                + plans.stream()
                                        .map(plan -> plan.target().shown() + ": " + spoken(plan))
                                        .collect(Collectors.joining(". ")));
        plans.forEach(plan -> card.getChildren().add(target(plan, plans.size() > 1)));
        var below = new FlowPane(actions);
        below.getStyleClass().add("probes-buttons");
        card.getChildren().add(below);
        return card;
    }

    private Node target(ProbePlan plan, boolean named) {
        var box = new VBox();
        if (named) {
            box.getChildren().add(Cards.wrapped(plan.target().shown()));
        }
        if (plan.stops().isEmpty()) {
            box.getChildren().add(Cards.wrapped(names(plan), "secondary"));
        }
        plan.stops().forEach(stop -> box.getChildren().add(Cards.wrapped(say(stop), "secondary")));
        return Cards.line(health(plan), box);
    }

    private static Health health(ProbePlan plan) {
        return plan.canRun() ? Health.GOOD : plan.stops().isEmpty() ? Health.BAD : Health.UNKNOWN;
    }

    private String say(Stop stop) {
        return stop.address().getHostAddress()
                + ", "
                + words.zone(stop.zone())
                + (stop.gate() == Gate.CLOSED ? ", " + words.of("probes.plan.closed") : "");
    }

    /// What the name servers said where there is no address: exchangers of mail, or nothing.
    private String names(ProbePlan plan) {
        var said =
                plan.names().answers().stream()
                        .map(Dns.Answer::values)
                        .flatMap(List::stream)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return said.isEmpty() ? words.of("probes.plan.nowhere") : ProbeRows.shown(said);
    }

    private String spoken(ProbePlan plan) {
        return plan.stops().isEmpty()
                ? names(plan)
                : plan.stops().stream().map(this::say).collect(Collectors.joining("; "));
    }
}
