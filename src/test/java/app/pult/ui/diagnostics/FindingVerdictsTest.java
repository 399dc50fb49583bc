package app.pult.ui.diagnostics;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.input.Input;
import app.pult.fixture.FakeRuleExperience;
import app.pult.knowledge.RuleTally;
import app.pult.knowledge.RuleVerdict;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class FindingVerdictsTest {
    private static final String RULE = "java.out-of-memory";

    private final FakeRuleExperience experience = new FakeRuleExperience();
    private final FindingVerdicts verdicts =
            new FindingVerdicts(
                    experience,
                    new Threads(
                            Runnable::run,
                            Runnable::run,
                            (delay, action) -> action.run(),
                            failure -> {
                                throw new AssertionError(failure);
                            }));

    @Test
    void whatIsSaidIsKeptAndTheSameAgainTakesItBack() {
        verdicts.show(done(1));

        verdicts.say(RULE, RuleVerdict.WRONG);
        assertThat(verdicts.wrong()).containsExactly(RULE);
        assertThat(experience.doubted())
                .containsExactly(new RuleTally(RULE, 1, 0, 1, Optional.empty()));

        verdicts.say(RULE, RuleVerdict.WRONG);
        assertThat(verdicts.wrong()).isEmpty();
        assertThat(experience.doubted()).isEmpty();
    }

    @Test
    void anotherTicketHasAWordOfItsOwn() {
        verdicts.show(done(1));
        verdicts.say(RULE, RuleVerdict.WRONG);

        verdicts.show(done(2));

        assertThat(verdicts.wrong()).isEmpty();
        assertThat(verdicts.talliesProperty().get())
                .containsEntry(RULE, new RuleTally(RULE, 2, 0, 1, Optional.empty()));

        verdicts.show(done(1));

        assertThat(verdicts.wrong()).containsExactly(RULE);
    }

    @Test
    void withoutADiagnosisNothingIsSaid() {
        verdicts.show(done(1));
        verdicts.show(new CaseModel.View.Nothing());

        verdicts.say(RULE, RuleVerdict.WRONG);

        assertThat(experience.doubted()).isEmpty();
    }

    /// What others suggest by is without it; the word said in one ticket is none in the next.
    @Test
    void whatIsCalledWrongIsNoFindingOfTheTicket() {
        verdicts.show(done(1));
        verdicts.say(RULE, RuleVerdict.WRONG);
        assertThat(judgedRules()).isEmpty();

        verdicts.say(RULE, RuleVerdict.WRONG);
        assertThat(judgedRules()).containsExactly(RULE);

        verdicts.say(RULE, RuleVerdict.WRONG);
        verdicts.show(done(2));
        assertThat(judgedRules()).containsExactly(RULE);

        verdicts.show(new CaseModel.View.Nothing());
        assertThat(verdicts.judgedProperty().get()).isEmpty();
    }

    private List<String> judgedRules() {
        return verdicts.judgedProperty().get().orElseThrow().findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static CaseModel.View.Done done(int ticket) {
        var log = Input.text("a.log", "java.lang.OutOfMemoryError: Java heap space\n");
        return new CaseModel.View.Done(
                new TicketId(ticket),
                new CaseFiles(List.of(), List.of()),
                ENGINE.run(List.of(log)));
    }
}
