package app.pult.diagnosis.rule;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.input.Input;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every rule of the program over the texts that it brings as its proof, with all other rules
/// beside it.
final class BuiltInRulesTest {

    @TestFactory
    @DisplayName("every rule finds its texts and leaves the others alone")
    Stream<DynamicTest> everyRuleFindsItsTextsAndLeavesTheOthersAlone() {
        return ENGINE.book().rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> prove(rule)));
    }

    private static void prove(Rule rule) {
        for (var fixture : rule.fixtures()) {
            var rules = rules(ENGINE.run(List.of(Input.text(fixture.name(), fixture.text()))));

            if (fixture.expects() == Fixture.Expectation.FOUND) {
                assertThat(rules).as(fixture.text()).contains(rule.id());
            } else {
                assertThat(rules).as(fixture.text()).doesNotContain(rule.id());
            }
        }
    }

    private static List<String> rules(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(finding -> finding.rule()).toList();
    }

    /// It stays as long as the program does, and once more with the rules of a team.
    @Test
    void theWordsOfAllRulesTakeLittleMemory() {
        var rules = ENGINE.book().rules();
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        var book = new RuleBook(rules);

        long taken = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(book.rules()).isEqualTo(rules);
        assertThat(taken >> 10).as("KB").isLessThan(4_096);
    }

    @Test
    void noTwoRulesHaveOneId() {
        var ids = new HashSet<String>();

        assertThat(ENGINE.book().rules()).allMatch(rule -> ids.add(rule.id()));
    }

    @Test
    void everyFileOfRulesIsLoaded() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(getClass().getResource("/app/pult/diagnosis/rules"));

        try (var files = Files.list(Path.of(folder.toURI()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            BuiltInRules.FILES.stream().map(name -> name + ".yaml").toList());
        }
    }

    /// Said at each run, so that nobody believes that thought-up texts are reports.
    @Test
    void theOriginsOfTheTextsAreCounted() {
        Map<Fixture.Origin, Integer> origins = new TreeMap<>();
        for (var rule : ENGINE.book().rules()) {
            for (var fixture : rule.fixtures()) {
                if (fixture.expects() == Fixture.Expectation.FOUND) {
                    origins.merge(fixture.origin(), 1, Integer::sum);
                }
            }
        }

        System.out.println(
                ENGINE.book().rules().size() + " rules, texts found by them: " + origins);
        assertThat(origins).isNotEmpty();
    }
}
