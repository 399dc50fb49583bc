package app.pult.diagnosis;

import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.FactNames;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A diagnosis as an internal note in Markdown: what was read, what is wrong with its proof, what
/// the machine is, and what was not checked. Every line of a customer's goes through `mask`.
///
/// Thread: any.
public record CaseNote(FactNames names, UnaryOperator<String> mask, Locale locale) {
    private static final int MOST_FINDINGS = 12;
    private static final int MOST_FACTS = 12;

    /// By the program of this version. Findings of `doubted` rules are only named: the operator
    /// calls them wrong.
    public String write(String version, Diagnosis diagnosis, Set<String> doubted) {
        var note = new StringBuilder("**");
        note.append(say("Диагностика, Pult ", "Diagnosis by Pult "))
                .append(version)
                .append("**\n\n");
        note.append(say("Прочитано: ", "Read: "))
                .append(
                        diagnosis.readings().isEmpty()
                                ? say("ничего", "nothing")
                                : diagnosis.readings().stream()
                                        .map(reading -> called(reading.file()))
                                        .collect(Collectors.joining(", ")))
                .append("\n\n");
        findings(
                note,
                diagnosis.findings().stream()
                        .filter(finding -> !doubted.contains(finding.rule()))
                        .toList());
        doubted(
                note,
                diagnosis.findings().stream()
                        .filter(finding -> doubted.contains(finding.rule()))
                        .toList());
        facts(note, names.summary(diagnosis.facts(), MOST_FACTS));
        refusals(note, diagnosis.refusals());
        return note.toString().strip() + "\n";
    }

    private void findings(StringBuilder note, List<Finding> findings) {
        if (findings.isEmpty()) {
            note.append(say("Известных неполадок не видно.", "No known fault is seen."))
                    .append("\n\n");
        }
        for (var finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            note.append("- **")
                    .append(finding.title().in(locale))
                    .append("** (")
                    .append(severity(finding.severity()))
                    .append(finding.times() > 1 ? ", ×" + finding.times() : "")
                    .append(")\n");
            for (var evidence : finding.evidence()) {
                note.append("  `")
                        .append(called(evidence.file()))
                        .append(':')
                        .append(evidence.line())
                        .append("` `")
                        .append(mask.apply(evidence.text().strip()).replace('`', '\''))
                        .append("`\n");
            }
            note.append("  ").append(finding.suggestion().advice().in(locale)).append('\n');
        }
        if (findings.size() > MOST_FINDINGS) {
            note.append(say("- и ещё ", "- and more: "))
                    .append(findings.size() - MOST_FINDINGS)
                    .append('\n');
        }
        note.append(findings.isEmpty() ? "" : "\n");
    }

    private void doubted(StringBuilder note, List<Finding> findings) {
        if (!findings.isEmpty()) {
            note.append(say("Отклонено оператором: ", "Dismissed by the operator: "))
                    .append(
                            findings.stream()
                                    .map(finding -> finding.title().in(locale))
                                    .distinct()
                                    .collect(Collectors.joining("; ")))
                    .append("\n\n");
        }
    }

    private void facts(StringBuilder note, List<Fact> facts) {
        for (var fact : facts) {
            note.append("- ")
                    .append(names.of(fact.key(), locale))
                    .append(": ")
                    .append(mask.apply((fact.value() + " " + fact.unit()).strip()))
                    .append('\n');
        }
        note.append(facts.isEmpty() ? "" : "\n");
    }

    private void refusals(StringBuilder note, List<Refusal> refusals) {
        for (var refusal : refusals) {
            note.append(say("- Не прочитано: ", "- Not read: "))
                    .append(called(refusal.file()))
                    .append(" (")
                    .append(refusal.reason().words().in(locale))
                    .append(")\n");
        }
    }

    private String called(String file) {
        return mask.apply(Input.called(file).in(locale));
    }

    private String severity(Severity severity) {
        return severity.words().in(locale);
    }

    private String say(String ru, String en) {
        return new Bilingual(ru, en).in(locale);
    }
}
