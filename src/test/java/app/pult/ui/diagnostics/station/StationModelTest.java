package app.pult.ui.diagnostics.station;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.station.Health;
import app.pult.diagnosis.station.Row;
import app.pult.diagnosis.station.Section;
import app.pult.diagnosis.station.Section.Topic;
import app.pult.fixture.FakeConnection;
import app.pult.fixture.FakeReadings;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.settings.ConnectionReport;
import app.pult.sync.SyncStatus;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

class StationModelTest {
    private final FakeTime time = new FakeTime();
    private final Instant pulled = time.instant().minusSeconds(40);
    private final FakeConnection connection = FakeConnection.upToDate(pulled);
    private final FakeReadings readings = new FakeReadings(time.instant());
    private final List<Throwable> failures = new ArrayList<>();
    private Executor work = Runnable::run;
    private final StationModel model =
            new StationModel(
                    readings,
                    connection,
                    time,
                    time,
                    new Threads(task -> work.execute(task), Runnable::run, time, failures::add));

    @Test
    void nothingIsMeasuredWhileThePaneIsFolded() {
        time.advance(Duration.ofMinutes(10));
        become(offline());
        assertThat(readings.asked()).isEmpty();

        model.attach();
        model.detach();
        var whileOpen = readings.asked();
        become(new SyncStatus.Idle(Optional.of(time.instant())));
        become(offline());
        time.advance(Duration.ofMinutes(10));

        assertThat(readings.asked()).isEqualTo(whileOpen).contains("station");
    }

    @Test
    void anOpenPaneReadsEveryFewSecondsButGoesTheWayToTheServerOnce() {
        model.attach();
        time.advance(StationModel.EVERY.multipliedBy(3));

        assertThat(count("station")).isEqualTo(4);
        assertThat(count("sync")).isEqualTo(4);
        assertThat(count("connection")).isEqualTo(1);
        assertThat(model.sectionsProperty().get())
                .extracting(Section::topic)
                .containsExactly(Topic.values());
        assertThat(model.troubles()).isZero();
    }

    @Test
    void aReadingThatIsSlowIsNotAskedForTwice() {
        var disk = new HandExecutor();
        work = disk;
        model.attach();
        disk.runNext();
        int asked = disk.waiting();

        time.advance(StationModel.EVERY.multipliedBy(5));

        assertThat(disk.waiting()).isEqualTo(asked);
    }

    @Test
    void aReadingThatHangsTakesOneThreadHoweverOftenThePaneIsFolded() {
        model.attach();
        var hanging = new HandExecutor();
        work = hanging;
        time.advance(StationModel.EVERY);
        int taken = hanging.waiting();

        for (int fold = 0; fold < 5; fold++) {
            model.detach();
            work = Runnable::run;
            model.attach();
            work = hanging;
            time.advance(StationModel.EVERY);
        }

        assertThat(hanging.waiting()).isEqualTo(taken);
        assertThat(count("station")).isEqualTo(1);
        hanging.runAll();
        time.advance(StationModel.EVERY);
        hanging.runAll();
        assertThat(count("station")).as("it goes on when the reading ended").isEqualTo(3);
    }

    @Test
    void aConnectionThatFailsIsFollowedStepByStepByItself() {
        model.attach();
        readings.report = FakeReadings.refused();

        become(offline());

        assertThat(count("connection")).isEqualTo(2);
        assertThat(rows(Topic.CONNECTION))
                .filteredOn(row -> row.health() == Health.BAD)
                .extracting(Row::check)
                .containsExactly("connect");
        assertThat(rows(Topic.CONNECTION)).extracting(Row::check).contains("name");

        become(offline());
        assertThat(count("connection")).as("once for one failure").isEqualTo(2);
        become(new SyncStatus.Idle(Optional.of(time.instant())));
        assertThat(count("connection")).as("and once when it is over").isEqualTo(3);
    }

    @Test
    void whoWorksOfflineIsNotOverruledByOpeningThePane() {
        connection.become(new SyncStatus.WorkingOffline(Optional.of(pulled)));
        model.attach();

        assertThat(count("connection")).isZero();
        assertThat(rows(Topic.CONNECTION)).extracting(Row::health).containsExactly(Health.UNKNOWN);

        model.refresh();
        assertThat(count("connection")).isEqualTo(1);
    }

    @Test
    void aCheckUnderWayEndsWithThePaneAndLeavesWhatWasKnown() {
        model.attach();
        var before = rows(Topic.CONNECTION);
        var network = new HandExecutor();
        work = network;
        model.refresh();
        assertThat(model.checkingProperty().get()).isTrue();
        readings.report = FakeReadings.refused();

        model.detach();
        network.runAll();

        assertThat(model.checkingProperty().get()).isFalse();
        assertThat(count("connection")).isEqualTo(1);
        assertThat(rows(Topic.CONNECTION)).isEqualTo(before);
    }

    @Test
    void aMissingNetworkIsJudgedAnewWhenTheServerFallsSilent() {
        var there = readings.station;
        readings.station =
                new app.pult.diagnosis.station.Workstation(
                        there.at(),
                        there.system(),
                        there.cpu(),
                        there.memory(),
                        there.disk(),
                        Optional.of(
                                new app.pult.diagnosis.station.Workstation.Network(
                                        List.of(), List.of(), List.of())));
        model.attach();
        assertThat(model.troubles()).isZero();

        become(offline());

        assertThat(rows(Topic.WORKSTATION))
                .filteredOn(row -> row.health() == Health.BAD)
                .extracting(Row::check)
                .containsExactly("network", "route", "names");
    }

    @Test
    void aReportThatNobodyCouldMakeIsAFailureAndNoEndOfThePane() {
        var broken = new IllegalStateException("no client");
        readings.failConnectionWith(broken);

        model.attach();
        assertThat(failures).containsExactly(broken);
        assertThat(model.checkingProperty().get()).isFalse();

        readings.report = new ConnectionReport(List.of(), Optional.empty());
        model.refresh();
        assertThat(failures).hasSize(1);
    }

    private void become(SyncStatus status) {
        connection.become(status);
        time.advance(Duration.ofMillis(50));
    }

    private SyncStatus offline() {
        return new SyncStatus.Offline(
                Optional.of(pulled), time.instant(), time.instant().plusSeconds(30));
    }

    private long count(String reading) {
        return readings.asked().stream().filter(reading::equals).count();
    }

    private List<Row> rows(Topic topic) {
        return model.sectionsProperty().get().stream()
                .filter(section -> section.topic() == topic)
                .flatMap(section -> section.rows().stream())
                .toList();
    }
}
