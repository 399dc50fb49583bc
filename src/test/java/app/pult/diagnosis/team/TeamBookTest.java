package app.pult.diagnosis.team;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.runbook.Soundbook;
import app.pult.fixture.Told;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

final class TeamBookTest {
    private static final String RULE =
            """
            - id: team.till.lost
              severity: error
              title: {ru: Касса потеряла связь, en: The till lost its link}
              because: {ru: Чеки не уходят., en: Receipts do not leave.}
              lines:
                - has: [TILL-LINK-LOST]
              advice: {ru: Перезапустить кассу., en: Restart the till.}
              found:
                - {origin: captured, source: the log of a till, text: "09:01 TILL-LINK-LOST port 3"}
              quiet:
                - {text: "09:01 TILL-LINK-OK port 3"}
            """;

    @Test
    void aRuleAndARunbookInArticlesAreReadAndProved() {
        var team =
                TeamBook.of(
                        List.of(
                                page("1", "till", "ru", fenced("pult-rule", RULE)),
                                page("2", "sound", "ru", fenced("pult-runbook", Soundbook.YAML))),
                        Set.of());

        assertThat(team.refused()).isEmpty();
        assertThat(team.rules()).extracting(rule -> rule.id()).containsExactly("team.till.lost");
        assertThat(team.runbooks()).extracting(book -> book.id().value()).containsExactly("sound");
    }

    @Test
    void theSameBlockInATranslationCountsOnce() {
        var team =
                TeamBook.of(
                        List.of(
                                page("1", "till", "ru", fenced("pult-rule", RULE)),
                                page("2", "till", "en", fenced("pult-rule", RULE))),
                        Set.of());

        assertThat(team.rules()).hasSize(1);
        assertThat(team.refused()).isEmpty();
    }

    @Test
    void whatDoesNotProveItselfIsRefusedWithItsReasonAndKeepsNoOtherAway() {
        var lies =
                RULE.replace("team.till.lost", "team.lies")
                        .replace("09:01 TILL-LINK-LOST", "09:01 nothing");
        var broken = RULE.replace("team.till.lost", "team.broken").replace("lines:", "lnes:");
        var pattern = RULE.replace("- has: [TILL-LINK-LOST]", "- {has: [TILL], match: '('}");

        var team =
                TeamBook.of(
                        List.of(
                                page("1", "a", "ru", fenced("pult-rule", lies)),
                                page("2", "b", "ru", fenced("pult-rule", broken)),
                                page("3", "c", "ru", fenced("pult-rule", pattern)),
                                page("4", "d", "ru", fenced("pult-runbook", "id: half\n")),
                                page("5", "e", "ru", fenced("pult-rule", RULE))),
                        Set.of());

        assertThat(team.rules()).hasSize(1);
        assertThat(team.refused())
                .extracting(refused -> refused.article().value())
                .containsExactly("1", "2", "3", "4");
        assertThat(team.refused().getFirst().reason()).contains("does not find its own text");
    }

    @Test
    void nobodyReplacesWhatTheProgramBrings() {
        var team =
                TeamBook.of(
                        List.of(page("1", "till", "ru", fenced("pult-rule", RULE))),
                        Set.of("team.till.lost"));

        assertThat(team.rules()).isEmpty();
        assertThat(team.refused()).hasSize(1);
    }

    private static String fenced(String language, String yaml) {
        return "# Page\n\nWords.\n\n```" + language + "\n" + yaml + "```\n";
    }

    private static Article page(String id, String page, String language, String body) {
        return new Article(
                new ArticleId(id),
                page,
                language,
                "Page " + id,
                "",
                "",
                List.of(),
                Article.Format.MARKDOWN,
                body,
                List.of(),
                Told.NOON);
    }
}
