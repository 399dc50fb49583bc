package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.runbook.Answer.Target;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.Step;
import app.pult.diagnosis.runbook.StepId;
import app.pult.diagnosis.runbook.run.RunbookRun;
import app.pult.diagnosis.runbook.run.Visit.Standing;
import app.pult.knowledge.Platform;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// How far a run is: so many steps are answered, and at least so many are ahead, this one among
/// them. At most, nobody can say: that is for the answers. Thread: any.
record Ahead(int answered, int least) {
    static Ahead of(RunbookRun run, Runbook book, Step step) {
        int answered =
                (int)
                        run.visits(run.touchedAt()).stream()
                                .filter(visit -> visit.standing() == Standing.STANDS)
                                .count();
        return new Ahead(answered, least(book, run.os(), step.id()));
    }

    /// From 0 to 1.
    double share() {
        return (double) answered / (answered + least);
    }

    /// The shortest way to an end, step by step.
    private static int least(Runbook book, Platform os, StepId from) {
        Set<StepId> edge = Set.of(from);
        var seen = new HashSet<StepId>();
        int steps = 1;
        while (!edge.isEmpty()) {
            var next = new LinkedHashSet<StepId>();
            for (var id : edge) {
                for (var target : targets(book, os, id)) {
                    switch (target) {
                        case Target.ToEnd end -> {
                            return steps;
                        }
                        case Target.ToStep(var step) -> {
                            if (seen.add(step)) {
                                next.add(step);
                            }
                        }
                    }
                }
            }
            edge = next;
            steps++;
        }
        return steps;
    }

    private static Set<Target> targets(Runbook book, Platform os, StepId id) {
        var targets = new LinkedHashSet<Target>();
        book.find(id)
                .filter(step -> step.os().contains(os))
                .ifPresent(step -> step.answers().forEach(answer -> targets.add(answer.next(os))));
        return targets;
    }
}
