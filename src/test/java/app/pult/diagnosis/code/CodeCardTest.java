package app.pult.diagnosis.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a card says of a code.
final class CodeCardTest {
    private static CodeCard card(String code) {
        return CodeLens.card(Code.parse(code).orElseThrow());
    }

    @Test
    void aWindowsErrorIsSpelledInAllWays() {
        var card = card("hresult:0x80070005");

        assertThat(card.title()).isEqualTo("5");
        assertThat(card.symbol()).isEqualTo("ERROR_ACCESS_DENIED");
        assertThat(card.spellings())
                .containsExactly(
                        "5",
                        "0x80070005",
                        "80070005",
                        "-2147024891",
                        "2147942405",
                        "0x5",
                        "ERROR_ACCESS_DENIED");
        assertThat(card.text().ru()).isEqualTo("Отказано в доступе.");
        assertThat(card.advice()).hasSize(1);
    }

    @Test
    void aCodeWithoutATextIsTakenApart() {
        var card = card("hresult:0x80240FFE");

        assertThat(card.symbol()).isEmpty();
        assertThat(card.text().en())
                .isEqualTo("Failure; facility: Windows Update; number in it: 4094 (0xFFE).");
        assertThat(card.advice()).isEmpty();
    }

    @Test
    void aNameWithoutATextIsNamed() {
        assertThat(card("win32:1223").symbol()).isEqualTo("ERROR_CANCELLED");
        assertThat(card("win32:1223").text().en()).startsWith("ERROR_CANCELLED. ");
    }

    @Test
    void anExitAbove128IsItsSignal() {
        var card = card("exit:137");

        assertThat(card.text().en()).contains("signal 9 (SIGKILL)");
        assertThat(card.advice()).isEqualTo(card("signal:SIGKILL").advice());
    }

    @ParameterizedTest
    @CsvSource({
        "hresult:-2147024891, win32:5",
        "ntstatus:3221225477, ntstatus:0xC0000005",
        "ntstatus:0xC0070005, win32:5",
        "hresult:0xD0000022, ntstatus:0xC0000022",
        "stop:0x0000007B, stop:0x7B",
        "HTTP:404, http:404"
    })
    void writtenCodesAreReadInTheirCanonicalForm(String written, String code) {
        assertThat(Code.parse(written)).map(Code::toString).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "win32:", "win32:five", "nobody:5"})
    void whatIsNoCodeIsNoneRead(String written) {
        assertThat(Code.parse(written)).isEmpty();
    }
}
