package app.pult.launch;

import app.pult.diagnosis.station.Row;
import app.pult.diagnosis.station.Station;
import app.pult.diagnosis.station.SyncRules;
import app.pult.diagnosis.station.Workstation;
import app.pult.settings.ConnectionReport;
import app.pult.ui.diagnostics.station.Readings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the diagnostics pane of an open desk shows. Thread: any but JavaFX.
final class DeskReadings implements Readings {
    /// More than this nobody looks through, and the count says enough.
    private static final int OUTBOX_LIMIT = 500;

    private final Workplace place;
    private final Checkup checkup;
    private final Station station;

    DeskReadings(Workplace place, Machine machine) {
        this.place = place;
        checkup = new Checkup(machine);
        station = checkup.station(Optional.of(place.account()));
    }

    @Override
    public SyncRules.Reading sync() {
        var traffic = place.traffic();
        return new SyncRules.Reading(
                place.engine().status(),
                place.outbox().list(OUTBOX_LIMIT).stream()
                        .filter(entry -> !entry.state().isFinal())
                        .toList(),
                traffic.count(),
                traffic.received(),
                traffic.sent());
    }

    @Override
    public Workstation station() {
        return station.read();
    }

    @Override
    public Optional<Duration> clockOffset() {
        return place.engine().serverTime().offset();
    }

    @Override
    public List<Row> program() {
        return checkup.program(Optional.of(place.account()));
    }

    @Override
    public ConnectionReport connection() {
        return place.checkConnection();
    }
}
