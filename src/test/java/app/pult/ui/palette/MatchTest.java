package app.pult.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
    @ParameterizedTest
    @CsvSource({
        "нов, Новое обращение, HEAD",
        "обр нов, Новое обращение, WORDS",
        "ращен, Новое обращение, INSIDE",
        "нвобр, Новое обращение, SCATTERED",
        "но, Отправить и получить, NONE",
        "все еще, Всё ещё ждёт, HEAD",
        "fetch, Fetch and send now, HEAD",
        "xyz, Fetch and send now, NONE"
    })
    void aNameFitsWhatWasTyped(String typed, String name, Match match) {
        assertThat(Match.of(typed, name)).isEqualTo(match);
    }
}
