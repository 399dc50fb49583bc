package app.pult.diagnosis.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.runbook.Answer.Target;
import app.pult.diagnosis.runbook.RunbookReader.Result;
import app.pult.knowledge.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The runbooks that come with the program.
final class RunbooksTest {
    private static final Path FOLDER = Path.of("src/main/resources/app/pult/diagnosis/runbooks");
    private static final Path ARTICLES = Path.of("src/main/resources/app/pult/practice/articles");
    private static final Path RULES = Path.of("src/main/resources/app/pult/diagnosis/rules");
    private static final Pattern PROPOSES = Pattern.compile("runbooks: *\\[([^]]+)]");
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");
    private static final Pattern LEADS_TO_BOOK =
            Pattern.compile("(?:runbook|регламент[а-я]*) ([a-z0-9-]+)");

    /// Read once: every test looks at all of them.
    private static final Runbooks PROGRAM = Runbooks.ofProgram();

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().equals("index.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Runbook> books() {
        return PROGRAM.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHasNoFaults(Path file) throws IOException {
        var name = file.getFileName().toString();

        var result = RunbookReader.read(name, Files.readString(file));

        assertThat(result).isInstanceOf(Result.Read.class);
    }

    @Test
    void theShelfHoldsEveryFileAndAtLeastTwentyFive() throws IOException {
        var names = books().map(book -> book.id().value() + ".yaml").toList();

        assertThat(names)
                .hasSizeGreaterThanOrEqualTo(25)
                .containsExactlyInAnyOrderElementsOf(
                        files().map(file -> file.getFileName().toString()).toList());
    }

    /// Goes by itself, not as the program's own check does: by every answer of every step.
    @ParameterizedTest
    @MethodSource("books")
    void everyStepIsReachedAndFromEachAnEndIsReached(Runbook book) {
        for (var os : book.os()) {
            var reached = from(book, os, book.start(os));

            assertThat(reached)
                    .as(book.id() + " on " + os)
                    .containsExactlyInAnyOrderElementsOf(
                            book.steps(os).stream().map(Step::id).toList());
            for (var step : reached) {
                assertThat(endsFrom(book, os, step)).as(step + " on " + os).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void itBranchesAndIsNeitherAListNorALabyrinth(Runbook book) {
        for (var os : book.os()) {
            assertThat(book.steps(os)).as(book.id() + " on " + os).hasSizeBetween(4, 16);
            assertThat(endsFrom(book, os, book.start(os))).hasSizeGreaterThanOrEqualTo(2);
            assertThat(book.steps(os))
                    .as(book.id() + " on " + os)
                    .filteredOn(step -> targets(step, os).size() > 1)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void bothLanguagesSayItInTheirLetters(Runbook book) {
        assertThat(words(book))
                .allSatisfy(
                        words -> {
                            assertThat(CYRILLIC.matcher(words.en()).find())
                                    .as(words.en())
                                    .isFalse();
                            assertThat(words.ru().lines().count())
                                    .as(words.ru())
                                    .isEqualTo(words.en().lines().count());
                        });
        assertThat(book.steps())
                .allSatisfy(
                        step ->
                                assertThat(CYRILLIC.matcher(step.text().ru()).find())
                                        .as(step.text().ru())
                                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("books")
    void theArticlesAndRunbooksItNamesAreThere(Runbook book) {
        var ids = new TreeSet<>(books().map(one -> one.id().value()).toList());

        assertThat(book.serves().articles())
                .as(book.id().value())
                .allSatisfy(article -> assertThat(ARTICLES.resolve(article + ".en.md")).exists());
        for (var words : words(book)) {
            for (var text : List.of(words.ru(), words.en())) {
                assertThat(LEADS_TO_BOOK.matcher(text).results().map(found -> found.group(1)))
                        .as(text)
                        .isSubsetOf(ids);
            }
        }
    }

    @Test
    void theRunbooksThatRulesProposeAreThere() throws IOException {
        try (var files = Files.walk(RULES)) {
            var proposed = new TreeSet<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                PROPOSES.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1).split("[, ]+"))
                        .forEach(ids -> proposed.addAll(List.of(ids)));
            }

            assertThat(proposed)
                    .isNotEmpty()
                    .isSubsetOf(books().map(book -> book.id().value()).toList());
        }
    }

    @Test
    void whatServesACodeOrAnArticleIsFound() {
        var shelf = PROGRAM;

        assertThat(shelf.serving(List.of("win32:5")))
                .extracting(book -> book.id().value())
                .contains("windows-update");
        assertThat(shelf.serving(List.of("linux-disk-full")))
                .extracting(book -> book.id().value())
                .contains("linux-server-full");
        assertThat(shelf.serving(List.of("nothing-of-the-kind"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("books")
    void itIsReadAsAPageInBothLanguages(Runbook book) {
        for (var os : book.os()) {
            for (var language : List.of("ru", "en")) {
                var page = RunbookText.of(book, os, Locale.of(language));

                assertThat(page.getFirst()).isEqualTo(book.title().in(Locale.of(language)));
                assertThat(page)
                        .noneMatch(line -> line.contains("step 0") || line.contains("шаг 0"));
            }
        }
    }

    private static Set<StepId> from(Runbook book, Platform os, StepId start) {
        var reached = new HashSet<StepId>();
        walk(book, os, start, reached, new HashSet<>());
        return reached;
    }

    private static Set<EndId> endsFrom(Runbook book, Platform os, StepId start) {
        var ends = new HashSet<EndId>();
        walk(book, os, start, new HashSet<>(), ends);
        return ends;
    }

    private static void walk(
            Runbook book, Platform os, StepId at, Set<StepId> reached, Set<EndId> ends) {
        if (!reached.add(at)) {
            return;
        }
        for (var target : targets(book.find(at).orElseThrow(), os)) {
            switch (target) {
                case Target.ToStep(var next) -> walk(book, os, next, reached, ends);
                case Target.ToEnd(var end) -> ends.add(book.find(end).orElseThrow().id());
            }
        }
    }

    private static Set<Target> targets(Step step, Platform os) {
        var targets = new HashSet<Target>();
        step.answers().forEach(answer -> targets.add(answer.next(os)));
        return targets;
    }

    private static List<Bilingual> words(Runbook book) {
        var words = new ArrayList<Bilingual>(book.blanks().values());
        words.add(book.title());
        for (var step : book.steps()) {
            words.addAll(List.of(step.title(), step.text(), step.expect()));
            step.answers().forEach(answer -> words.add(answer.label()));
            step.changes().ifPresent(words::add);
            step.undo().ifPresent(undo -> words.add(undo.words()));
        }
        for (var end : book.ends()) {
            words.add(end.text());
            end.customer().ifPresent(words::add);
        }
        return words;
    }
}
