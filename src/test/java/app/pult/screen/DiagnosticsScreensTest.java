package app.pult.screen;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.TicketId;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.diagnosis.station.Workstation;
import app.pult.fixture.BusyShift;
import app.pult.fixture.FakeReadings;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.sync.SyncStatus;
import app.pult.ui.diagnostics.runbook.RunbookModel;

import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The diagnostics at the right of a working window.
@Tag("slow")
class DiagnosticsScreensTest {
    private RunbookModel runbooks;

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

    @Test
    void findingsOfWhatTheCustomerSent() {
        Screens.window("diagnostics-findings", in -> sent(in).root, this::findings);
    }

    @Test
    void factsOfWhatTheCustomerSent() {
        Screens.window("diagnostics-facts", in -> sent(in).root, this::facts);
    }

    @Test
    void aTicketWithoutFiles() {
        Screens.window("diagnostics-calm", in -> opened(in).root, this::findings);
    }

    @Test
    void runbooksThatFindingsSuggest() {
        Screens.window("diagnostics-runbooks", in -> sent(in).root, this::runbooks);
    }

    @Test
    void aStepOfARunbook() {
        Screens.window("diagnostics-runbook-step", this::withRunbooks, this::step);
    }

    @Test
    void aStepThatCannotBeUndoneAsksFirst() {
        Screens.window("diagnostics-runbook-danger", this::withRunbooks, this::danger);
    }

    @Test
    void theEndOfARunbook() {
        Screens.window("diagnostics-runbook-over", this::withRunbooks, this::over);
    }

    private Parent withRunbooks(Variant in) {
        var window = sent(in);
        runbooks = window.runbooks;
        return window.root;
    }

    private static ShiftWindow sent(Variant in) {
        var window = opened(in);
        window.cases.inputs.addAll(
                List.of(
                        Input.message(1, "The server is slow since Monday."),
                        Input.text("systeminfo.txt", text("systeminfo.txt")),
                        Input.text("kern.log", text("kern.log")),
                        Input.text("df.txt", text("df.txt"))));
        window.cases.missing.add(
                new Attachment(
                        new AttachmentId("9"),
                        "sosreport.tar.xz",
                        "application/x-xz",
                        48L << 20,
                        Optional.empty(),
                        Optional.empty()));
        return window;
    }

    private void findings(Stage stage) {
        press(stage, KeyCode.F12, false);
    }

    private void facts(Stage stage) {
        findings(stage);
        fire(stage, "diagnostics-page-facts");
    }

    private void open(Stage stage) {
        findings(stage);
        fire(stage, "diagnostics-page-station");
    }

    private void runbooks(Stage stage) {
        findings(stage);
        fire(stage, "diagnostics-page-runbook");
    }

    private void step(Stage stage) {
        begin(stage, "disk-failing", 0);
    }

    private void danger(Stage stage) {
        begin(stage, "disk-full-windows", 0, 1);
    }

    private void over(Stage stage) {
        begin(stage, "linux-server-full", 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private void begin(Stage stage, String runbook, int... answers) {
        runbooks(stage);
        runbooks.show(new RunbookId(runbook));
        for (int answer : answers) {
            runbooks.answer(answer);
        }
    }

    private static void fire(Stage stage, String id) {
        ((ButtonBase) Objects.requireNonNull(stage.getScene().lookup("#" + id))).fire();
    }

    private static void press(Stage stage, KeyCode code, boolean control) {
        Event.fireEvent(
                stage.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
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

    private static String text(String name) {
        try (var in = DiagnosticsScreensTest.class.getResourceAsStream("case/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
