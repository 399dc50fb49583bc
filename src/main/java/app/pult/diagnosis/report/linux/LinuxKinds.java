package app.pult.diagnosis.report.linux;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.report.FactSink;
import app.pult.diagnosis.report.Head;
import app.pult.diagnosis.report.ReportKind;
import app.pult.diagnosis.report.ReportReader;

import com.google.re2j.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The kinds of this package: those of `report/linux.yaml`, and documents.
///
/// ```yaml
/// - id: ip
///   name: {ru: …, en: …}
///   signs: ['^\d+: \S+: <']    # RE2; each counts once, however many lines hold it
///   need: 2                    # so many signs at least
///   take: ['inet (?P<network_ip>[\d.]+)']   # named groups are facts
/// ```
///
/// The entry `everywhere` has only `take`: what any log or output may begin with.
///
/// Thread: any.
public final class LinuxKinds {
    private static final String FILE = "/app/pult/diagnosis/report/linux.yaml";

    /// A host names itself at once, or in every line.
    private static final int FIRST_LINES = 400;

    /// In characters; a longer line is no sign of a kind.
    private static final int LONGEST_SIGN = 1_000;

    private static final Loaded LOADED = load();

    private record Loaded(List<ReportKind> kinds, List<Pattern> everywhere) {}

    private LinuxKinds() {}

    public static List<ReportKind> all() {
        return LOADED.kinds();
    }

    /// What every input may say of its host.
    public static ReportReader everywhere(FactSink sink) {
        return new PatternReader(sink, LOADED.everywhere(), FIRST_LINES);
    }

    private static Loaded load() {
        try (var in = LinuxKinds.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            var everywhere = new ArrayList<Pattern>();
            var kinds = new ArrayList<ReportKind>();
            kinds.add(SmartJson.KIND);
            kinds.add(Journal.EXPORT);
            kinds.add(Journal.JSON);
            kinds.add(Letter.KIND);
            kinds.add(CrystalReader.KIND);
            for (var node : YAMLMapper.builder().build().readTree(in)) {
                var taking = patterns(node.path("take"));
                if (node.path("id").asString("").equals("everywhere")) {
                    everywhere.addAll(taking);
                } else {
                    kinds.add(kind(node, taking));
                }
            }
            return new Loaded(List.copyOf(kinds), List.copyOf(everywhere));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static ReportKind kind(JsonNode node, List<Pattern> taking) {
        var signs = patterns(node.path("signs"));
        int need = node.path("need").asInt(1);
        return new ReportKind(
                node.get("id").asString(),
                new Bilingual(
                        node.get("name").get("ru").asString(),
                        node.get("name").get("en").asString()),
                head -> {
                    int found = count(head, signs);
                    return found >= need ? found : 0;
                },
                sink -> new PatternReader(sink, taking, Integer.MAX_VALUE));
    }

    static int count(Head head, List<Pattern> signs) {
        return (int)
                signs.stream()
                        .filter(
                                sign ->
                                        head.lines().stream()
                                                .anyMatch(
                                                        line ->
                                                                line.length() <= LONGEST_SIGN
                                                                        && sign.matcher(line)
                                                                                .find()))
                        .count();
    }

    private static List<Pattern> patterns(JsonNode list) {
        var patterns = new ArrayList<Pattern>();
        list.forEach(item -> patterns.add(Pattern.compile(item.asString())));
        return List.copyOf(patterns);
    }
}
