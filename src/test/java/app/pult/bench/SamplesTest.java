package app.pult.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SamplesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void theNinetyNinthOfAHundredIsNotTheWorst() {
        var samples = new Samples();
        for (var i = 100; i >= 1; i--) {
            samples.add(i * MILLI);
        }

        var spread = samples.spread();

        assertThat(spread).isEqualTo(new Samples.Spread(50, 99, 100, 100));
    }

    @Test
    void ofAFewTheWorstCounts() {
        var samples = new Samples();
        samples.add(2 * MILLI);
        samples.add(9 * MILLI);

        assertThat(samples.spread().p99()).isEqualTo(9);
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        var samples = new Samples();

        assertThatThrownBy(samples::spread).isInstanceOf(IllegalStateException.class);
    }
}
