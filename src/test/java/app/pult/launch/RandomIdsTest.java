package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;

class RandomIdsTest {
    @Test
    void idsAreOfVersionSevenAndSortByTime() {
        var early =
                new RandomIds(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
        var late =
                new RandomIds(Clock.fixed(Instant.parse("2026-01-01T00:00:01Z"), ZoneOffset.UTC));
        var seen = new HashSet<Object>();

        for (var count = 0; count < 1_000; count++) {
            var id = early.nextOperation();
            assertThat(id.value().version()).isEqualTo(7);
            assertThat(id.value().variant()).isEqualTo(2);
            assertThat(id.toString()).isLessThan(late.nextOperation().toString());
            assertThat(seen.add(id)).isTrue();
        }
    }
}
