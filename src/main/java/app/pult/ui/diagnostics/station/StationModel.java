package app.pult.ui.diagnostics.station;

import app.pult.diagnosis.station.ConnectionRules;
import app.pult.diagnosis.station.ConnectionRules.Unchecked;
import app.pult.diagnosis.station.Health;
import app.pult.diagnosis.station.Row;
import app.pult.diagnosis.station.Section;
import app.pult.diagnosis.station.Section.Topic;
import app.pult.diagnosis.station.StationRules;
import app.pult.diagnosis.station.StationRules.Reach;
import app.pult.diagnosis.station.SyncRules;
import app.pult.diagnosis.station.Workstation;
import app.pult.settings.ConnectionReport;
import app.pult.sync.SyncStatus;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Connection;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.Ticker;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What is wrong at this desk. Measures while it is attached, and nothing at all while it is not:
/// readings every few seconds, the way to the server when the pane opens, when the server stops or
/// begins to answer, and when asked. An operator who chose to work offline is not overruled by a
/// mere opening.
///
/// Thread: FX only; readings run where [Threads] says.
public final class StationModel {
    static final Duration EVERY = Duration.ofSeconds(5);

    private final Readings readings;
    private final Connection connection;
    private final InstantSource clock;
    private final InstantSource serverTime;
    private final Threads threads;
    private final Background background;
    private final Coalescer changes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final AtomicReference<SyncStatus> heard;
    private final Map<Topic, Section> known = new EnumMap<>(Topic.class);
    private Reach reach = Reach.ANSWERS;
    private List<Row> display = List.of();
    private Optional<Here> here = Optional.empty();
    private boolean attached;
    private boolean readingSync;
    private boolean readingHere;
    private Optional<Runnable> stop = Optional.empty();

    private final ReadOnlyObjectWrapper<List<Section>> sections =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();

    /// What this computer said, in one go.
    private record Here(Workstation station, Optional<Duration> offset, List<Row> program) {}

    /// `clock` is this computer's.
    public StationModel(
            Readings readings,
            Connection connection,
            InstantSource clock,
            InstantSource serverTime,
            Threads threads) {
        this.readings = readings;
        this.connection = connection;
        this.clock = clock;
        this.serverTime = serverTime;
        this.threads = threads;
        background = threads.background();
        changes = threads.coalescer(this::follow);
        heard = new AtomicReference<>(new SyncStatus.Idle(Optional.empty()));
    }

    public void attach() {
        attached = true;
        subscriptions.add(connection.watch(this::hear)::close);
        subscriptions.add(Ticker.start(threads.delay(), EVERY, this::read));
        background.load("status", connection::status, this::begin);
    }

    /// A reading that is under way goes on to its end and is not asked for again before: a system
    /// that does not answer costs one work thread, however often the pane is folded.
    public void detach() {
        attached = false;
        subscriptions.clear();
        background.cancel("status");
        stopCheck();
    }

    /// Everything anew, the way to the server too.
    public void refresh() {
        read();
        check();
    }

    /// Ends a check of the connection that is under way.
    public void stopCheck() {
        stop.ifPresent(Runnable::run);
        stop = Optional.empty();
        if (checking.get()) {
            checking.set(false);
            withoutReport(Unchecked.STOPPED);
        }
    }

    /// The screen that the window stands on; it is the window's to know.
    void setDisplay(Row row) {
        display = List.of(row);
        judgeHere();
    }

    /// In the order of [Topic]; a section that was not read yet is missing.
    public ReadOnlyObjectProperty<List<Section>> sectionsProperty() {
        return sections.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// This computer's time, by which sections are aged.
    Instant now() {
        return clock.instant();
    }

    /// The rows that are not as they should be.
    long troubles() {
        return sections.get().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.health().compareTo(Health.WATCH) >= 0)
                .count();
    }

    private void begin(SyncStatus status) {
        heard.set(status);
        reach = reach(status);
        read();
        if (status instanceof SyncStatus.WorkingOffline) {
            withoutReport(Unchecked.BY_CHOICE);
        } else {
            check();
        }
    }

