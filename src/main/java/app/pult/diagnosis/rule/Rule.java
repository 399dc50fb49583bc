package app.pult.diagnosis.rule;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.Severity;
import app.pult.diagnosis.Suggestion;

import java.util.List;
import java.util.Set;

/// What it means that something is wrong. It fires in an input whose kind is one of `kinds` (any
/// where there are none), when at least `times` lines are matched by one of `lines`, when every
/// group of `also` has a line, when every test of `facts` holds for some fact of the input, and
/// when no line is matched by `unless`.
///
/// A `LAST` rule looks only at lines that no other rule took: it says what a log says of itself.
public record Rule(
        String id,
        int version,
        Severity severity,
        Bilingual title,
        Bilingual because,
        Set<String> kinds,
        When when,
        Turn turn,
        Suggestion suggestion,
        List<Fixture> fixtures) {
    /// What must be there, and what must not.
    public record When(
            List<LinePattern> lines,
            int times,
            List<LinePattern> also,
            List<FactTest> facts,
            List<LinePattern> unless) {
        public When {
            lines = List.copyOf(lines);
            also = List.copyOf(also);
            facts = List.copyOf(facts);
            unless = List.copyOf(unless);
            if (lines.isEmpty() && facts.isEmpty()) {
                throw new IllegalArgumentException("a rule needs lines or facts");
            }
        }
    }

    public enum Turn {
        USUAL,
        LAST
    }

    public Rule {
        kinds = Set.copyOf(kinds);
        fixtures = List.copyOf(fixtures);
        for (var expected : Fixture.Expectation.values()) {
            if (fixtures.stream().noneMatch(each -> each.expects() == expected)) {
                throw new IllegalArgumentException(
                        "a rule needs a text that it finds and one that it leaves alone");
            }
        }
    }
}
