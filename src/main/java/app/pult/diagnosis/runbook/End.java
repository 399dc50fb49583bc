package app.pult.diagnosis.runbook;

import app.pult.diagnosis.Bilingual;

import java.util.Optional;

/// Where a runbook comes to rest: what it came to, what the operator does now, and what the
/// customer is told, where something is.
public record End(EndId id, Outcome outcome, Bilingual text, Optional<Bilingual> customer) {
    /// What a run came to.
    public enum Outcome {
        SOLVED,
        /// Somebody else goes on with it.
        ESCALATED,
        /// The customer, or time, has the next move.
        WAITING,
        /// It is another trouble, or nothing helps.
        NOT_SOLVED
    }
}
