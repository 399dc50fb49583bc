package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.Screens;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;
import app.pult.sync.SyncStatus;
import app.pult.ui.diagnostics.DiagnosticsPane.Page;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The diagnostics of the real window at a real server, by keyboard alone.
@Tag("slow")
class DiagnosticsByKeyboardTest {
    @TempDir Path folder;

    @Test
    @Timeout(180)
    void itIsOpenedReadCopiedAndFoldedAgain() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(20).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.UK)) {
            desk.start();
            desk.untilFresh();
            desk.until("rows in the queue", () -> desk.rows("queue-list") > 0);
            assertThat(desk.focused()).isEqualTo("queue-list");

            desk.press(KeyCode.F12);
            toStation(desk);
            untilChecked(desk);
            assertThat(desk.texts("diagnostics-connection"))
                    .contains("Connection (TCP)", "Answer (HTTP)", "Signed in as");
            assertThat(desk.texts("diagnostics-sync")).contains("everything is fetched");
            desk.until("the keyboard is in it", () -> inPane(desk));

            desk.press(KeyCode.DOWN);
            desk.press(KeyCode.HOME);
            desk.press(KeyCode.DOWN);
            assertThat(desk.spoken()).contains("Answer (HTTP): ").contains(" ms. ok");

            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            assertThat(desk.words("diagnostics-verdict")).isEqualTo("copied");
            var copied = Screens.onFx(() -> Clipboard.getSystemClipboard().getString());
            assertThat(copied)
                    .contains("Way to the server", "✓ Answer (HTTP): ", "This computer", "Disk: ")
                    .doesNotContain(practice.desk().token())
                    .doesNotContain(System.getProperty("user.home") + "/");

            desk.press(KeyCode.ESCAPE);
            assertThat(desk.isShown("diagnostics-panel")).isFalse();
            desk.until(
                    "the keyboard is back where it was", () -> desk.focused().equals("queue-list"));
        }
    }

    @Test
    @Timeout(180)
    void oneKeyCallsAFindingWrongAndTakesItBack() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(45).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.UK)) {
            desk.start();
            desk.untilFresh();
            var ticket = desk.first("0x80070005");
            desk.open(ticket);
            desk.press(KeyCode.F12);
            desk.until(
                    "findings",
                    () -> desk.words("diagnostics-page-findings").matches("Findings \\d+"));
            desk.press(KeyCode.DOWN);
            var all = desk.words("diagnostics-page-findings");

            desk.press(KeyCode.W);
            desk.until("one less", () -> !desk.words("diagnostics-page-findings").equals(all));
            assertThat(desk.place.ruleExperience().doubted()).hasSize(1);

            desk.press(KeyCode.W);
            desk.until("all again", () -> desk.words("diagnostics-page-findings").equals(all));
            assertThat(desk.place.ruleExperience().doubted()).isEmpty();

            desk.press(KeyCode.W);
            desk.until("one less", () -> !desk.words("diagnostics-page-findings").equals(all));
            var folded = desk.texts("diagnostics-panel");
            desk.press(KeyCode.ESCAPE);
            desk.press(KeyCode.F12);
            desk.until(
                    "the same cards in the opened panel",
                    () -> desk.texts("diagnostics-panel").equals(folded));
        }
    }

    @Test
    @Timeout(180)
    void aServerThatFallsSilentIsFollowedStepByStepByItself() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(20).atPace(0);
        var practice = PracticeAtWork.start(options);
        try (var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.UK)) {
            desk.start();
            desk.untilFresh();
            desk.press(KeyCode.F12);
            toStation(desk);
            untilChecked(desk);

            practice.close();
            desk.press(KeyCode.F5);
            desk.untilHere(
                    "the engine notices",
                    () -> desk.place.engine().status() instanceof SyncStatus.Offline);

            desk.until(
                    "the step that fails",
                    () -> desk.texts("diagnostics-connection").contains("fault"));
            assertThat(desk.texts("diagnostics-connection"))
                    .contains("Connection (TCP)")
                    .doesNotContain("Answer (HTTP)");
            desk.until(
                    "what the engine does",
                    () ->
                            desk.texts("diagnostics-sync").stream()
                                    .anyMatch(words -> words.startsWith("no server for")));
        } finally {
            practice.close();
        }
    }

    private static void toStation(OpenDesk desk) {
        desk.until("the pane", () -> desk.isShown("diagnostics-panel"));
        for (int i = 0; i < Page.values().length && !desk.isShown("diagnostics-pane"); i++) {
            desk.press(KeyCode.CONTROL, KeyCode.F12);
        }
    }

    private static void untilChecked(OpenDesk desk) {
        desk.until(
                "the way to the server",
                () -> desk.texts("diagnostics-connection").contains("Signed in as"));
        desk.until("this computer", () -> desk.texts("diagnostics-workstation").contains("Memory"));
        desk.until(
                "an end of the check",
                () -> !List.of("", "checking…").contains(desk.words("diagnostics-verdict")));
    }

    private static boolean inPane(OpenDesk desk) {
        return desk.focused().startsWith("diagnostics-");
    }
}
