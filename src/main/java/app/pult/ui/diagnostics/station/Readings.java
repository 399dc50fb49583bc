package app.pult.ui.diagnostics.station;

import app.pult.diagnosis.station.Row;
import app.pult.diagnosis.station.SyncRules;
import app.pult.diagnosis.station.Workstation;
import app.pult.settings.ConnectionReport;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where the pane's readings come from. Thread: any but JavaFX.
public interface Readings {
    /// Waits for the disk.
    SyncRules.Reading sync();

    /// See [app.pult.diagnosis.station.Station#read].
    Workstation station();

    /// How far the server's clock is ahead; empty until it told.
    Optional<Duration> clockOffset();

    /// Pult's own files. Waits for the disk.
    List<Row> program();

    /// Goes the way to the server step by step; ends within 30 s, or when interrupted.
    ConnectionReport connection();
}
