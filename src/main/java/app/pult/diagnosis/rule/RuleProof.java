package app.pult.diagnosis.rule;

import app.pult.diagnosis.Engine;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.Fixture.Expectation;

import java.util.List;
import java.util.Optional;

/// Runs a rule over the texts that prove it. Thread: any.
public final class RuleProof {
    private static final int SHOWN = 60;

    private RuleProof() {}

    /// What it does not do that it says it does, in English for its author; empty where it is
    /// proved.
    public static Optional<String> fault(Rule rule, Kinds kinds) {
        var engine = new Engine(new RuleBook(List.of(rule)), kinds);
        for (var fixture : rule.fixtures()) {
            boolean found =
                    !engine.run(List.of(Input.text(fixture.name(), fixture.text())))
                            .findings()
                            .isEmpty();
            if (found != (fixture.expects() == Expectation.FOUND)) {
                return Optional.of(
                        rule.id()
                                + (found
                                        ? " finds what it has to leave alone: "
                                        : " does not find its own text: ")
                                + shortened(fixture.text().strip()));
            }
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
