package app.pult.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
final class ArchitectureTest {
    private static final int RULES = 43;
    private static final String SAMPLES = "app.pult.architecture.sample";

    private final JavaClasses program =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("app.pult");

    private final JavaClasses samples = new ClassFileImporter().importPackages(SAMPLES);

    static List<Rule> rules() {
        return Stream.of(WhoKnowsWhom.RULES, Libraries.RULES, Borders.RULES, Habits.RULES)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void programKeepsTheRule(Rule rule) {
        rule.rule().check(program);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleIsRedOnItsSample(Rule rule) {
        var sample = samples.that(resideInAPackage(SAMPLES + "." + rule.name() + ".."));

        assertThat(sample).as("the sample of " + rule).isNotEmpty();
        assertThat(rule.rule().evaluate(sample).hasViolation())
                .as("violated by %s.%s: %s", SAMPLES, rule, rule.rule())
                .isTrue();
    }

    /// A runner that finds no rules is as green as one that finds all of them.
    @Test
    void noRuleIsLost() throws IOException, URISyntaxException {
        var folder = Path.of(ArchitectureTest.class.getResource("sample").toURI());
        try (var samples = Files.list(folder)) {
            assertThat(samples.map(path -> path.getFileName().toString()))
                    .hasSize(RULES)
                    .containsExactlyInAnyOrderElementsOf(rules().stream().map(Rule::name).toList());
        }
        assertThat(program).hasSizeGreaterThan(50);
    }
}
