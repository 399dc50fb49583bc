package app.pult.diagnosis.runbook.run;

import app.pult.diagnosis.runbook.StepId;
import app.pult.diagnosis.runbook.run.RunEvent.Answered;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One stay at a step: from when, how long without pauses, what was pasted, how it was answered.
public record Visit(
        StepId step,
        Instant arrived,
        Duration spent,
        List<String> outputs,
        Optional<Answered> answer,
        Standing standing) {
    public Visit {
        outputs = List.copyOf(outputs);
    }

    /// What became of it.
    public enum Standing {
        /// Answered, and the answer stands.
        STANDS,
        /// Answered, and the answer was taken back later.
        TAKEN_BACK,
        /// Left without an answer: by the way back, or because the run was given up.
        LEFT,
        /// The run stands here.
        OPEN
    }
}
