package app.pult.screen;

import app.pult.desk.TicketId;
import app.pult.diagnosis.station.Workstation;
import app.pult.fixture.BusyShift;
import app.pult.fixture.FakeReadings;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.sync.SyncStatus;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The diagnostics at the right of a working window.
@Tag("slow")
class DiagnosticsScreensTest {
    @Test
    void allIsWell() {
        Screens.window("diagnostics-ok", in -> opened(in).root, this::open);
    }

    @Test
    void warnings() {
        Screens.window("diagnostics-warnings", in -> warned(in).root, this::open);
    }

    @Test
    void theServerIsOutOfReach() {
        Screens.window("diagnostics-offline", in -> offline(in).root, this::open);
    }

    @Test
    void aNarrowWindowHasItInPlaceOfTheQueue() {
        Screens.take("diagnostics-narrow", 1100, 700, in -> opened(in).root, this::open);
    }

    private void open(Stage stage) {
        var root = stage.getScene().getRoot();
        Event.fireEvent(
                root,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.F12, false, false, false, false));
    }

    private static ShiftWindow opened(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.open(new TicketId(2));
        return window;
    }

    private static ShiftWindow warned(Variant in) {
        var window = opened(in);
        var readings = window.readings;
        var well = readings.station;
        readings.station =
                new Workstation(
                        well.at(),
                        well.system(),
                        Optional.of(new Workstation.Cpu(0.96, Duration.ofSeconds(5))),
                        Optional.of(new Workstation.Memory(310L << 20, 8L << 30)),
                        Optional.of(
                                new Workstation.Disk(
                                        "/home/boris/.local/share/pult", 620L << 20, 32L << 20)),
                        well.network());
        readings.offset = Optional.of(Duration.ofSeconds(140));
        readings.open = window.outbox.list(10);
        readings.report = FakeReadings.fine(BusyShift.NOW.plus(Duration.ofDays(6)));
        return window;
    }

    private static ShiftWindow offline(Variant in) {
        var window = opened(in);
        var readings = window.readings;
        var status =
                new SyncStatus.Offline(
                        Optional.of(BusyShift.NOW.minusSeconds(700)),
                        BusyShift.NOW.minusSeconds(690),
                        BusyShift.NOW.plusSeconds(40));
        window.connection.become(status);
        readings.status = status;
        readings.report = FakeReadings.refused();
        readings.open = window.outbox.list(10);
        var well = readings.station;
        readings.station =
                new Workstation(
                        well.at(),
                        well.system(),
                        well.cpu(),
                        well.memory(),
                        well.disk(),
                        Optional.of(
                                new Workstation.Network(
                                        well.network().orElseThrow().links(),
                                        List.of(),
                                        List.of())));
        return window;
    }
}
