package app.pult.diagnosis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// The real computer that runs the tests: what every computer has must be read.
class OshiStationTest {
    private static final long RESERVE = 32L << 20;

    private final OshiStation station =
            new OshiStation(Clock.systemUTC(), Path.of("target/no/such/folder"), RESERVE);

    @Test
    void everyComputerHasASystemMemoryAProcessorAndADisk() {
        var read = station.read();

        assertThat(read.system()).isNotBlank();
        assertThat(read.cpu().orElseThrow().load()).isBetween(0.0, 1.0);
        assertThat(read.memory().orElseThrow().available())
                .isPositive()
                .isLessThanOrEqualTo(read.memory().orElseThrow().total());
        assertThat(read.network()).isPresent();
    }

    @Test
    void theDiskOfAFolderThatIsNotThereYetIsThatOfTheNearestOneThatIs() {
        var disk = station.read().disk().orElseThrow();

        assertThat(disk.free()).isPositive();
        assertThat(disk.reserve()).isEqualTo(RESERVE);
        assertThat(Path.of(disk.folder())).isDirectory().isAbsolute();
    }

    @Test
    void aLaterLoadIsThatOfTheTimeBetween() {
        station.read();

        var second = station.read().cpu().orElseThrow();

        assertThat(second.load()).isBetween(0.0, 1.0);
        assertThat(second.over()).isPositive().isLessThan(Duration.ofMinutes(1));
    }
}
