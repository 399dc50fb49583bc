package app.pult.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Engine;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.Onlooker;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class RuleRunTest {
    @Test
    void wordsThatMisleadProveNothingInALongLogEither() {
        var line = "Jun  1 10:00:00 node sshd(pam_unix)[811]: check pass; user unknown\n";
        var engine = new Engine(BuiltInRules.load(), new Kinds());

        var diagnosis = engine.run(List.of(Input.text("auth.log", line.repeat(10_050))));

        assertThat(diagnosis.findings()).isEmpty();
    }

    @Test
    void aFindingIsToldSoonAfterTheLineThatProvesItAndOnlyOnce() {
        var trouble = "2026-01-02 10:00:00 kernel: Out of memory: Killed process 812 (java)\n";
        var quiet = "2026-01-02 10:00:00 app: a request was answered\n";
        var onlooker = new Listener();

        var diagnosis =
                new Engine(BuiltInRules.load(), new Kinds())
                        .run(
                                List.of(
                                        Input.text(
                                                "app.log",
                                                trouble + quiet.repeat(2_000) + trouble)),
                                onlooker);

        assertThat(onlooker.lines).isEqualTo(2_002);
        assertThat(onlooker.told)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSubsetOf(diagnosis.findings().stream().map(Finding::rule).toList());
        assertThat(onlooker.firstAt).isBetween(1, 1_000);
    }

    private static final class Listener implements Onlooker {
        private final List<String> told = new ArrayList<>();
        private int lines;
        private int firstAt;

        @Override
        public boolean isUnwanted() {
            return false;
        }

        @Override
        public void line(String text) {
            lines++;
        }

        @Override
        public void finding(Finding finding) {
            firstAt = told.isEmpty() ? lines : firstAt;
            told.add(finding.rule());
        }
    }
}
