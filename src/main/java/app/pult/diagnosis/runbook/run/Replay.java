package app.pult.diagnosis.runbook.run;

import app.pult.diagnosis.runbook.End;
import app.pult.diagnosis.runbook.StepId;
import app.pult.diagnosis.runbook.run.RunEvent.Answered;
import app.pult.diagnosis.runbook.run.RunEvent.Next;
import app.pult.diagnosis.runbook.run.RunbookRun.Place;
import app.pult.diagnosis.runbook.run.Visit.Standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes through the events of a run once. Thread: confined to its caller.
final class Replay {
    private final List<Visit> closed = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private StepId step;
    private Instant arrived;
    private Duration spent = Duration.ZERO;

    /// Since when time counts; empty while paused or over.
    private Optional<Instant> counting;

    private Optional<End> end = Optional.empty();
    private Optional<Instant> stopped = Optional.empty();

    private Replay(RunbookRun run) {
        step = run.first();
        arrived = run.startedAt();
        counting = Optional.of(arrived);
    }

    static Replay of(RunbookRun run) {
        var replay = new Replay(run);
        run.events().forEach(replay::apply);
        return replay;
    }

    Place place() {
        if (stopped.isPresent()) {
            return new Place.Stopped(step);
        }
        return end.<Place>map(Place.Ended::new).orElseGet(() -> new Place.At(step));
    }

    List<Visit> visits(Instant now) {
        var visits = new ArrayList<>(closed);
        if (end.isEmpty() && stopped.isEmpty()) {
            var soFar = spent.plus(counted(now));
            visits.add(new Visit(step, arrived, soFar, outputs, Optional.empty(), Standing.OPEN));
        }
        return List.copyOf(visits);
    }

    private void apply(RunEvent event) {
        switch (event) {
            case Answered answered -> {
                count(answered.at());
                close(Optional.of(answered), Standing.STANDS);
                switch (answered.next()) {
                    case Next.On(var next) -> arrive(next, answered.at());
                    case Next.Done(var there) -> {
                        end = Optional.of(there);
                        counting = Optional.empty();
                    }
                }
            }
            case RunEvent.WentBack back -> goBack(back.at());
            case RunEvent.Pasted pasted -> {
                count(pasted.at());
                outputs.add(pasted.output());
            }
            case RunEvent.Paused paused -> {
                count(paused.at());
                counting = Optional.empty();
            }
            case RunEvent.Resumed resumed -> counting = Optional.of(resumed.at());
            case RunEvent.Stopped given -> {
                count(given.at());
                close(Optional.empty(), Standing.LEFT);
                stopped = Optional.of(given.at());
                counting = Optional.empty();
            }
        }
    }

    private void goBack(Instant at) {
        if (end.isEmpty()) {
            count(at);
            close(Optional.empty(), Standing.LEFT);
        }
        end = Optional.empty();
        for (var i = closed.size() - 1; i >= 0; i--) {
            var visit = closed.get(i);
            if (visit.standing() == Standing.STANDS) {
                closed.set(
                        i,
                        new Visit(
                                visit.step(),
                                visit.arrived(),
                                visit.spent(),
                                visit.outputs(),
                                visit.answer(),
                                Standing.TAKEN_BACK));
                arrive(visit.step(), at);
                return;
            }
        }
    }

    private void arrive(StepId next, Instant at) {
        step = next;
        arrived = at;
        spent = Duration.ZERO;
        counting = Optional.of(at);
    }

    private void close(Optional<Answered> answer, Standing standing) {
        closed.add(new Visit(step, arrived, spent, outputs, answer, standing));
        outputs.clear();
        spent = Duration.ZERO;
    }

    private void count(Instant until) {
        spent = spent.plus(counted(until));
        counting = counting.map(since -> until);
    }

    private Duration counted(Instant until) {
        return counting.filter(until::isAfter)
                .map(since -> Duration.between(since, until))
                .orElse(Duration.ZERO);
    }
}
