package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class LookStepsTest {
    @Test
    void textGrowsAndShrinksInStepsToItsEnds() {
        assertThat(steps(80, Look::larger)).containsExactly(80, 90, 100, 110, 125, 150, 175, 200);
        assertThat(steps(200, Look::smaller)).containsExactly(200, 175, 150, 125, 110, 100, 90, 80);
    }

    @Test
    void aSizeBetweenTheStepsGoesToTheNextOne() {
        var look = new Look(Theme.DARK, Density.COMPACT, 120, Motion.STILL);

        assertThat(look.larger())
                .isEqualTo(new Look(Theme.DARK, Density.COMPACT, 125, Motion.STILL));
        assertThat(look.smaller().textPercent()).isEqualTo(110);
        assertThat(look.usualSize().textPercent()).isEqualTo(100);
    }

    @Test
    void oneThingChangesAndTheOthersStay() {
        var look = new Look(Theme.DARK, Density.COMPACT, 150, Motion.STILL);

        assertThat(look.with(Theme.LIGHT).with(Theme.DARK)).isEqualTo(look);
        assertThat(look.with(Density.COMFORTABLE).textPercent()).isEqualTo(150);
        assertThat(look.with(Motion.SYSTEM).with(Motion.STILL)).isEqualTo(look);
    }

    private static Stream<Integer> steps(int from, UnaryOperator<Look> step) {
        var first = new Look(Theme.SYSTEM, Density.COMFORTABLE, from);
        return Stream.iterate(first, step).limit(9).map(Look::textPercent).distinct();
    }
}
