package app.pult.practice;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Engine;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.collect.Collector;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.Rule;
import app.pult.diagnosis.rule.RuleBook;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.diagnosis.team.TeamBook;
import app.pult.fixture.FakeArticles;
import app.pult.knowledge.Platform;
import app.pult.practice.content.ContentReader;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a team of the practice desk added of its own.
class TeamContentTest {
    private final ContentFolder folder = new ContentFolder();

    @Test
    void itsRuleAndItsRunbookAreUsedBesideTheProgramsOwn() {
        var team = team();

        assertThat(team.refused()).isEmpty();
        assertThat(team.rules()).extracting(Rule::id).containsExactly("team.labels.database-trust");
        assertThat(team.runbooks())
                .extracting(book -> book.id().value())
                .containsExactly("labels-stopped");
    }

    @Test
    void theRuleFindsWhatTheCustomerOfItsTicketAttached() {
        var engine = new Engine(new RuleBook(team().rules()), new Kinds());
        var log =
                Input.text(
                        "labelservice.log",
                        new String(folder.bytes("files/labelservice.log"), StandardCharsets.UTF_8));

        assertThat(engine.run(List.of(log)).findings())
                .extracting(Finding::rule)
                .containsExactly("team.labels.database-trust");
        assertThat(team().runbooks().getFirst().serves().rules())
                .contains("team.labels.database-trust");
    }

    @Test
    void theCannedRequestForAReportIsTheOneThatTheWindowMakes() {
        for (var collector : Collector.ofProgram()) {
            var code = collector.os() == Platform.WINDOWS ? "report" : "reportlinux";
            var canned =
                    folder.yaml("canned.yaml")
                            .valueStream()
                            .filter(one -> one.get("code").asString().equals(code))
                            .findFirst()
                            .orElseThrow();

            assertThat(canned.get("text").get("ru").asString().strip())
                    .isEqualTo(collector.request().ru());
            assertThat(canned.get("text").get("en").asString().strip())
                    .isEqualTo(collector.request().en());
            assertThat(canned.get("files").get("ru").get(0).asString())
                    .isEqualTo(collector.fileName());
            assertThat(new String(served(collector.fileName()), StandardCharsets.US_ASCII))
                    .isEqualTo(collector.script());
        }
    }

    private static byte[] served(String name) {
        var content = ContentReader.read();
        return ContentReader.file(Objects.requireNonNull(content.files().get(name)));
    }

    private static TeamBook team() {
        var taken = new HashSet<>(ENGINE.book().rules().stream().map(Rule::id).toList());
        taken.addAll(
                Runbooks.ofProgram().all().stream()
                        .map(book -> book.id().value())
                        .collect(Collectors.toSet()));
        var articles = FakeArticles.ofPractice();
        var all = new ArrayList<>(articles.list("ru", ""));
        all.addAll(articles.list("en", ""));
        return TeamBook.of(all.stream().filter(TeamBook::mayCarry).toList(), taken);
    }
}
