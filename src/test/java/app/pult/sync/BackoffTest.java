package app.pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(7));

    @ParameterizedTest
    @CsvSource({
        "1, PT2S",
        "2, PT4S",
        "3, PT8S",
        "4, PT16S",
        "5, PT32S",
        "6, PT64S",
        "7, PT128S",
        "8, PT256S",
        "9, PT5M",
        "10, PT5M",
        "2147483647, PT5M"
    })
    void theLimitDoublesWithEachFailureUpToFiveMinutes(int failures, Duration limit) {
        assertThat(Backoff.limit(failures)).isEqualTo(limit);
    }

    @Test
    void theWaitIsAnythingUpToTheLimitAndNeverNothing() {
        assertThat(IntStream.range(0, 10_000).mapToObj(round -> backoff.after(3)))
                .allMatch(
                        wait -> wait.toMillis() >= 1 && wait.compareTo(Duration.ofSeconds(8)) <= 0)
                .anyMatch(wait -> wait.toMillis() < 800)
                .anyMatch(wait -> wait.toMillis() > 7200);
    }

    @Test
    void aHundredDesksDoNotComeBackInStep() {
        var waits =
                IntStream.range(0, 100)
                        .mapToObj(desk -> new Backoff(new Random(desk)).after(9).toSeconds() / 10)
                        .toList();

        assertThat(waits.stream().distinct().count()).isGreaterThan(15);
    }

    @Test
    void theShortestAndTheLongestWaitAreBothPossible() {
        assertThat(new Backoff(drawing(0)).after(1)).isEqualTo(Duration.ofMillis(1));
        assertThat(new Backoff(drawing(1)).after(1)).isEqualTo(Backoff.FIRST);
    }

    @Test
    void theServersOwnWishWins() {
        assertThat(backoff.after(9, Optional.of(Duration.ofSeconds(90))))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5S", "PT0.2S"})
    void aServerThatSaysAtOnceIsGivenASecond(Duration wish) {
        assertThat(backoff.after(1, Optional.of(wish))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aServerThatSaysTomorrowIsAskedAgainInAnHour() {
        assertThat(backoff.after(1, Optional.of(Duration.ofDays(1))))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void withoutAWishTheFailuresCount() {
        assertThat(new Backoff(drawing(1)).after(2, Optional.empty()))
                .isEqualTo(Duration.ofSeconds(4));
    }

    /// Draws the smallest (0) or the largest (1) number that is allowed.
    private static RandomGenerator drawing(long end) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new IllegalStateException("a draw without a limit");
            }

            @Override
            public long nextLong(long bound) {
                return end * (bound - 1);
            }
        };
    }
}
