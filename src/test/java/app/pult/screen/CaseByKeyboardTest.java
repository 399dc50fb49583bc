package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Message;
import app.pult.desk.TicketId;
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

/// From a ticket with a systeminfo in CP866 and a CBS.log to an internal note with the proof, by
/// keyboard alone, at a real server.
@Tag("slow")
class CaseByKeyboardTest {
    private static final int MOST_KEYS = 6;

    @TempDir Path folder;
    private int pressed;

    @Test
    @Timeout(180)
    void aDiagnosisBecomesASavedNoteInAtMostSixKeyPresses() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(45).atPace(0);
        try (var practice = PracticeAtWork.start(options);
                var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.of("ru", "RU"))) {
            desk.start();
            desk.untilFresh();
            var ticket = desk.first("0x80070005");
            desk.open(ticket);
            desk.until("the ticket", () -> desk.openTicket().equals(ticket));

            press(desk, KeyCode.F12);
            desk.until(
                    "a diagnosis of both files",
                    () -> desk.words("diagnostics-strip").startsWith("прочитаны 2 файла"));
            press(desk, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
            desk.until(
                    "the note in the editor",
                    () -> desk.typed("conversation-editor").contains("CBS.log:"));
            press(desk, KeyCode.CONTROL, KeyCode.ENTER);
            desk.untilHere(
                    "the note on the desk",
                    () ->
                            notes(desk, ticket).stream()
                                    .anyMatch(note -> note.contains("Диагностика, Pult")));
            desk.untilSent();

            assertThat(pressed).isLessThanOrEqualTo(MOST_KEYS);
            assertThat(notes(desk, ticket))
                    .anySatisfy(
                            note ->
                                    assertThat(note)
                                            .contains("Диагностика, Pult")
                                            .contains(
                                                    "сообщение 1, сообщение 2, CBS.log, systeminfo-ws-0417.txt")
                                            .contains("Майкрософт Windows 11 Pro")
                                            .contains("`CBS.log:152`")
                                            .contains("gle=0x80070005"));
        }
    }

    private void press(OpenDesk desk, KeyCode... keys) {
        pressed++;
        desk.press(keys);
    }

    private static List<String> notes(OpenDesk desk, TicketId ticket) {
        return desk.place.tickets().conversation(ticket).stream()
                .filter(Message.InternalNote.class::isInstance)
                .map(Message.InternalNote.class::cast)
                .map(note -> note.body().text())
                .toList();
    }
}
