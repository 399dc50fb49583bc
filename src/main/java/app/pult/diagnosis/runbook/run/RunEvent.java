package app.pult.diagnosis.runbook.run;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.runbook.Answer.Observation;
import app.pult.diagnosis.runbook.End;
import app.pult.diagnosis.runbook.StepId;

import java.time.Instant;
import java.util.Optional;

/// Something that happened in a run, in the words of that moment.
public sealed interface RunEvent {
    Instant at();

    /// A step was answered. `changed` is what the step changes, if it changes anything.
    record Answered(
            Instant at,
            StepId step,
            Bilingual title,
            Optional<Bilingual> changed,
            Bilingual answer,
            Optional<Observation> fact,
            Next next)
            implements RunEvent {}

    /// The last answer that stands was taken back: the run is at its step again. What a command
    /// changed meanwhile is still changed.
    record WentBack(Instant at) implements RunEvent {}

    /// What a command said, or what was seen, at the step where the run stands.
    record Pasted(Instant at, String output) implements RunEvent {}

    /// The operator turned to something else; this time does not count.
    record Paused(Instant at) implements RunEvent {}

    /// Goes on. Where nobody said that it paused, as after a crash, the time since the event before
    /// does not count.
    record Resumed(Instant at) implements RunEvent {}

    /// Given up before an end.
    record Stopped(Instant at) implements RunEvent {}

    /// Where an answer led.
    sealed interface Next {
        record On(StepId step) implements Next {}

        record Done(End end) implements Next {}
    }
}
