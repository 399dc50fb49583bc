package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Threads;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A file of a message as a button with its name and size. A click, Space or Enter looks at it, the
/// menu opens or saves; what is not on the desk yet is fetched first, once, and says how far it is.
/// While that lasts, a click or the menu stops it, and nothing else can be begun. Thread: FX only.
final class FileChip {
    private static final int PERCENT = 100;
    private static final double GAP = 6;

    private final Texts texts;
    private final AttachmentFiles files;
    private final Threads threads;
    private final Attachment file;
    private final Button button;
    private final MenuItem open;
    private final MenuItem save;
    private final MenuItem stop;
    private Optional<Fetch> current = Optional.empty();

    /// `look` shows the file over the conversation.
    FileChip(
            Texts texts,
            Sizes sizes,
            AttachmentFiles files,
            Threads threads,
            Attachment file,
            Consumer<Attachment> look) {
        this.texts = texts;
        this.files = files;
        this.threads = threads;
        this.file = file;
        button = new Button();
        button.getStyleClass().add("conversation-file");
        button.setMnemonicParsing(false);
        var size = sizes.of(file.size());
        button.setAccessibleText(texts.of("conversation.file.spoken", file.name(), size));
        var caption = new Label(size);
        caption.getStyleClass().add("caption");
        button.setGraphic(new HBox(GAP, Icons.of(Feather.PAPERCLIP), caption));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, FileChip::onlyTheFirstOfADoubleClick);
        button.setOnAction(event -> current.ifPresentOrElse(Fetch::stop, () -> look.accept(file)));
        button.addEventHandler(KeyEvent.KEY_PRESSED, this::fireByEnter);
        open = item("conversation.file.open", this::open);
        save = item("conversation.file.save", this::save);
        stop = item("conversation.file.stop.label", () -> current.ifPresent(Fetch::stop));
        var shown = item("conversation.file.look", () -> look.accept(file));
        button.setContextMenu(new ContextMenu(shown, open, save, stop));
        show();
    }

    Button node() {
        return button;
    }

    /// Who opens files by double clicks wants them open once, not stopped again.
    private static void onlyTheFirstOfADoubleClick(MouseEvent pressed) {
        if (pressed.getClickCount() > 1) {
            pressed.consume();
        }
    }

    private void fireByEnter(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER) {
            button.fire();
            press.consume();
        }
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(texts.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void open() {
        begin(path -> files.open(path, file.name()));
    }

    private void save() {
        if (current.isEmpty()) {
            files.chooseTarget(file.name())
                    .ifPresent(target -> begin(path -> files.save(path, target)));
        }
    }

    private void begin(Use use) {
        if (current.isEmpty()) {
            var fetch = new Fetch();
            current = Optional.of(fetch);
            show();
            fetch.begin(use);
        }
    }

    private void show() {
        boolean runs = current.isPresent();
        button.setText(file.name());
        button.setTooltip(
                runs ? new Tooltip(texts.of("conversation.file.stop", file.name())) : null);
        open.setDisable(runs);
        save.setDisable(runs);
        stop.setDisable(!runs);
    }

    /// What to do with a file that is here now.
    private interface Use {
        void with(Path content) throws IOException;
    }

    /// The file on its way.
    private final class Fetch {
        private Runnable interrupt = () -> {};

        void begin(Use use) {
            interrupt =
                    threads.begin(
                            () -> {
                                var path = files.fetch(file, this::came);
                                use.with(path);
                                return path;
                            },
                            path -> end(),
                            failure -> {
                                end();
                                threads.failed().accept(failure);
                            });
        }

        void stop() {
            end();
            interrupt.run();
        }

        /// Thread: the download's.
        private void came(long bytes) {
            threads.ui().execute(() -> progress(bytes));
        }

        private void progress(long bytes) {
            if (isCurrent() && file.size() > 0) {
                var percent = bytes * PERCENT / file.size();
                button.setText(texts.of("conversation.file.fetching", file.name(), percent));
            }
        }

        private void end() {
            if (isCurrent()) {
                current = Optional.empty();
                show();
            }
        }

        private boolean isCurrent() {
            return current.equals(Optional.of(this));
        }
    }
}
