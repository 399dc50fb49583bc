package app.pult.diagnosis.bundle;

import app.pult.diagnosis.CodeMention;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.Fact;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.Reading;
import app.pult.diagnosis.Refusal;
import app.pult.diagnosis.mask.KnownValues;
import app.pult.diagnosis.mask.Masker;
import app.pult.diagnosis.mask.Secret;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What hides the secrets of one case. Learn all its lines first, then hide them: a secret that one
/// text gives away is hidden in those before it, too. A line that proves something is hidden as it
/// is in its file, where its neighbours say what it is.
///
/// Thread: confined to one bundle.
final class MaskedCase {
    private final Masker masker = new Masker(Secret.all());
    private final Set<Evidence> proofs = new HashSet<>();
    private final Set<String> placesOfProofs = new HashSet<>();
    private final Map<Evidence, String> hiddenProofs = new HashMap<>();
    private KnownValues known = new KnownValues(masker);

    MaskedCase(Diagnosis diagnosis) {
        diagnosis.findings().forEach(finding -> proofs.addAll(finding.evidence()));
        diagnosis.codes().forEach(mention -> proofs.add(mention.line()));
        proofs.forEach(proof -> placesOfProofs.add(place(proof.file(), proof.line())));
    }

    /// For one text; what it makes of a line is for learning only.
    Masker.Lines lines() {
        return masker.lines();
    }

    /// All was learnt.
    void learnt() {
        known = new KnownValues(masker);
    }

    /// What nobody may read is hidden in a name or another value that stands alone.
    String hide(String text) {
        return known.hide(masker.mask(text));
    }

    /// The same in the name of a file, of each file where it lies in an archive: an address in
    /// front of `.txt` is no address to a masker.
    String hideName(String name) {
        var hidden = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == '!' || name.charAt(i) == '/') {
                hidden.append(hidePart(name.substring(from, i)));
                hidden.append(name, i, Math.min(i + 1, name.length()));
                from = i + 1;
            }
        }
        return hidden.toString();
    }

    private String hidePart(String part) {
        var whole = hide(part);
        int dot = part.lastIndexOf('.');
        return dot > 0 && whole.equals(part)
                ? hide(part.substring(0, dot)) + part.substring(dot)
                : whole;
    }

    /// The same for a line of a text that goes through `lines`.
    String hide(String file, int number, String text, Masker.Lines lines) {
        var hidden = known.hide(lines.mask(text));
        if (placesOfProofs.contains(place(file, number))) {
            keep(new Evidence(file, number, text), hidden);
            keep(new Evidence(file, number, text.strip()), hidden.strip());
        }
        return hidden;
    }

    private void keep(Evidence proof, String hidden) {
        if (proofs.contains(proof)) {
            hiddenProofs.put(proof, hidden);
        }
    }

    private static String place(String file, int number) {
        return number + ":" + file;
    }

    /// Everything of a diagnosis that is a customer's, hidden.
    Diagnosis hide(Diagnosis diagnosis) {
        return new Diagnosis(
                diagnosis.readings().stream()
                        .map(
                                each ->
                                        new Reading(
                                                hideName(each.file()),
                                                each.kind(),
                                                each.charset(),
                                                each.lines()))
                        .toList(),
                diagnosis.facts().stream().map(this::hide).toList(),
                diagnosis.findings().stream().map(this::hide).toList(),
                diagnosis.refusals().stream()
                        .map(
                                each ->
                                        new Refusal(
                                                hideName(each.file()),
                                                each.reason(),
                                                hide(each.detail())))
                        .toList(),
                diagnosis.codes().stream()
                        .map(each -> new CodeMention(each.code(), hide(each.line())))
                        .toList());
    }

    private Fact hide(Fact fact) {
        return new Fact(
                fact.key(), hide(fact.value()), fact.unit(), hideName(fact.file()), fact.line());
    }

    private Finding hide(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.title(),
                finding.because(),
                finding.evidence().stream().map(this::hide).toList(),
                finding.facts().stream().map(this::hide).toList(),
                finding.times(),
                finding.suggestion());
    }

    private Evidence hide(Evidence proof) {
        var kept = hiddenProofs.get(proof);
        return new Evidence(
                hideName(proof.file()), proof.line(), kept == null ? hide(proof.text()) : kept);
    }
}
