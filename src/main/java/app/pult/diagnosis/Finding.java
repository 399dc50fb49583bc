package app.pult.diagnosis;

import java.util.List;

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
}
