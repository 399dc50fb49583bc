package app.pult.diagnosis;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/// A diagnosis as JSON: one flat object for each thing in it, in its order, keys always in the same
/// one. A finding has its first line beside its other members, all of them under `evidence`.
///
/// Thread: any.
public final class DiagnosisJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DiagnosisJson() {}

    public static List<String> readings(Diagnosis diagnosis) {
        return diagnosis.readings().stream()
                .map(DiagnosisJson::of)
                .map(ObjectNode::toString)
                .toList();
    }

    public static List<String> refusals(Diagnosis diagnosis) {
        return diagnosis.refusals().stream()
                .map(DiagnosisJson::of)
                .map(ObjectNode::toString)
                .toList();
    }

    public static List<String> findings(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .map(DiagnosisJson::of)
                .map(ObjectNode::toString)
                .toList();
    }

    public static List<String> facts(Diagnosis diagnosis) {
        return diagnosis.facts().stream().map(DiagnosisJson::of).map(ObjectNode::toString).toList();
    }

    public static List<String> codes(Diagnosis diagnosis) {
        return diagnosis.codes().stream().map(DiagnosisJson::of).map(ObjectNode::toString).toList();
    }

    /// What a program calls the reason of a refusal.
    public static String id(Refusal.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode of(Reading reading) {
        return MAPPER.createObjectNode()
                .put("reading", reading.file())
                .put("kind", reading.kind())
                .put("charset", reading.charset())
                .put("lines", reading.lines());
    }

    private static ObjectNode of(Refusal refusal) {
        return MAPPER.createObjectNode()
                .put("refusal", refusal.file())
                .put("reason", id(refusal.reason()))
                .put("detail", refusal.detail());
    }

    private static ObjectNode of(CodeMention mention) {
        var json = MAPPER.createObjectNode().put("code", mention.code().toString());
        put(json, mention.line());
        return json;
    }

    private static ObjectNode of(Fact fact) {
        return MAPPER.createObjectNode()
                .put("fact", fact.key())
                .put("value", fact.value())
                .put("unit", fact.unit())
                .put("file", fact.file())
                .put("line", fact.line());
    }

    private static ObjectNode of(Finding finding) {
        var json =
                MAPPER.createObjectNode()
                        .put("finding", finding.rule())
                        .put("severity", finding.severity().id())
                        .put("title_ru", finding.title().ru())
                        .put("title_en", finding.title().en())
                        .put("times", finding.times());
        finding.evidence().stream().findFirst().ifPresent(first -> put(json, first));
        json.put("because_ru", finding.because().ru())
                .put("because_en", finding.because().en())
                .put("advice_ru", finding.suggestion().advice().ru())
                .put("advice_en", finding.suggestion().advice().en());
        var evidence = json.putArray("evidence");
        finding.evidence().forEach(line -> put(evidence.addObject(), line));
        return json;
    }

    private static void put(ObjectNode json, Evidence line) {
        json.put("file", line.file()).put("line", line.line()).put("text", line.text());
    }
}
