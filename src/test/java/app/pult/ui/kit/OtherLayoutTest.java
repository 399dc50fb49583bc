package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherLayoutTest {
    @Test
    void wordsTypedWithTheWrongLayoutAreWhatWasMeant() {
        assertThat(OtherLayout.of("ghbynth")).isEqualTo("принтер");
        assertThat(OtherLayout.of("yt jnrhsdftncz")).isEqualTo("не открывается");
        assertThat(OtherLayout.of("мзт 809")).isEqualTo("vpn 809");
        assertThat(OtherLayout.of("Ghbdtn")).isEqualTo("привет");
    }
}
