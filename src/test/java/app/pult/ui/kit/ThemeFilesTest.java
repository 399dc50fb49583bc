package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.walker.Wcag;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ThemeFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/app/pult");
    private static final Path THEME = RESOURCES.resolve("ui/kit/theme");
    private static final Pattern TOKEN = Pattern.compile("(-pult-[a-z-]+):\\s*([^;]+);");
    private static final Pattern NAME = Pattern.compile("-pult-[a-z-]+");
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");

    /// Words on grounds that are put on each other somewhere; WCAG 2.2, 1.4.3.
    private static final Map<String, List<String>> READ_ON =
            Map.ofEntries(
                    Map.entry(
                            "text",
                            List.of(
                                    "canvas",
                                    "surface",
                                    "surface-raised",
                                    "inset",
                                    "hover",
                                    "pressed",
                                    "bubble",
                                    "mine",
                                    "note",
                                    "accent-subtle",
                                    "danger-subtle",
                                    "warning-subtle",
                                    "neutral-subtle",
                                    "selection",
                                    "mark")),
                    Map.entry(
                            "text-muted",
                            List.of(
                                    "canvas",
                                    "surface",
                                    "surface-raised",
                                    "inset",
                                    "hover",
                                    "bubble",
                                    "mine",
                                    "note",
                                    "accent-subtle",
                                    "neutral-subtle")),
                    Map.entry(
                            "accent-emphasis",
                            List.of(
                                    "canvas",
                                    "surface",
                                    "surface-raised",
                                    "bubble",
                                    "mine",
                                    "note",
                                    "accent-subtle",
                                    "hover")),
                    Map.entry("on-accent", List.of("accent", "accent-hover", "accent-emphasis")),
                    Map.entry("on-accent-muted", List.of("accent", "accent-hover")),
                    Map.entry("on-danger", List.of("danger-emphasis", "danger")),
                    Map.entry(
                            "success",
                            List.of("canvas", "surface", "success-subtle", "accent-subtle")),
                    Map.entry(
                            "warning",
                            List.of(
                                    "canvas",
                                    "surface",
                                    "warning-subtle",
                                    "accent-subtle",
                                    "hover")),
                    Map.entry(
                            "danger",
                            List.of(
                                    "canvas",
                                    "surface",
                                    "danger-subtle",
                                    "accent-subtle",
                                    "hover")),
                    Map.entry("neutral", List.of("neutral-subtle")),
                    Map.entry("note-emphasis", List.of("note", "surface")),
                    Map.entry("sla-breach", List.of("surface", "accent-subtle", "hover")),
                    Map.entry("sla-soon", List.of("surface", "accent-subtle", "hover")),
                    Map.entry("sla-far", List.of("surface", "accent-subtle", "hover")));

    @Test
    void bothThemesDefineTheSameNames() throws IOException {
        assertThat(tokens("tokens-dark.css").keySet())
                .containsExactlyElementsOf(tokens("tokens-light.css").keySet());
    }

    @Test
    void noColourIsWrittenOutsideTheTokenFiles() throws IOException {
        var found = new ArrayList<String>();
        for (var sheet : sheets()) {
            if (!sheet.getFileName().toString().startsWith("tokens-")) {
                HEX.matcher(Files.readString(sheet))
                        .results()
                        .forEach(colour -> found.add(sheet + ": " + colour.group()));
            }
        }

        assertThat(found).as("colours belong to the token files").isEmpty();
    }

    @Test
    void everyRoleThatAStyleNamesIsDefined() throws IOException {
        var known = tokens("tokens-light.css").keySet();
        var unknown = new TreeSet<String>();
        for (var sheet : sheets()) {
            NAME.matcher(Files.readString(sheet))
                    .results()
                    .map(name -> name.group())
                    .filter(name -> !known.contains(name))
                    .forEach(name -> unknown.add(sheet.getFileName() + ": " + name));
        }

        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens-light.css", "tokens-dark.css"})
    void wordsCanBeReadOnTheirGrounds(String theme) throws IOException {
        var tokens = tokens(theme);
        var weak = new TreeSet<String>();
        READ_ON.forEach(
                (words, grounds) ->
                        grounds.forEach(
                                ground -> {
                                    double contrast =
                                            Wcag.contrast(
                                                    colour(tokens, words), colour(tokens, ground));
                                    if (contrast < Wcag.WORDS) {
                                        weak.add(
                                                "%s on %s: %.2f"
                                                        .formatted(words, ground, contrast));
                                    }
                                }));

        assertThat(weak).as("contrast below 4.5").isEmpty();
    }

    private static Color colour(Map<String, String> tokens, String role) {
        var value = tokens.get("-pult-" + role);
        assertThat(value).as("-pult-" + role).isNotNull();
        return Color.web(value);
    }

    private static Map<String, String> tokens(String name) throws IOException {
        return TOKEN.matcher(Files.readString(THEME.resolve(name)))
                .results()
                .collect(
                        Collectors.toMap(
                                token -> token.group(1),
                                token -> token.group(2).strip(),
                                (first, second) -> {
                                    throw new AssertionError("defined twice in " + name);
                                },
                                LinkedHashMap::new));
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
    }
}
