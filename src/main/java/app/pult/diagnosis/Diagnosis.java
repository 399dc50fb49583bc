package app.pult.diagnosis;

import app.pult.diagnosis.Refusal.Reason;

import java.util.List;
import java.util.Set;

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

    /// The same without the findings of rules that are wrong here.
    public Diagnosis without(Set<String> rules) {
        var left = findings.stream().filter(finding -> !rules.contains(finding.rule())).toList();
        return left.size() == findings.size()
                ? this
                : new Diagnosis(readings, facts, left, refusals, codes);
    }

    /// Ended by the clock or by the operator: another run may find more in the same inputs.
    public boolean isCutShort() {
        return refusals.stream()
                .map(Refusal::reason)
                .anyMatch(reason -> reason == Reason.TIME || reason == Reason.STOPPED);
    }
}
