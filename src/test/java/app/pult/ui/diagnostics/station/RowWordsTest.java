package app.pult.ui.diagnostics.station;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.station.ConnectionRules;
import app.pult.diagnosis.station.ConnectionRules.Unchecked;
import app.pult.diagnosis.station.Health;
import app.pult.diagnosis.station.ProgramRules;
import app.pult.diagnosis.station.Row;
import app.pult.diagnosis.station.Section;
import app.pult.diagnosis.station.Section.Topic;
import app.pult.diagnosis.station.StationRules;
import app.pult.diagnosis.station.StationRules.Reach;
import app.pult.diagnosis.station.SyncRules;
import app.pult.diagnosis.station.Workstation;
import app.pult.fixture.FakeReadings;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionReport.Problem;
import app.pult.settings.ConnectionReport.Stage;
import app.pult.settings.ConnectionReport.Step;
import app.pult.sync.SyncStatus;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

class RowWordsTest {
    private static final Instant NOW = Instant.parse("2025-11-18T11:11:00Z");

    @Test
    void noTwoFoldersAreCalledTheSame() {
        var words =
                new RowWords(
                        Texts.in(Locale.UK),
                        new Ages(Texts.in(Locale.UK), java.time.ZoneOffset.UTC));

        assertThat(ProgramRules.Kept.values())
                .extracting(
                        kept ->
                                words.name(
                                        ProgramRules.folder(
                                                kept, "/x", ProgramRules.Access.WRITABLE)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyRowThatARuleCanMakeHasItsWords(String language) {
        var words = words(language);

        assertThat(everyRow())
                .hasSizeGreaterThan(70)
                .allSatisfy(
                        row -> {
                            assertThat(words.name(row)).isNotBlank();
                            assertThat(words.saw(row)).isNotBlank().doesNotContain("{");
                            assertThat(words.spoken(row)).contains(words.health(row.health()));
                            assertThat(words.next(row).isPresent())
                                    .as("what to do about %s", row)
                                    .isEqualTo(row.health().compareTo(Health.WATCH) >= 0);
                        });
    }

    @Test
    void theReportIsReadByWhoeverIsNotHere() {
        var report =
                new Section(
                        Topic.CONNECTION,
                        Optional.of(NOW.minusSeconds(3)),
                        ConnectionRules.rows(FakeReadings.refused(), NOW));

        var text = words("en").report(List.of(report), "Pult 1, diagnostics of Desk", NOW);

        assertThat(text.lines())
                .containsExactly(
                        "Pult 1, diagnostics of Desk",
                        "18 November 2025, 14:11:00 MSK",
                        "",
                        "Way to the server (3 s ago)",
                        "  ✓ Name (DNS): 3 ms [10.20.0.14]",
                        "  × Connection (TCP): after 5,004 ms"
                                + " [helpdesk.example.org/10.20.0.14:443] (fault)",
                        "      → No answer. A firewall, a VPN that is off, or a server that is down.");
    }

    private static RowWords words(String language) {
        var texts = Texts.in(language.equals("ru") ? Locale.of("ru", "RU") : Locale.UK);
        return new RowWords(texts, new Ages(texts, ZoneId.of("Europe/Moscow")));
    }

    private static List<Row> everyRow() {
        var rows = new ArrayList<Row>();
        connection(rows);
        sync(rows);
        station(rows);
        program(rows);
        return rows;
    }

    private static void connection(List<Row> rows) {
        for (var why : Unchecked.values()) {
            rows.add(why.row());
        }
        for (var left : List.of(Duration.ofDays(80), Duration.ofDays(3), Duration.ofDays(-1))) {
            rows.addAll(ConnectionRules.rows(FakeReadings.fine(NOW.plus(left)), NOW));
        }
        for (var problem : Problem.values()) {
            rows.addAll(
                    ConnectionRules.rows(
                            report(new Step(Stage.CONNECT, Optional.of(problem), "", 9)), NOW));
        }
        rows.addAll(
                ConnectionRules.rows(
                        report(new Step(Stage.NAME, Optional.empty(), "", 9000)), NOW));
    }

    private static ConnectionReport report(Step step) {
        return new ConnectionReport(List.of(step), Optional.empty());
    }

    private static void sync(List<Row> rows) {
        var last = Optional.of(NOW.minusSeconds(4000));
        var all =
                new ArrayList<SyncStatus>(
                        List.of(
                                new SyncStatus.Idle(last),
                                new SyncStatus.Idle(Optional.empty()),
                                new SyncStatus.Pulling(last, 3, OptionalLong.empty()),
                                new SyncStatus.Pulling(last, 3, OptionalLong.of(5)),
                                new SyncStatus.Offline(last, NOW, NOW),
                                new SyncStatus.WorkingOffline(last),
                                new SyncStatus.NeedsSignIn(last),
                                new SyncStatus.Stopped(last)));
        Arrays.stream(SyncStatus.Problem.values())
                .forEach(problem -> all.add(new SyncStatus.Failed(last, problem, "", NOW)));
        all.forEach(
                status ->
                        rows.addAll(
                                SyncRules.rows(
                                        new SyncRules.Reading(status, List.of(), 1, 2, 3), NOW)));
    }

    private static void station(List<Row> rows) {
        var well = FakeReadings.well(NOW);
        rows.addAll(StationRules.rows(well, Reach.SILENT));
        for (long free : new long[] {0, 64L << 20}) {
            rows.addAll(
                    StationRules.rows(
                            new Workstation(
                                    NOW,
                                    "Linux",
                                    Optional.of(new Workstation.Cpu(1, Duration.ofSeconds(5))),
                                    Optional.of(new Workstation.Memory(free, 8L << 30)),
                                    Optional.of(new Workstation.Disk("/desk", free, 32L << 20)),
                                    Optional.of(
                                            new Workstation.Network(
                                                    List.of(), List.of(), List.of()))),
                            free == 0 ? Reach.SILENT : Reach.ANSWERS));
        }
        rows.add(StationRules.display(2560, 1440, 1.25));
        rows.add(StationRules.clock(Optional.empty()));
        for (long seconds : new long[] {0, 100, -100, 1000}) {
            rows.add(StationRules.clock(Optional.of(Duration.ofSeconds(seconds))));
        }
    }

    private static void program(List<Row> rows) {
        rows.add(ProgramRules.program("1.0", 25));
        for (var access : ProgramRules.Access.values()) {
            for (var kept : ProgramRules.Kept.values()) {
                rows.add(ProgramRules.folder(kept, "/data", access));
            }
        }
        rows.add(ProgramRules.privacy("/data", "rwx------").orElseThrow());
        rows.add(ProgramRules.privacy("/data", "rwxr-xr-x").orElseThrow());
        rows.add(ProgramRules.settings(1, Optional.empty()));
        rows.add(ProgramRules.settings(1, Optional.of("/aside")));
        rows.add(ProgramRules.keychain());
        rows.add(ProgramRules.sealedFile());
        rows.add(ProgramRules.databases(1, 2, 3));
        rows.add(ProgramRules.noDatabases());
        rows.add(ProgramRules.deskFree());
        rows.add(ProgramRules.deskInUse());
        for (var trouble : ProgramRules.Databases.values()) {
            rows.add(ProgramRules.databases(trouble, "said"));
        }
    }
}
