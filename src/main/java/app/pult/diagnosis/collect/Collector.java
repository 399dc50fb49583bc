package app.pult.diagnosis.collect;

import app.pult.diagnosis.Bilingual;
import app.pult.knowledge.Platform;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A script for one system: the file to attach, and the request that goes with it, ready to be
/// sent. Thread: any, immutable.
public record Collector(Platform os, String fileName, String script, Bilingual request) {
    private static final String FOLDER = "/app/pult/diagnosis/collect/";

    /// Those of the program, one a system at most.
    ///
    /// @throws IllegalStateException if a file is missing from the program
    public static List<Collector> ofProgram() {
        return YAMLMapper.shared()
                .readTree(text("requests.yaml"))
                .valueStream()
                .map(Collector::collector)
                .toList();
    }

    private static Collector collector(JsonNode node) {
        var file = node.required("script").asString();
        return new Collector(
                Platform.valueOf(node.required("os").asString().toUpperCase(Locale.ROOT)),
                file,
                text(file),
                new Bilingual(
                        node.required("ru").asString().strip(),
                        node.required("en").asString().strip()));
    }

    private static String text(String name) {
        try (var in = Collector.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + FOLDER + name + " in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
