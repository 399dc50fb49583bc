package app.pult.diagnosis.station;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.station.StationRules.Reach;
import app.pult.diagnosis.station.Words.Insert.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class StationRulesTest {
    private static final long MEGABYTE = 1L << 20;
    private static final long RESERVE = 32 * MEGABYTE;

    @ParameterizedTest
    @CsvSource({"0.89, 5, GOOD", "0.9, 5, WATCH", "1.0, 5, WATCH", "1.0, 2, GOOD"})
    void aBusyProcessorIsToldOnlyOverAWhile(double load, long seconds, Health health) {
        var row = StationRules.cpu(new Workstation.Cpu(load, Duration.ofSeconds(seconds)));

        assertThat(row.health()).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource({"4096, GOOD", "512, GOOD", "511, WATCH", "128, WATCH", "127, BAD", "0, BAD"})
    void littleMemoryIsToldBeforeItIsGone(long megabytes, Health health) {
        var row =
                StationRules.memory(new Workstation.Memory(megabytes * MEGABYTE, 8192 * MEGABYTE));

        assertThat(row.health()).isEqualTo(health);
        assertThat(row.next().isPresent()).isEqualTo(health != Health.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"1056, GOOD", "1055, WATCH", "33, WATCH", "32, BAD", "0, BAD"})
    void aDiskIsFullWhereFilesAreRefusedAndNotOnlyWhenNothingIsLeft(long megabytes, Health health) {
        var row = StationRules.disk(disk(megabytes));

        assertThat(row.health()).isEqualTo(health);
    }

    @Test
    void aDiskThatGetsFullTellsWhichFilesStillGoIn() {
        var row = StationRules.disk(disk(832));

        assertThat(row.next().orElseThrow().inserts()).containsExactly(new Size(800 * MEGABYTE));
        assertThat(row.evidence()).isEqualTo("/desk");
    }

    @Test
    void aDiskThatDoesNotAnswerIsNotCalledFull() {
        var rows = StationRules.rows(station(Optional.empty(), Optional.empty()), Reach.SILENT);

        assertThat(rows).extracting(Row::check).containsExactly("disk", "system");
        assertThat(rows.getFirst().health()).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void aMissingNetworkIsAFaultOnlyWhereTheServerIsOutOfReach() {
        var none = new Workstation.Network(List.of(), List.of(), List.of());
        var station = station(Optional.of(disk(9000)), Optional.of(none));

        assertThat(StationRules.rows(station, Reach.ANSWERS))
                .extracting(Row::health)
                .containsOnly(Health.GOOD);
        assertThat(StationRules.rows(station, Reach.SILENT))
                .filteredOn(row -> row.health() == Health.BAD)
                .extracting(Row::check)
                .containsExactly("network", "route", "names");
    }

    @Test
    void aNetworkIsToldWithItsAddresses() {
        var network =
                new Workstation.Network(
                        List.of(new Workstation.Link("eth0", List.of("10.0.0.4", "fe80::1"))),
                        List.of("10.0.0.1"),
                        List.of());

        var rows = StationRules.network(network, Reach.SILENT);

        assertThat(rows)
                .extracting(Row::health)
                .containsExactly(Health.GOOD, Health.GOOD, Health.BAD);
        assertThat(rows.getFirst().evidence()).isEqualTo("10.0.0.4, fe80::1");
    }

    @ParameterizedTest
    @CsvSource({
        "0, GOOD, right",
        "59, GOOD, right",
        "-59, GOOD, right",
        "60, WATCH, behind",
        "-60, WATCH, ahead",
        "299, WATCH, behind",
        "300, BAD, behind",
        "-86400, BAD, ahead"
    })
    void aClockIsWrongByMinutes(long serverAheadSeconds, Health health, String word) {
        var row = StationRules.clock(Optional.of(Duration.ofSeconds(serverAheadSeconds)));

        assertThat(row.health()).isEqualTo(health);
        assertThat(row.saw().key()).isEqualTo("diagnostics.clock." + word);
    }

    @Test
    void aClockIsNotJudgedBeforeTheServerToldItsOwn() {
        assertThat(StationRules.clock(Optional.empty()).health()).isEqualTo(Health.UNKNOWN);
    }

    private static Workstation.Disk disk(long megabytes) {
        return new Workstation.Disk("/desk", megabytes * MEGABYTE, RESERVE);
    }

    private static Workstation station(
            Optional<Workstation.Disk> disk, Optional<Workstation.Network> network) {
        return new Workstation(
                Instant.EPOCH, "Linux", Optional.empty(), Optional.empty(), disk, network);
    }
}
