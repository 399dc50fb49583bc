package app.pult.diagnosis.runbook.run;

import app.pult.diagnosis.runbook.End.Outcome;
import app.pult.diagnosis.runbook.StepId;
import app.pult.diagnosis.runbook.run.Visit.Standing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// For the author of a runbook: how long each step takes, and how often a way that passes it comes
/// to a solution. Of runs that came to an end; steps in the order in which runs came to them first.
/// Thread: any, immutable.
public record RunFigures(int runs, int solved, Map<StepId, OfStep> steps) {
    public RunFigures {
        steps = new LinkedHashMap<>(steps);
    }

    /// `passed` runs went through it, `solved` of these came to a solution, `last` of those right
    /// from this step. The median is that of all its answers that stand.
    public record OfStep(int passed, int solved, int last, Duration median) {}

    /// @param runs of one runbook; those that are not over count for nothing
    public static RunFigures of(Collection<RunbookRun> runs) {
        var ended = runs.stream().filter(run -> run.end().isPresent()).toList();
        var steps = new LinkedHashMap<StepId, OfStep>();
        var met = new LinkedHashSet<StepId>();
        for (var run : ended) {
            stood(run).forEach(visit -> met.add(visit.step()));
        }
        for (var step : met) {
            steps.put(step, figures(step, ended));
        }
        var solved = (int) ended.stream().filter(RunFigures::isSolved).count();
        return new RunFigures(ended.size(), solved, steps);
    }

    private static OfStep figures(StepId step, List<RunbookRun> runs) {
        var times = new ArrayList<Duration>();
        var passed = 0;
        var solved = 0;
        var last = 0;
        for (var run : runs) {
            var stood = stood(run);
            var here = stood.stream().filter(visit -> visit.step().equals(step)).toList();
            if (!here.isEmpty()) {
                here.forEach(visit -> times.add(visit.spent()));
                passed++;
                solved += isSolved(run) ? 1 : 0;
                last += isSolved(run) && stood.getLast().step().equals(step) ? 1 : 0;
            }
        }
        return new OfStep(passed, solved, last, median(times));
    }

    private static boolean isSolved(RunbookRun run) {
        return run.end().filter(end -> end.outcome() == Outcome.SOLVED).isPresent();
    }

    private static List<Visit> stood(RunbookRun run) {
        return run.visits(run.touchedAt()).stream()
                .filter(visit -> visit.standing() == Standing.STANDS)
                .toList();
    }

    /// Of an even number the mean of the two in the middle.
    private static Duration median(List<Duration> times) {
        times.sort(null);
        var middle = times.size() / 2;
        return times.size() % 2 == 1
                ? times.get(middle)
                : times.get(middle - 1).plus(times.get(middle)).dividedBy(2);
    }
}
