package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Message;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// From a finding over its runbook to the note that proves it, by keyboard alone, at a real server.
@Tag("slow")
class RunbookByKeyboardTest {
    @TempDir Path folder;

    @Test
    @Timeout(180)
    void aFindingLeadsThroughItsRunbookToASavedNote() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(45).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of("ru", "RU"))) {
            desk.start();
            desk.untilFresh();
            var ticket = desk.first("0x80070005");
            desk.open(ticket);
            desk.until("the ticket", () -> desk.openTicket().equals(ticket));

            desk.press(KeyCode.F12);
            desk.until(
                    "the runbook of a finding", () -> desk.isShown("diagnostics-finding-runbook"));
            for (int i = 0; i < 12 && !desk.focused().contains("finding-runbook"); i++) {
                desk.press(KeyCode.TAB);
            }
            desk.press(KeyCode.SPACE);
            desk.until("a step", () -> desk.isShown("diagnostics-runbook-step"));
            desk.press(KeyCode.DIGIT3);
            desk.until(
                    "the second step",
                    () -> desk.words("diagnostics-runbook-progress").startsWith("Шаг 2"));
            desk.press(KeyCode.BACK_SPACE);
            desk.until(
                    "the first step",
                    () -> desk.words("diagnostics-runbook-progress").startsWith("Шаг 1"));
            for (int i = 0; i < 20 && !desk.isShown("diagnostics-runbook-over"); i++) {
                desk.press(KeyCode.DIGIT2);
            }
            desk.until("the end", () -> desk.isShown("diagnostics-runbook-over"));
            desk.press(KeyCode.SPACE);
            desk.until(
                    "the note in the editor",
                    () -> desk.typed("conversation-editor").contains("Регламент"));
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.untilHere(
                    "the note on the desk",
                    () ->
                            notes(desk.place.tickets().conversation(ticket)).stream()
                                    .anyMatch(note -> note.contains("Итог")));
            desk.untilSent();

            assertThat(notes(desk.place.tickets().conversation(ticket)))
                    .anySatisfy(note -> assertThat(note).contains("Регламент", "Итог"));
            assertThat(desk.place.runbookRuns().ended()).hasSize(1);
        }
    }

    private static List<String> notes(List<Message> conversation) {
        return conversation.stream()
                .filter(Message.InternalNote.class::isInstance)
                .map(Message.InternalNote.class::cast)
                .map(note -> note.body().text())
                .toList();
    }
}
