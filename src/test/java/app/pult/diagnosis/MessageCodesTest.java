package app.pult.diagnosis;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.input.Input;

import org.junit.jupiter.api.Test;

import java.util.List;

class MessageCodesTest {
    @Test
    void aCodeIsFoundOnceWithTheLineInWhichItStandsFirst() {
        var codes =
                codes(
                        Input.message(1, "Добрый день.\nVPN пишет: ошибка 13801.\nСпасибо"),
                        Input.message(2, "Опять 0x800735E9, и ещё 0x80070005"));

        assertThat(codes)
                .extracting(CodeMention::toString)
                .containsExactly(
                        mention("win32:13801", "message-1", 2, "VPN пишет: ошибка 13801."),
                        mention("win32:5", "message-2", 1, "Опять 0x800735E9, и ещё 0x80070005"));
    }

    @Test
    void theLineBeforeMayTellWhatANumberIs() {
        assertThat(codes(Input.message(1, "Код ошибки:\n13801")))
                .singleElement()
                .satisfies(
                        mention -> {
                            assertThat(mention.code()).hasToString("win32:13801");
                            assertThat(mention.line().line()).isEqualTo(2);
                        });
    }

    @Test
    void filesAndOrdinaryNumbersAreNoMentions() {
        assertThat(
                        codes(
                                Input.text("a.log", "error 0x80070005\n"),
                                Input.message(1, "Дом 13801, квартира 5")))
                .isEmpty();
    }

    private static String mention(String code, String file, int line, String text) {
        var family = app.pult.diagnosis.code.Code.parse(code).orElseThrow();
        return new CodeMention(family, new Evidence(file, line, text)).toString();
    }

    private static List<CodeMention> codes(Input... inputs) {
        return ENGINE.run(List.of(inputs)).codes();
    }
}
