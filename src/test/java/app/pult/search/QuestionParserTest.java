package app.pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Priority.Level;
import app.pult.desk.TicketState;
import app.pult.search.Asked.Extent;
import app.pult.search.Asked.Kind;
import app.pult.search.Asked.Word;
import app.pult.search.Question.Typing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

final class QuestionParserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state:open owner:me принтер* \"точная фраза\" before:2026-01-01 has:attachment -спам",
                "состояние:открыто исполнитель:me принтер* \"точная фраза\" до:01.01.2026 есть:вложение -спам"
            })
    void bothLanguagesSayTheSame(String text) {
        var asked = parse(text, Typing.DONE);

        assertThat(asked.words()).containsExactly(new Word("принтер", Extent.BEGINNING));
        assertThat(asked.phrases()).containsExactly("точная фраза");
        assertThat(asked.without()).containsExactly("спам");
        assertThat(asked.filters().states())
                .containsExactlyInAnyOrder(TicketState.NEW, TicketState.OPEN);
        assertThat(asked.filters().owner()).contains("me");
        assertThat(asked.filters().before()).contains(LocalDate.of(2026, 1, 1));
        assertThat(asked.filters().attachment()).isTrue();
        assertThat(asked.problems()).isEmpty();
    }

    @Test
    void theLastWordIsABeginningOnlyWhileItIsTyped() {
        assertThat(parse("печать при", Typing.GOES_ON).words())
                .containsExactly(
                        new Word("печать", Extent.WHOLE), new Word("при", Extent.BEGINNING));
        assertThat(parse("печать при ", Typing.GOES_ON).words())
                .containsExactly(new Word("печать", Extent.WHOLE), new Word("при", Extent.WHOLE));
        assertThat(parse("печать при", Typing.DONE).words())
                .containsExactly(new Word("печать", Extent.WHOLE), new Word("при", Extent.WHOLE));
    }

    @Test
    void whatIsWrongIsSaidWhereItStands() {
        var asked = parse("vpn state:purple after:yesterdayish", Typing.DONE);

        assertThat(asked.problems())
                .containsExactly(
                        new Problem(Problem.Kind.UNKNOWN_VALUE, 4, 16),
                        new Problem(Problem.Kind.NO_DATE, 17, 35));
        assertThat(asked.words()).containsExactly(new Word("vpn", Extent.WHOLE));
    }

    @Test
    void aValueThatIsStillTypedIsNotWrongYet() {
        assertThat(parse("vpn state:so", Typing.GOES_ON).problems()).isEmpty();
    }

    @Test
    void aSpanCountsBackFromToday() {
        assertThat(parse("after:7d", Typing.DONE).filters().after())
                .contains(LocalDate.of(2026, 2, 23));
        assertThat(parse("после:2н in:статьи", Typing.DONE).filters().after())
                .contains(LocalDate.of(2026, 2, 16));
        assertThat(parse("in:статьи", Typing.DONE).filters().kinds()).containsExactly(Kind.ARTICLE);
        assertThat(parse("after:today", Typing.DONE).filters().after()).contains(TODAY);
        assertThat(parse("до:Вчера", Typing.DONE).filters().before())
                .contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void severalPrioritiesAreAskedForAtOnce() {
        var asked = parse("priority:urgent приоритет:высокий", Typing.DONE);

        assertThat(asked.filters().priorities())
                .containsExactlyInAnyOrder(Level.URGENT, Level.HIGH);
        assertThat(asked.filters().isOfTickets()).isTrue();
        assertThat(parse("priority:huge", Typing.DONE).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"",
                "-",
                "--",
                ":",
                "a:b:c",
                "state:",
                "http://example.ru/a?b=c",
                "*",
                "**",
                "NEAR(a b)",
                "a AND OR NOT b",
                "exact : x",
                "^a",
                "{x y}: z",
                "«не закрыто",
                "🙂🙂",
                "שלום מה",
                "state:\"open",
                "-\"спам",
                "'; DROP TABLE tickets; --"
            })
    void nothingThatIsTypedMakesItFail(String text) {
        for (var typing : Typing.values()) {
            assertThat(parse(text, typing).words().size()).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void aLinkIsAWordAndNoKey() {
        assertThat(parse("http://example.ru/a", Typing.DONE).words())
                .containsExactly(new Word("http://example.ru/a", Extent.WHOLE));
    }

    private static Asked parse(String text, Typing typing) {
        return QuestionParser.parse(new Question(text, typing), TODAY);
    }
}
