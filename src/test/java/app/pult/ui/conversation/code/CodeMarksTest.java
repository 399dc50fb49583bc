package app.pult.ui.conversation.code;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.code.Code;
import app.pult.diagnosis.code.CodeLens;
import app.pult.ui.kit.transcript.Block;
import app.pult.ui.kit.transcript.Fold;
import app.pult.ui.kit.transcript.Paragraph;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.kit.transcript.Span;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Codes in the parts of a message.
final class CodeMarksTest {
    private static List<Span> spans(List<Part> parts, int part) {
        return ((Paragraph) parts.get(part)).spans();
    }

    @Test
    void aCodeBecomesALinkInTheStyleOfItsWords() {
        var parts =
                CodeMarks.mark(
                        List.of(
                                Paragraph.of("Добрый день!"),
                                new Paragraph(
                                        "quote", List.of(Span.of("Ошибка 691, VPN.", "strong")))));

        assertThat(spans(parts, 0)).containsExactly(Span.of("Добрый день!"));
        assertThat(spans(parts, 1))
                .extracting(Span::text)
                .containsExactly("Ошибка ", "691", ", VPN.");
        assertThat(spans(parts, 1).get(1).styleClass()).isEqualTo("strong fact");
        assertThat(spans(parts, 1).get(1).link().flatMap(CodeMarks::code).map(Code::toString))
                .contains("ras:691");
    }

    @Test
    void aCodeAcrossStylesIsMarkedInBoth() {
        var parts =
                CodeMarks.mark(
                        List.of(
                                Paragraph.of(
                                        Span.of("Не ставится: 0x8007"),
                                        Span.of("0005!", "strong"))));

        assertThat(spans(parts, 0))
                .extracting(Span::text)
                .containsExactly("Не ставится: ", "0x8007", "0005", "!");
    }

    @Test
    void aLinkStaysALink() {
        var link = Span.link("0x80070005", "https://example.org/0x80070005");

        var parts = CodeMarks.mark(List.of(Paragraph.of(link), Paragraph.of("ERR_TIMED_OUT")));

        assertThat(spans(parts, 0)).containsExactly(link);
        assertThat(spans(parts, 1).getFirst().styleClass()).isEqualTo("fact");
    }

    @Test
    void whatHasNoCodeIsTheSame() {
        List<Part> parts = List.of(Paragraph.of("Заказ 404 от 12.05.2026"));

        assertThat(CodeMarks.mark(parts)).isSameAs(parts);
    }

    @Test
    void eachCodeOfAConversationIsListedOnceQuotesToo() {
        var quote = new Fold("q", "show", "hide", List.of(Paragraph.of("SIGSEGV и 0x80070005")));
        var first = block("1", List.of(Paragraph.of("0x80070005"), quote));
        var second = block("2", List.of(Paragraph.of("код ошибки 80070005, ошибка 691")));

        var codes = CodeMarks.in(List.of(first, second));

        assertThat(codes)
                .extracting(code -> code.code() + " " + code.written() + " " + code.block())
                .containsExactly(
                        "win32:5 0x80070005 1", "signal:SIGSEGV SIGSEGV 1", "ras:691 691 2");
    }

    @Test
    void aShortNumberIsSearchedByItsName() {
        var five = CodeLens.card(Code.parse("win32:5").orElseThrow());

        assertThat(CodeSheet.question("5", five)).isEqualTo("\"ERROR_ACCESS_DENIED\"");
        assertThat(CodeSheet.question("-2147024891", five)).isEqualTo("\"-2147024891\"");
    }

    private static Block block(String id, List<Part> parts) {
        return new Block(id, "customer", List.of(), "", CodeMarks.mark(parts));
    }
}
