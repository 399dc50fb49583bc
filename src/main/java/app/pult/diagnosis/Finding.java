package app.pult.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/// What is wrong, by one rule in one input. `evidence` holds its first lines, at most
/// [#MOST_EVIDENCE], and is empty where facts alone prove it; `times` counts all lines that say so,
/// at least 1.
public record Finding(
        String rule,
        Severity severity,
        Bilingual title,
        Bilingual because,
        List<Evidence> evidence,
        List<Fact> facts,
        int times,
        Suggestion suggestion) {
    public static final int MOST_EVIDENCE = 3;

    public Finding {
        evidence = List.copyOf(evidence);
        facts = List.copyOf(facts);
    }

    /// The same rule's finding in this part of an input and in a later one, as one.
    Finding with(Finding later) {
        var proof = Stream.concat(evidence.stream(), later.evidence.stream());
        return new Finding(
                rule,
                severity,
                title,
                because,
                proof.limit(MOST_EVIDENCE).toList(),
                Stream.concat(facts.stream(), later.facts.stream()).distinct().toList(),
                times + later.times,
                suggestion);
    }
}
