package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.MessageId;
import app.pult.desk.TicketId;
import app.pult.diagnosis.Severity;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.diagnosis.station.Workstation;
import app.pult.fixture.BuiltInEngine;
import app.pult.fixture.BusyShift;
import app.pult.fixture.FakeReadings;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.sync.SyncStatus;
import app.pult.ui.diagnostics.CaseFiles;
import app.pult.ui.diagnostics.Earlier;
import app.pult.ui.diagnostics.runbook.RunbookModel;
import app.pult.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
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
import java.util.stream.Collectors;

/// The diagnostics at the right of a working window.
@Tag("slow")
class DiagnosticsScreensTest {
    private RunbookModel runbooks;
    private ShiftWindow window;

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
    void aCaseThatIsSaved() {
        Screens.window("diagnostics-bundle", in -> sent(in).root, this::bundle);
    }

    @Test
    void ofManyFindingsTheLastAreTheirTitles() {
        Screens.take(
                "diagnostics-many",
                1280,
                2000,
                in -> many(in).root,
                stage -> {
                    findings(stage);
                    var root = stage.getScene().getRoot();
                    root.applyCss();
                    root.layout();
                    var all = (Parent) root.lookup("#diagnostics-findings .diagnostics-cards");
                    var cards = all.getChildrenUnmodifiable();
                    var open = (Region) cards.get(4);
                    var folded = (Region) cards.get(5);
                    assertThat(folded.getHeight()).isLessThan(open.getHeight() / 2);
                    folded.requestFocus();
                    root.layout();
                    assertThat(folded.getHeight()).isGreaterThan(open.getHeight() / 2);
                    cards.get(7).requestFocus();
                });
    }

    /// One file a rule, of the texts that prove them.
    private static ShiftWindow many(Variant in) {
        var window = opened(in);
        BuiltInEngine.ENGINE.book().rules().stream()
                .filter(rule -> rule.severity() == Severity.ERROR)
                .filter(rule -> rule.id().startsWith("db.") || rule.id().startsWith("web."))
                .limit(17)
                .forEach(
                        rule -> {
                            var proof = rule.fixtures().getFirst();
                            var name = rule.id() + "-" + proof.name();
                            window.cases.inputs.add(Input.text(name, proof.text()));
                        });
        return window;
    }

    @Test
    void aLargeCaseIsBeingSaved() {
        Screens.window(
                "diagnostics-saving",
                in -> {
                    window = sent(in);
                    return window.root;
                },
                this::saving);
        window.bundler.letGo();
    }

    @Test
    void aFindingThatIsCalledWrong() {
        Screens.window("diagnostics-wrong", in -> sent(in).root, this::wrong);
    }

    @Test
    void aCodeWithoutAFile() {
        Screens.window("diagnostics-codes", this::typed, this::findings);
    }

    @Test
    void factsOfWhatTheCustomerSent() {
        Screens.window("diagnostics-facts", in -> sent(in).root, this::facts);
    }

    @Test
    void factsComparedWithTheReportBefore() {
        Screens.window("diagnostics-compared", in -> compared(in).root, this::facts);
    }

    @Test
    void eventsOfAllLogsInTime() {
        Screens.window("diagnostics-timeline", in -> logs(in).root, this::timeline);
    }

    @Test
    void aFindingsPlaceInTime() {
        Screens.window("diagnostics-place", in -> logs(in).root, this::place);
    }

    @Test
    void aLogOnAPage() {
        Screens.window("diagnostics-kinds", in -> logs(in).root, this::kinds);
    }

