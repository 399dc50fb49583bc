package app.pult.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Engine;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;

import org.junit.jupiter.api.Test;

import java.util.List;

final class RuleRunTest {
    @Test
    void wordsThatMisleadProveNothingInALongLogEither() {
        var line = "Jun  1 10:00:00 node sshd(pam_unix)[811]: check pass; user unknown\n";
        var engine = new Engine(BuiltInRules.load(), new Kinds());

        var diagnosis = engine.run(List.of(Input.text("auth.log", line.repeat(10_050))));

        assertThat(diagnosis.findings()).isEmpty();
    }
}
