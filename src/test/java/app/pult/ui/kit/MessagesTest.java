package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The two message files against each other and against the sources. Failures are lines to paste.
class MessagesTest {
    /// Keys made from data, not written out in the source: prefix, and who makes them.
    private static final Set<String> DYNAMIC_PREFIXES = Set.of("shell.view.", "chat.open.");

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Set<String> ENGLISH_PLURALS = Set.of(".one", ".other");
    private static final Set<String> RUSSIAN_PLURALS = Set.of(".one", ".few", ".many", ".other");
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"(\\s*\\+)?");
    private static final Pattern ASKED =
            Pattern.compile("[tT]exts(?:\\(\\))?\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern COMMAND = Pattern.compile("Command\\s*\\.of\\(\\s*\"([^\"]+)\"");

    private final TreeMap<String, String> english = read("messages.properties");
    private final TreeMap<String, String> russian = read("messages_ru.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(missing(bases(english), bases(russian)))
                .as("for messages_ru.properties")
                .isEmpty();
        assertThat(missing(bases(russian), bases(english))).as("for messages.properties").isEmpty();
    }

    @Test
    void countedTextsHaveExactlyTheCategoriesOfTheirLanguage() {
        assertThat(wrongPlurals(english, ENGLISH_PLURALS)).as("messages.properties").isEmpty();
        assertThat(wrongPlurals(russian, RUSSIAN_PLURALS)).as("messages_ru.properties").isEmpty();
    }

    @Test
    void bothLanguagesPutTheSameThingsIn() {
        var wrong =
                english.keySet().stream()
                        .filter(russian::containsKey)
                        .filter(
                                key ->
                                        !arguments(english.get(key))
                                                .equals(arguments(russian.get(key))))
                        .filter(key -> plural(key).isEmpty())
                        .toList();

        assertThat(wrong).as("keys whose {0}, {1} differ between the languages").isEmpty();
    }

    @Test
    void everyTextIsAPatternWithDoubledApostrophes() {
        for (var texts : List.of(english, russian)) {
            for (var text : texts.entrySet()) {
                var value = text.getValue();
                new MessageFormat(value, Locale.ENGLISH);
                assertThat(value.replace("''", ""))
                        .as(text.getKey() + "=" + value.replace("'", "''"))
                        .doesNotContain("'");
                assertThat(value.strip()).as(text.getKey() + " is empty").isNotEmpty();
            }
        }
    }

    @Test
    void everyKeyTheSourcesAskForExists() throws IOException {
        var lines = new TreeSet<String>();
        var known = bases(english);
        for (var source : sources()) {
            var text = Files.readString(source);
            ASKED.matcher(text)
                    .results()
                    .filter(asked -> !asked.group(2).equals("+"))
                    .map(asked -> asked.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> lines.add(key + "=   # " + source));
            COMMAND.matcher(text)
                    .results()
                    .map(command -> command.group(1) + ".label")
                    .filter(key -> !known.contains(key))
                    .forEach(key -> lines.add(key + "=   # " + source));
        }

        assertThat(lines).as("paste into both message files").isEmpty();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var literals = new TreeSet<String>();
        var prefixes = new TreeSet<>(DYNAMIC_PREFIXES);
        for (var source : sources()) {
            var text = Files.readString(source);
            LITERAL.matcher(text)
                    .results()
                    .forEach(
                            literal -> {
                                literals.add(literal.group(1));
                                if (literal.group(2) != null
                                        && literal.group(1).matches("\\w+\\.[\\w.]*\\.")) {
                                    prefixes.add(literal.group(1));
                                }
                            });
            COMMAND.matcher(text)
                    .results()
                    .forEach(command -> literals.add(command.group(1) + ".label"));
        }
        var unused =
                bases(english).stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .toList();

        assertThat(unused).as("no source asks for these keys: remove them").isEmpty();
    }

    private static Set<String> missing(Set<String> wanted, Set<String> present) {
        return wanted.stream()
                .filter(key -> !present.contains(key))
                .map(key -> key + "=")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wrongPlurals(TreeMap<String, String> texts, Set<String> wanted) {
        var byBase = new TreeMap<String, Set<String>>();
        for (var key : texts.keySet()) {
            if (!plural(key).isEmpty()) {
                byBase.computeIfAbsent(base(key), base -> new TreeSet<>()).add(plural(key));
            }
        }
        return byBase.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(wanted))
                .map(entry -> entry.getKey() + " has " + entry.getValue() + ", wants " + wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String pattern) {
        return Pattern.compile("\\{\\d+")
                .matcher(pattern)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> bases(TreeMap<String, String> texts) {
        return texts.keySet().stream()
                .map(MessagesTest::base)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String base(String key) {
        return key.substring(0, key.length() - plural(key).length());
    }

    private static String plural(String key) {
        return RUSSIAN_PLURALS.stream().filter(key::endsWith).findFirst().orElse("");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static TreeMap<String, String> read(String name) {
        var properties = new Properties();
        try (var stream = Texts.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new AssertionError("Reading " + name, failure);
        }
        var texts = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
