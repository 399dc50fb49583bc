package app.pult.ui.conversation.preview;

import app.pult.desk.rich.HtmlReader;
import app.pult.desk.rich.PlainReader;
import app.pult.desk.rich.Visible;
import app.pult.preview.MailFile;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.rich.RichParts;
import app.pult.ui.kit.transcript.Block;
import app.pult.ui.kit.transcript.Paragraph;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.kit.transcript.Span;
import app.pult.ui.kit.transcript.Transcript;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// A letter: its headers, what it says, what was sent with it. Nothing is loaded from anywhere.
///
/// Thread: FX only.
final class MailViewer implements Viewer {
    private static final String LETTER = "letter";

    private final Transcript transcript;

    MailViewer(
            MailFile mail,
            Texts texts,
            Sizes sizes,
            Consumer<String> browse,
            Background background) {
        transcript = new Transcript("preview-mail", browse);
        transcript.setAccessibleText(texts.of("preview.mail.spoken"));
        background.load(
                LETTER,
                () -> block(mail, texts, sizes),
                block -> transcript.openAt(List.of(block), LETTER));
    }

    @Override
    public Node body() {
        return transcript;
    }

    @Override
    public List<Node> tools() {
        return List.of();
    }

    @Override
    public boolean press(KeyEvent press) {
        return false;
    }

    private static Block block(MailFile mail, Texts texts, Sizes sizes) {
        var parts = new ArrayList<Part>();
        mail.headers().forEach((name, value) -> parts.add(header(name, value, texts)));
        mail.files().forEach(file -> parts.add(file(file, texts, sizes)));
        parts.add(Paragraph.of(""));
        var words =
                mail.text().isBlank()
                        ? mail.html().map(HtmlReader::read)
                        : Optional.of(PlainReader.read(mail.text()));
        words.ifPresentOrElse(
                text -> parts.addAll(RichParts.of(text, texts, picture -> Optional.empty())),
                () -> parts.add(Paragraph.of(Span.of(texts.of("preview.mail.silent"), "muted"))));
        return new Block(LETTER, "plain", List.of(), "", parts);
    }

    private static Part header(String name, String value, Texts texts) {
        return Paragraph.of(
                Span.of(texts.of("preview.mail." + name.toLowerCase(Locale.ROOT)) + "  ", "muted"),
                Span.of(Visible.text(value), name.equals("Subject") ? "strong" : ""));
    }

    private static Part file(MailFile.Attached file, Texts texts, Sizes sizes) {
        var name = file.name().isBlank() ? file.mediaType() : Visible.text(file.name());
        return Paragraph.of(
                Span.of(texts.of("preview.mail.file") + "  ", "muted"),
                Span.of(texts.of("conversation.file.attached", name, sizes.of(file.size()))));
    }
}
