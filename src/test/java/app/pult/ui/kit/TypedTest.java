package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TypedTest {
    @Test
    void eachWordStandsSomewhereInAnyOrder() {
        assertThat(Typed.of("  Server  ПРИНТ ").isIn("принтер у Server-01")).isTrue();
        assertThat(Typed.of("server printer").isIn("server-01")).isFalse();
    }

    @Test
    void yoIsYe() {
        assertThat(Typed.of("отчёт").isIn("ОТЧЕТЫ")).isTrue();
        assertThat(Typed.of("отчет").isIn("отчёты")).isTrue();
    }

    @Test
    void noWordsAreInEveryText() {
        assertThat(Typed.of(" ").isIn("")).isTrue();
    }
}
