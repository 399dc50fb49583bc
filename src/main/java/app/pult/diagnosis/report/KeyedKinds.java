package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The kinds that are keys and values, from a list in YAML:
///
/// ```yaml
/// - id: systeminfo
///   name: {ru: …, en: …}
///   starts: [Host Name:, "Имя узла:"]   # beginnings of lines, one sign each
///   holds: [...]                        # words in lines, one sign each
///   need: 2                             # so many signs at least
///   keys:                               # the fact of each key, in all languages
///     os.name: [OS Name, Название ОС]
/// ```
///
/// A key that is not listed is a fact under its own name.
///
/// Thread: any.
public final class KeyedKinds {
    private static final String FILE = "/app/pult/diagnosis/report/kinds.yaml";

    private KeyedKinds() {}

    /// @throws IllegalStateException if the program's own file is broken
    static List<ReportKind> load() {
        try (var in = KeyedKinds.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            var kinds = new ArrayList<ReportKind>();
            YAMLMapper.builder().build().readTree(in).forEach(node -> kinds.add(kind(node)));
            return List.copyOf(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static ReportKind kind(JsonNode node) {
        var starts = strings(node.path("starts"));
        var holds = strings(node.path("holds"));
        int need = node.path("need").asInt(1);
        var keys = new HashMap<String, List<String>>();
        node.path("keys")
                .properties()
                .forEach(entry -> keys.put(entry.getKey(), strings(entry.getValue())));
        var known = keys(keys);
        return new ReportKind(
                node.get("id").asString(),
                new Bilingual(
                        node.get("name").get("ru").asString(),
                        node.get("name").get("en").asString()),
                head -> {
                    int signs = head.starting(starts) + head.holding(holds);
                    return signs >= need ? signs : 0;
                },
                sink -> new KeyValueReader(sink, known));
    }

    /// The fact of each key as [KeyValueReader] looks it up, from the keys of each fact.
    public static Map<String, String> keys(Map<String, List<String>> keysOfFacts) {
        var facts = new HashMap<String, String>();
        keysOfFacts.forEach(
                (fact, keys) -> keys.forEach(key -> facts.put(KeyValueReader.plain(key), fact)));
        return Map.copyOf(facts);
    }

    private static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        list.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
