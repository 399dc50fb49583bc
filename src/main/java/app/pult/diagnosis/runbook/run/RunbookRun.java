package app.pult.diagnosis.runbook.run;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.runbook.Answer;
import app.pult.diagnosis.runbook.Answer.Observation;
import app.pult.diagnosis.runbook.Answer.Target;
import app.pult.diagnosis.runbook.End;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.diagnosis.runbook.StepId;
import app.pult.diagnosis.runbook.run.RunEvent.Next;
import app.pult.knowledge.Platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One going through a runbook on a ticket, as a value: each change makes another one with an event
/// more. Events are in the order in which they happened. Instants are by whatever clock the caller
/// has, in whole milliseconds; one that went backwards adds no time.
///
/// Thread: any, immutable.
public record RunbookRun(
        RunbookId runbook,
        int version,
        Bilingual title,
        Platform os,
        Instant startedAt,
        StepId first,
        List<RunEvent> events) {
    /// Longer outputs belong into a file: so many characters are taken.
    public static final int OUTPUT_LIMIT = 100_000;

    public RunbookRun {
        events = List.copyOf(events);
    }

    /// Where a run stands.
    public sealed interface Place {
        record At(StepId step) implements Place {}

        record Ended(End end) implements Place {}

        record Stopped(StepId step) implements Place {}
    }

    /// @throws IllegalArgumentException if the runbook is not for this system
    public static RunbookRun begin(Runbook runbook, Platform os, Instant now) {
        return new RunbookRun(
                runbook.id(),
                runbook.version(),
                runbook.title(),
                os,
                millis(now),
                runbook.start(os),
                List.of());
    }

    public Place place() {
        return Replay.of(this).place();
    }

    /// Every stay at a step in order, those that were taken back too; the last one is open while
    /// the run stands at a step. Its time is counted up to `now`.
    public List<Visit> visits(Instant now) {
        return Replay.of(this).visits(now);
    }

    /// What is known by the answers that stand, the latest last.
    public List<Observation> facts() {
        return visits(startedAt).stream()
                .filter(visit -> visit.standing() == Visit.Standing.STANDS)
                .flatMap(visit -> visit.answer().stream())
                .flatMap(answer -> answer.fact().stream())
                .toList();
    }

    /// Answers the step it stands at.
    ///
    /// @param runbook may be a later version, as long as it still has this step
    /// @throws IllegalStateException if it stands at no step of this runbook
    /// @throws IllegalArgumentException if the answer is none of the step's
    public RunbookRun answer(Runbook runbook, Answer answer, Instant now) {
        var id = current();
        var step =
                runbook.find(id)
                        .filter(found -> runbook.id().equals(this.runbook))
                        .orElseThrow(() -> new IllegalStateException(id + " is gone"));
        if (!step.answers().contains(answer)) {
            throw new IllegalArgumentException("no answer of " + id);
        }
        var next =
                switch (answer.next(os)) {
                    case Target.ToStep(var there) -> new Next.On(there);
                    case Target.ToEnd(var end) -> new Next.Done(runbook.find(end).orElseThrow());
                };
        return with(
                new RunEvent.Answered(
                        millis(now),
                        id,
                        step.title(),
                        step.changes(),
                        answer.label(),
                        answer.fact(),
                        next));
    }

    /// Takes the last answer back, that of the end too.
    ///
    /// @throws IllegalStateException if there is none, see [#canGoBack], or it was given up
    public RunbookRun back(Instant now) {
        if (!canGoBack()) {
            throw new IllegalStateException("nothing to take back");
        }
        return with(new RunEvent.WentBack(millis(now)));
    }

    public boolean canGoBack() {
        return !(place() instanceof Place.Stopped)
                && visits(startedAt).stream()
                        .anyMatch(visit -> visit.standing() == Visit.Standing.STANDS);
    }

    /// Keeps an output with the step it stands at.
    ///
    /// @throws IllegalArgumentException if it is blank or longer than [#OUTPUT_LIMIT]
    public RunbookRun paste(String output, Instant now) {
        current();
        if (output.isBlank() || output.length() > OUTPUT_LIMIT) {
            throw new IllegalArgumentException("an output of " + output.length() + " characters");
        }
        return with(new RunEvent.Pasted(millis(now), output));
    }

    /// Nothing happens to a run that is over.
    public RunbookRun pause(Instant now) {
        return isOver() ? this : with(new RunEvent.Paused(millis(now)));
    }

    /// Nothing happens to a run that is over.
    public RunbookRun resume(Instant now) {
        return isOver() ? this : with(new RunEvent.Resumed(millis(now)));
    }

    /// Gives it up; nothing happens to a run that is over.
    public RunbookRun stop(Instant now) {
        return isOver() ? this : with(new RunEvent.Stopped(millis(now)));
    }

    /// Came to an end, or was given up.
    public boolean isOver() {
        return !(place() instanceof Place.At);
    }

    /// When something last happened.
    public Instant touchedAt() {
        return events.isEmpty() ? startedAt : events.getLast().at();
    }

    public Optional<End> end() {
        return place() instanceof Place.Ended(var end) ? Optional.of(end) : Optional.empty();
    }

    private StepId current() {
        if (place() instanceof Place.At(var step)) {
            return step;
        }
        throw new IllegalStateException("the run is over");
    }

    /// As they are kept.
    private static Instant millis(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    private RunbookRun with(RunEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new RunbookRun(runbook, version, title, os, startedAt, first, more);
    }
}
