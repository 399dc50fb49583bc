package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.QuickText;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;

/// The program's own window is closed, by the operator or by a change of the account, while own
/// texts are open.
@Tag("slow")
class OwnTextsAtClosingTest {
    @TempDir Path folder;

    @Test
    @Timeout(180)
    void whatIsTypedInTheSheetIsThereAfterTheWindowWasClosedOverIt() throws Exception {
        var options = Options.in(folder.resolve("server")).withTickets(5).atPace(0);
        try (var practice = PracticeAtWork.start(options)) {
            try (var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.UK)) {
                desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
                desk.until("the form", () -> desk.focused().equals("quicktexts-text"));
                desk.type("chkdsk");
            }
            try (var desk = OpenDesk.at(practice, folder.resolve("desk"), Locale.UK)) {
                assertThat(desk.place.quickTexts().list())
                        .extracting(QuickText::text)
                        .containsExactly("chkdsk");
            }
        }
    }
}
