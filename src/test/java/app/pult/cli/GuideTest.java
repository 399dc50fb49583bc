package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.probe.ServiceCheckReader;
import app.pult.diagnosis.team.TeamBook;
import app.pult.fixture.Told;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.ui.kit.Texts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the guide says is there is there: pictures, keys, words on the screen, commands.
final class GuideTest {
    private static final Path GUIDE = Path.of("src/docs/guide");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PICTURE = Pattern.compile("\\((pictures/[^)]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern KEYS =
            Pattern.compile("`((?:(?:Ctrl|Alt|Shift)\\+)+[A-Za-z0-9]+|F\\d+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\|$");
    private static final Pattern CALL =
            Pattern.compile(
                    "`(practice|tour|sync|outbox|export|codes|doctor|bench)((?: [a-z-]+| [A-Z]+)*)`");
    private static final Pattern COMMAND = Pattern.compile("^\\s*\"([a-z.]+)\"");
    private static final Pattern ON = Pattern.compile("\\.on\\(\\s*\"([^\"]+)\"\\)");

    /// Keys that belong to a sheet or a list, not to a command.
    private static final Set<String> LOCAL =
            Set.of(
                    "Ctrl+1",
                    "Ctrl+9",
                    "Alt+1",
                    "Alt+9",
                    "Shift+Enter",
                    "Shift+Tab",
                    "Ctrl+V",
                    "Ctrl+Z",
                    "F2");

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void itsPicturesAreThereAndNoOthers(String language) throws IOException {
        var named = new TreeSet<String>(all(PICTURE, page(language)));
        try (var files = Files.list(GUIDE.resolve("pictures"))) {
            assertThat(
                            files.map(file -> "pictures/" + file.getFileName())
                                    .filter(name -> name.endsWith("-" + language + ".png")))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
        assertThat(named).allMatch(name -> name.endsWith("-" + language + ".png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void itsKeysAreThoseOfTheCommandsAndItNamesThemAll(String language) throws IOException {
        var words = words(language);
        var expected =
                keys().entrySet().stream()
                        .map(
                                key ->
                                        key.getValue()
                                                + ": "
                                                + words.getString(key.getKey() + ".label"))
                        .toList();

        assertThat(
                        ROW.matcher(page(language))
                                .results()
                                .map(row -> row.group(1) + ": " + row.group(2))
                                .filter(
                                        row ->
                                                KEYS.matcher("`" + row.split(":")[0] + "`")
                                                                .matches()
                                                        || row.matches("[A-Z=-]: .*")))
                .containsExactlyInAnyOrderElementsOf(expected);
        var known = Set.copyOf(keys().values());
        assertThat(all(KEYS, page(language)))
                .allMatch(key -> known.contains(key) || LOCAL.contains(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void itsBoldWordsStandOnTheScreen(String language) throws IOException {
        var words = words(language);
        var shown =
                words.keySet().stream()
                        .map(key -> words.getString(key).replace("''", "'"))
                        .collect(Collectors.toSet());

        assertThat(all(BOLD, page(language))).isNotEmpty().allMatch(shown::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void itsCommandsCanBeGiven(String language) throws IOException {
        var calls = CALL.matcher(page(language)).results().toList();

        assertThat(calls).hasSizeGreaterThan(5).allMatch(GuideTest::isCommand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void itsBlocksForArticlesAreUsedAsTheyStand(String language) throws IOException {
        var article =
                new Article(
                        new ArticleId("guide"),
                        "guide",
                        language,
                        "Guide",
                        "",
                        "",
                        List.of(),
                        Article.Format.MARKDOWN,
                        page(language),
                        List.of(),
                        Told.NOON);

        var team = TeamBook.of(List.of(article), Set.of());
        assertThat(team.refused()).isEmpty();
        assertThat(team.rules()).hasSize(1);
        assertThat(ServiceCheckReader.read(article))
                .singleElement()
                .satisfies(check -> assertThat(check.targets()).hasSize(3));
    }

    private static boolean isCommand(MatchResult call) {
        var command =
                Optional.ofNullable(PultCommand.commandLine().getSubcommands().get(call.group(1)));
        for (var word : call.group(2).strip().split(" ", -1)) {
            if (word.startsWith("--")) {
                if (command.filter(one -> one.getCommandSpec().findOption(word) != null)
                        .isEmpty()) {
                    return false;
                }
            } else if (word.matches("[a-z]+")) {
                command = command.map(one -> one.getSubcommands().get(word));
            }
        }
        return command.isPresent();
    }

    /// The keys of all commands, by id, but for those that come in rows of nine.
    private static Map<String, String> keys() throws IOException {
        var keys = new TreeMap<String, String>();
        try (var sources = Files.walk(SOURCES)) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Stream.of(Files.readString(source).split("Command\\.of\\(", -1))
                        .skip(1)
                        .forEach(
                                part -> {
                                    var id = COMMAND.matcher(part);
                                    var on = ON.matcher(part);
                                    if (id.find() && on.find()) {
                                        keys.put(id.group(1), on.group(1));
                                    }
                                });
            }
        }
        return keys;
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String page(String language) throws IOException {
        return Files.readString(GUIDE.resolve(language + ".md"));
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                Texts.class.getPackageName() + ".messages",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