    private void hear(SyncStatus status) {
        heard.set(status);
        changes.signal();
    }

    /// The engine is in another state: its rows are old, and so may be the way to the server.
    private void follow() {
        if (!attached) {
            return;
        }
        var status = heard.get();
        var now = reach(status);
        readSync();
        if (now != reach) {
            reach = now;
            judgeHere();
            if (!(status instanceof SyncStatus.WorkingOffline)) {
                check();
            }
        }
    }

    private static Reach reach(SyncStatus status) {
        return switch (status) {
            case SyncStatus.Offline offline -> Reach.SILENT;
            case SyncStatus.Failed failed ->
                    switch (failed.problem()) {
                        case SERVER, PROTOCOL, TLS, FORBIDDEN -> Reach.SILENT;
                        case STORE, DISK_FULL -> Reach.ANSWERS;
                    };
            case SyncStatus.Idle idle -> Reach.ANSWERS;
            case SyncStatus.Pulling pulling -> Reach.ANSWERS;
            case SyncStatus.WorkingOffline chosen -> Reach.ANSWERS;
            case SyncStatus.NeedsSignIn signIn -> Reach.ANSWERS;
            case SyncStatus.Stopped stopped -> Reach.ANSWERS;
        };
    }

    private void read() {
        readSync();
        if (!readingHere) {
            readingHere = true;
            background.load(
                    "here",
                    () -> new Here(readings.station(), readings.clockOffset(), readings.program()),
                    this::showHere,
                    failure -> {
                        readingHere = false;
                        threads.failed().accept(failure);
                    });
        }
    }

    private void readSync() {
        if (!readingSync) {
            readingSync = true;
            background.load(
                    "sync",
                    readings::sync,
                    reading -> {
                        readingSync = false;
                        show(Topic.SYNC, SyncRules.rows(reading, serverTime.instant()));
                    },
                    failure -> {
                        readingSync = false;
                        threads.failed().accept(failure);
                    });
        }
    }

    private void showHere(Here read) {
        readingHere = false;
        here = Optional.of(read);
        known.put(
                Topic.PROGRAM,
                new Section(Topic.PROGRAM, Optional.of(read.station().at()), read.program()));
        judgeHere();
    }

    private void judgeHere() {
        here.ifPresent(
                read -> {
                    var rows = new ArrayList<>(StationRules.rows(read.station(), reach));
                    rows.add(StationRules.clock(read.offset()));
                    rows.addAll(display);
                    known.put(
                            Topic.WORKSTATION,
                            new Section(Topic.WORKSTATION, Optional.of(read.station().at()), rows));
                    publish();
                });
    }

    private void check() {
        if (checking.get()) {
            return;
        }
        checking.set(true);
        withoutReport(Unchecked.RUNNING);
        stop = Optional.of(threads.begin(readings::connection, this::checked, this::checkFailed));
    }

    private void checked(ConnectionReport report) {
        checking.set(false);
        stop = Optional.empty();
        show(Topic.CONNECTION, ConnectionRules.rows(report, clock.instant()));
    }

    private void checkFailed(Throwable failure) {
        checking.set(false);
        stop = Optional.empty();
        withoutReport(Unchecked.STOPPED);
        threads.failed().accept(failure);
    }

    /// An earlier report stays: it tells its age.
    private void withoutReport(Unchecked why) {
        var earlier = Optional.ofNullable(known.get(Topic.CONNECTION));
        if (earlier.flatMap(Section::at).isEmpty()) {
            known.put(
                    Topic.CONNECTION,
                    new Section(Topic.CONNECTION, Optional.empty(), List.of(why.row())));
            publish();
        }
    }

    private void show(Topic topic, List<Row> rows) {
        known.put(topic, new Section(topic, Optional.of(clock.instant()), rows));
        publish();
    }

    private void publish() {
        sections.set(List.copyOf(known.values()));
    }
}
