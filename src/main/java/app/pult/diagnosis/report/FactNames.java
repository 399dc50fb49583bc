package app.pult.diagnosis.report;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.Fact;

import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What facts are called, and which of them say most about a machine: `report/keys.yaml`.
///
/// Thread: any.
public final class FactNames {
    private static final String FILE = "/app/pult/diagnosis/report/keys.yaml";

    /// So many of the first names are the summary of a machine.
    private static final int SUMMARY = 20;

    private final Map<String, Bilingual> names = new LinkedHashMap<>();

    public FactNames() {
        try (var in = FactNames.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            for (var node : YAMLMapper.builder().build().readTree(in)) {
                names.put(
                        node.get("key").asString(),
                        new Bilingual(node.get("ru").asString(), node.get("en").asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /// The name of a key; one that has none is called as its report calls it.
    public String of(String key, Locale locale) {
        return Optional.ofNullable(names.get(key)).map(name -> name.in(locale)).orElse(key);
    }

    /// What says most about the machine: the first fact of each of the first names, in their order,
    /// at most `most`.
    public List<Fact> summary(List<Fact> facts, int most) {
        var chosen = new ArrayList<Fact>();
        names.keySet().stream()
                .limit(SUMMARY)
                .forEach(
                        key ->
                                facts.stream()
                                        .filter(fact -> fact.key().equals(key))
                                        .findFirst()
                                        .ifPresent(chosen::add));
        return chosen.subList(0, Math.min(most, chosen.size()));
    }
}