    @Test
    void aLineInItsFile() {
        Screens.window("diagnostics-lines", in -> logs(in).root, this::lines);
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
    void aFindingThatIsCalledWrongSuggestsNoRunbook() {
        Screens.take(
                "diagnostics-runbooks",
                1280,
                720,
                Screens.english(Theme.LIGHT),
                in -> sent(in).root,
                stage -> {
                    runbooks(stage);
                    assertThat(suggested(stage)).contains("linux-server-full");
                    button(stage, "#diagnostics-page-findings").fire();
                    stage.getScene().getRoot().applyCss();
                    var full = List.copyOf(stage.getScene().getRoot().lookupAll(".finding-card"));
                    full.stream()
                            .filter(card -> card.getAccessibleText().contains("nearly full"))
                            .forEach(
                                    card -> {
                                        card.requestFocus();
                                        Event.fireEvent(card, key(KeyCode.W, false));
                                    });
                    button(stage, "#diagnostics-page-runbook").fire();
                    assertThat(suggested(stage))
                            .doesNotContain("linux-server-full")
                            .contains("slow-pc");
                });
    }

    private static String suggested(Stage stage) {
        stage.getScene().getRoot().applyCss();
        var list = (ListView<?>) stage.getScene().getRoot().lookup("#diagnostics-runbook-list");
        return list.getItems().stream()
                .map(Object::toString)
                .filter(line -> line.contains("OfFinding"))
                .collect(Collectors.joining());
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

    private Parent typed(Variant in) {
        var window = opened(in);
        window.cases.inputs.add(
                Input.message(
                        1,
                        in.say(
                                "Hello! The VPN does not connect, error 13801.",
                                "Здравствуйте! VPN не подключается, ошибка 13801.")));
        return window.root;
    }

    private static ShiftWindow compared(Variant in) {
        var window = sent(in);
        var before = Input.text("systeminfo.txt", text("systeminfo-before.txt"));
        var facts =
                window.cases
                        .diagnose(
                                new CaseFiles(
                                        List.of(
                                                new CaseFiles.Part(
                                                        before, new MessageId("9"), BusyShift.NOW)),
                                        List.of()))
                        .facts();
        window.cases.earlier.add(
                new Earlier(
                        new TicketId(1),
                        "1017",
                        "systeminfo.txt",
                        BusyShift.NOW.minus(Duration.ofDays(190)),
                        "systeminfo.txt",
                        facts));
        return window;
    }

    private static ShiftWindow logs(Variant in) {
        var window = opened(in);
        window.cases.inputs.addAll(
                List.of(
                        Input.message(1, "The site is down since the morning."),
                        Input.text("systeminfo.txt", text("systeminfo.txt")),
                        practice("nginx-error.log"),
                        practice("booking-journal.log"),
                        practice("CBS.log")));
        return window;
    }

    private static Input practice(String name) {
        var path = "/app/pult/practice/files/" + name;
        return new Input(
                name,
                () ->
                        Objects.requireNonNull(
                                DiagnosticsScreensTest.class.getResourceAsStream(path)));
    }

    private void findings(Stage stage) {
        press(stage, KeyCode.F12, false);
    }

    private void wrong(Stage stage) {
        findings(stage);
        stage.getScene().getRoot().applyCss();
        var card = stage.getScene().getRoot().lookup(".finding-card");
        card.requestFocus();
        Event.fireEvent(card, key(KeyCode.W, false));
    }

    private void bundle(Stage stage) {
        findings(stage);
        save(stage);
    }

    private static void save(Stage stage) {
        stage.getScene().getRoot().applyCss();
        var card = stage.getScene().getRoot().lookup(".finding-card");
        card.requestFocus();
        Event.fireEvent(card, key(KeyCode.B, false));
    }

    private void saving(Stage stage) {
        findings(stage);
        window.bundler.hold();
        var disk = new HandExecutor();
        window.disk = disk;
        save(stage);
        disk.runNext();
        Thread.startVirtualThread(disk::runNext);
        try {
            window.bundler.untilReached();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        window.time.advance(Duration.ofSeconds(1));
    }

    private void facts(Stage stage) {
        page(stage, "facts");
    }

    private void open(Stage stage) {
        page(stage, "station");
    }

    private void timeline(Stage stage) {
        page(stage, "timeline");
    }

    private void place(Stage stage) {
        findings(stage);
        stage.getScene().getRoot().applyCss();
        var card = stage.getScene().getRoot().lookup(".finding-card");
        card.requestFocus();
        Event.fireEvent(card, key(KeyCode.T, false));
    }

    private void kinds(Stage stage) {
        timeline(stage);
        button(stage, "#timeline-show-kinds").fire();
    }

    private void lines(Stage stage) {
        place(stage);
        stage.getScene().getRoot().applyCss();
        var list = stage.getScene().getRoot().lookup("#timeline-list");
        Event.fireEvent(list, key(KeyCode.ENTER, false));
    }

    private void page(Stage stage, String name) {
        findings(stage);
        stage.getScene().getRoot().applyCss();
        button(stage, "#diagnostics-page-" + name).fire();
    }

    private void runbooks(Stage stage) {
        page(stage, "runbook");
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

    private static ButtonBase button(Stage stage, String id) {
        return (ButtonBase) stage.getScene().getRoot().lookup(id);
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    private static void press(Stage stage, KeyCode code, boolean control) {
        Event.fireEvent(stage.getScene().getRoot(), key(code, control));
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
