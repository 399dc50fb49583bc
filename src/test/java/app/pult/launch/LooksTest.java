package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.settings.Settings;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Motion;
import app.pult.ui.kit.Theme;

import org.junit.jupiter.api.Test;

class LooksTest {
    @Test
    void whatWasChosenIsTheSameAfterARestart() {
        for (var theme : Theme.values()) {
            for (var density : Density.values()) {
                for (var motion : Motion.values()) {
                    var look = new Look(theme, density, 175, motion);

                    assertThat(Looks.of(Looks.settings(look))).isEqualTo(look);
                }
            }
        }
    }

    @Test
    void atFirstItIsAsTheProgramIsDrawn() {
        assertThat(Looks.of(Settings.DEFAULT.appearance())).isEqualTo(Look.standard());
    }
}
