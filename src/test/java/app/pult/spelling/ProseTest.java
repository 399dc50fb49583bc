package app.pult.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProseTest {
    @Test
    void wordsAreFoundWhereTheyAreWithoutTheSignsAroundThem() {
        var text = "Привет, «роутер»: don't re-boot (сейчас).";

        assertThat(Prose.in(text))
                .extracting(Word::text)
                .containsExactly("Привет", "роутер", "don't", "re-boot", "сейчас");
        assertThat(Prose.in(text))
                .allSatisfy(
                        word ->
                                assertThat(text.substring(word.start(), word.end()))
                                        .isEqualTo(word.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exampel.org/abuot",
                "exampel.org",
                "ivan.petorv@exampel.org",
                "/usr/locla/bin",
                "C:\\Progarm",
                "netwrok_name",
                "--verbsoe",
                "wrod2",
                "0x8007000e",
                "ОПЕЧТАКА",
                "GetAdatper",
                "рutube",
                "`systmectl restrat`",
                "> циттата чужая",
                "    idnented cod",
                "$ sudo systmectl",
                "PS C:\\> Get-Contnet",
                "```\nany thnig\n```",
                "```\nnever clsoed",
                "{{?вашу фмаилию}}",
                "{{requster.name}}",
                "$HMOE",
                "а"
            })
    void whatIsNotProseHasNoWords(String text) {
        assertThat(Prose.in(text)).isEmpty();
    }

    @Test
    void proseGoesOnAfterWhatIsNone() {
        assertThat(Prose.in("> чужое\nмоё\n```\ncode\n```\nпосле `x` и ещё"))
                .extracting(Word::text)
                .containsExactly("моё", "после", "ещё");
    }
}
