package app.pult.diagnosis;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.code.Code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found so far. Thread: confined to one run.
final class Gathered {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity);

    private final List<Reading> readings = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<Code, CodeMention> mentions = new LinkedHashMap<>();

    void mention(List<CodeMention> codes) {
        codes.forEach(mention -> mentions.putIfAbsent(mention.code(), mention));
    }

    void refuse(String file, Reason reason, String detail) {
        refusals.add(new Refusal(file, reason, detail));
    }

    void add(Reading reading, List<Fact> itsFacts, List<Finding> itsFindings) {
        readings.add(reading);
        facts.addAll(itsFacts);
        findings.addAll(itsFindings);
    }

    /// The order of equal findings is the one in which they were found.
    Diagnosis diagnosis() {
        return new Diagnosis(
                readings,
                facts,
                findings.stream().sorted(WORST_FIRST).toList(),
                refusals,
                List.copyOf(mentions.values()));
    }
}
