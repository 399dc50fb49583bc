package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicBoolean;

class RandomIdsTest {
    private static final int LOOKS = 2_000;

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

    /// The window makes them on its own thread, which waits for no disk and no device.
    @Test
    void makingThemReadsNoFile() throws InterruptedException {
        var ids = new RandomIds(Clock.systemUTC());
        var enough = new AtomicBoolean();
        var maker =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!enough.get()) {
                                        ids.nextOperation();
                                    }
                                });
        var seen = new HashSet<String>();
        for (int look = 0; look < LOOKS; look++) {
            for (var frame : maker.getStackTrace()) {
                seen.add(frame.getClassName());
            }
        }
        enough.set(true);
        maker.join();

        assertThat(seen)
                .contains(RandomIds.class.getName())
                .doesNotContain("java.io.FileInputStream");
    }
}
