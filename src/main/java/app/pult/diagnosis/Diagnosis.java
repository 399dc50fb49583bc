package app.pult.diagnosis;

import app.pult.diagnosis.Refusal.Reason;

import java.util.List;

/// All that was found in some inputs, in an order that depends on nothing but them: readings and
/// refusals as the inputs came, facts as they were read, findings the worst first, codes as they
/// stand in the messages, each once.
public record Diagnosis(
        List<Reading> readings,
        List<Fact> facts,
        List<Finding> findings,
        List<Refusal> refusals,
        List<CodeMention> codes) {
    public Diagnosis {
        readings = List.copyOf(readings);
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
        refusals = List.copyOf(refusals);
        codes = List.copyOf(codes);
    }

    /// Ended by the clock or by the operator: another run may find more in the same inputs.
    public boolean isCutShort() {
        return refusals.stream()
                .map(Refusal::reason)
                .anyMatch(reason -> reason == Reason.TIME || reason == Reason.STOPPED);
    }
}
