package app.pult.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yt jnrhsdftncz | не открывается",
                "ghbynth | принтер",
                "J,hfotybt 17 | Обращение 17",
                "[kt,! 'nj `k | хлеб! это ёл",
                "щгедщщл | outlook",
                "ТПШТЧ | NGINX"
            })
    void theSameKeysTypeTheOtherText(String typed, String meant) {
        assertThat(KeyboardLayout.other(typed)).contains(meant);
    }

    @Test
    void whatReadsTheSameInBothIsNoOtherText() {
        assertThat(KeyboardLayout.other("0482")).isEmpty();
        assertThat(KeyboardLayout.other("")).isEmpty();
    }

    @Test
    void thereAndBackAgainIsTheSame() {
        var typed = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

        assertThat(KeyboardLayout.other(typed).flatMap(KeyboardLayout::other)).contains(typed);
    }
}
