package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.Body;
import app.pult.desk.Message;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.MessageId;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.NoFiles;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// Looks at files over the conversation, to be looked at; by the keyboard alone.
@Tag("slow")
class PreviewScreensTest {
    private static final List<String> NAMES =
            List.of(
                    "update-error.png",
                    "spooler.log",
                    "contract.pdf",
                    "undeliverable.eml",
                    "office-logs.zip",
                    "broken.pdf",
                    "not-here.log");

    /// What each is called on a picture.
    private static final List<String> PICTURES =
            List.of(
                    "preview-update-error-png",
                    "preview-spooler-log",
                    "preview-contract-pdf",
                    "preview-undeliverable-eml",
                    "preview-office-logs-zip",
                    "preview-broken-pdf",
                    "preview-not-here-log");

    @TempDir Path folder;

    @Test
    void eachKindOfFile() throws IOException {
        for (int i = 0; i < NAMES.size(); i++) {
            int place = i;
            Screens.window(PICTURES.get(i), this::open, stage -> look(stage, place));
        }
    }

    @Test
    void theKeysGoRoundAndBackToWhereOneWas() {
        Screens.take(
                "preview-left",
                1280,
                720,
                Screens.english(Theme.LIGHT),
                this::open,
                stage -> {
                    var scene = stage.getScene();
                    scene.lookup("#conversation-editor").requestFocus();
                    look(stage, 0);
                    press(stage, KeyCode.RIGHT, false);
                    press(stage, KeyCode.RIGHT, false);
                    press(stage, KeyCode.LEFT, false);
                    assertThat(scene.lookup("#preview-encoding")).isNotNull();
                    press(stage, KeyCode.ESCAPE, false);
                    assertThat(scene.lookup("#preview")).isNull();
                    assertThat(scene.getFocusOwner().getId()).isEqualTo("conversation-editor");
                });
    }

    private Parent open(Variant in) {
        var window = new ShiftWindow(in, new FakeOutbox(), new Here(folder));
        var id = new TicketId(2);
        var messages = new ArrayList<Message>(window.tickets.conversation(id));
        messages.add(
                new CustomerMessage(
                        new MessageId("files"),
                        messages.getFirst() instanceof CustomerMessage first
                                ? first.author()
                                : BusyShift.BORIS,
                        BusyShift.NOW.minusSeconds(60),
                        Body.ofText(
                                in.say("All the files you asked for.", "Все файлы, что просили.")),
                        IntStream.range(0, NAMES.size()).mapToObj(this::attachment).toList()));
        window.tickets.put(id, messages);
        window.selection.open(id);
        return window.root;
    }

    private Attachment attachment(int place) {
        return new Attachment(
                new AttachmentId("f" + place),
                NAMES.get(place),
                "application/octet-stream",
                48_211 + place * 7_777L,
                Optional.empty(),
                Optional.empty());
    }

    /// The newest is the last; the others are before it.
    private static void look(Stage stage, int place) {
        press(stage, KeyCode.F, true);
        for (int i = NAMES.size() - 1; i > place; i--) {
            press(stage, KeyCode.LEFT, false);
        }
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private static void press(Stage stage, KeyCode key, boolean ctrlShift) {
        var scene = stage.getScene();
        var target = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
        Event.fireEvent(
                target,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", key, ctrlShift, ctrlShift, false, false));
    }

    /// Files of the practice desk, and some made here.
    private static final class Here extends NoFiles {
        private final Path folder;

        Here(Path folder) {
            this.folder = folder;
        }

        @Override
        public Path fetch(Attachment attachment, LongConsumer progress) throws IOException {
            var file = folder.resolve(attachment.name());
            switch (attachment.name()) {
                case "spooler.log" ->
                        Files.writeString(
                                file,
                                ("2025-11-18 11:02:13 Служба \"Диспетчер печати\" остановлена, код"
                                                + " 1067\r\n"
                                                + "2025-11-18 11:02:14 spoolsv.exe: heap corruption"
                                                + " 0xc0000374 in ntdll.dll\r\n")
                                        .repeat(2_000),
                                Charset.forName("IBM866"));
                case "contract.pdf" -> pdf(file);
                case "broken.pdf" -> Files.writeString(file, "%PDF-1.7\n1 0 obj <<");
                case "not-here.log" -> throw new IOException("offline");
                default -> {
                    try (var in =
                            getClass()
                                    .getResourceAsStream(
                                            "/app/pult/practice/files/" + attachment.name())) {
                        Files.write(file, in.readAllBytes());
                    }
                }
            }
            return file;
        }

        private static void pdf(Path file) throws IOException {
            try (var document = new PDDocument()) {
                for (int page = 1; page <= 3; page++) {
                    var sheet = new PDPage(PDRectangle.A4);
                    document.addPage(sheet);
                    try (var out = new PDPageContentStream(document, sheet)) {
                        out.beginText();
                        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 18);
                        out.newLineAtOffset(72, 740);
                        out.showText("Service contract, page " + page);
                        out.endText();
                        out.addRect(72, 500, 450, 200);
                        out.stroke();
                    }
                }
                document.save(file.toFile());
            }
        }
    }
}
