package app.pult.ui.conversation;

import app.pult.desk.FileName;
import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.conversation.sketch.SketchModel;
import app.pult.ui.conversation.sketch.SketchSheet;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;

/// A picture on the clipboard becomes a file of what is being written, after it was drawn on.
///
/// Thread: FX only.
final class PastedPicture {
    private final ConversationPane.Means means;
    private final Texts texts;
    private final Sheets sheets;
    private final ComposerModel composer;

    PastedPicture(ConversationPane.Means means, Sheets sheets, ComposerModel composer) {
        this.means = means;
        this.sheets = sheets;
        this.composer = composer;
        texts = means.texts();
    }

    /// Opens the picture on the clipboard to be drawn on; says what to do where there is none.
    void offer() {
        if (sheets.isOpen()) {
            sheets.close();
            return;
        }
        Optional.ofNullable(Clipboard.getSystemClipboard().getImage())
                .ifPresentOrElse(this::read, this::sayNone);
    }

    private void read(Image image) {
        means.threads()
                .write(
                        () -> SketchModel.pixels(image),
                        picture -> {
                            var model = new SketchModel(picture, means.threads());
                            var sheet = new SketchSheet(model, texts, this::attach, sheets::close);
                            sheets.show("conversation.picture", sheet, sheet.keyboard());
                        },
                        means.threads().failed());
    }

    private void attach(List<SketchModel.Content> contents) {
        attach("sketch.name", contents.getFirst());
        contents.stream().skip(1).forEach(original -> attach("sketch.name.original", original));
    }

    /// Under a name that no other file of the draft has.
    private void attach(String name, SketchModel.Content content) {
        var taken = composer.files().stream().map(OutgoingFile::name).toList();
        var free = FileName.apart(List.of(texts.of(name)), taken::contains).getFirst();
        composer.coming().attach(free, content::bytes);
    }

    private void sayNone() {
        var done = new Button(texts.of("sketch.close"));
        done.setOnAction(event -> sheets.close());
        var sheet = new StackPane(new EmptyState(texts.of("sketch.none"), done));
        sheet.getStyleClass().add("preview-sheet");
        sheet.setId("sketch-none");
        sheet.addEventFilter(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (press.getCode() == KeyCode.ESCAPE) {
                        sheets.close();
                        press.consume();
                    }
                });
        sheets.show("conversation.picture", sheet, done);
    }
}
