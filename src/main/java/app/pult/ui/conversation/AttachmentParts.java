package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.shell.Threads;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Files of messages in a transcript: pictures in their place, everything else as a row of chips
/// with name and size. A click opens a copy, the menu saves; what is not on the desk yet is fetched
/// first and says how far it is, and another click stops that.
///
/// Thread: any for the parts; their nodes are made on the FX thread.
final class AttachmentParts {
    private static final double WIDEST_PICTURE = 560;
    private static final int PERCENT = 100;

    private final Texts texts;
    private final Sizes sizes;
    private final AttachmentFiles files;
    private final Threads threads;

    AttachmentParts(Texts texts, Sizes sizes, AttachmentFiles files, Threads threads) {
        this.texts = texts;
        this.sizes = sizes;
        this.files = files;
        this.threads = threads;
    }

    static String pictureKey(Attachment file) {
        return "picture:" + file.id().value();
    }

    Part picture(Attachment file) {
        return new Embed(pictureKey(file), "[" + file.name() + "]", () -> pictureNode(file));
    }

    Part row(List<Attachment> attachments) {
        var key =
                attachments.stream()
                        .map(file -> file.id().value())
                        .collect(Collectors.joining(",", "files:", ""));
        var copied =
                attachments.stream()
                        .map(Attachment::name)
                        .collect(Collectors.joining(", ", "[", "]"));
        return new Embed(key, copied, () -> rowNode(attachments));
    }

    private Node rowNode(List<Attachment> attachments) {
        var row = new FlowPane();
        row.getStyleClass().add("conversation-files");
        attachments.forEach(file -> row.getChildren().add(chip(file)));
        return row;
    }

    private Button chip(Attachment file) {
        var size = new Label(sizes.of(file.size()));
        size.getStyleClass().add("caption");
        var chip = new Button(file.name(), Icons.of(Feather.PAPERCLIP));
        chip.getStyleClass().add("conversation-file");
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(
                texts.of("conversation.file.spoken", file.name(), sizes.of(file.size())));
        chip.setGraphic(new javafx.scene.layout.HBox(6, Icons.of(Feather.PAPERCLIP), size));
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        var save = new MenuItem(texts.of("conversation.file.save"));
        save.setOnAction(event -> save(file, chip));
        var open = new MenuItem(texts.of("conversation.file.open"));
        open.setOnAction(event -> chip.fire());
        chip.setContextMenu(new ContextMenu(open, save));
        ready(file, chip);
        return chip;
    }

    private void save(Attachment file, Button chip) {
        files.chooseTarget(file.name())
                .ifPresent(target -> fetch(file, chip, path -> files.save(path, target)));
    }

    /// What to do with a file that is here now.
    private interface Use {
        void with(Path content) throws IOException;
    }

    private void fetch(Attachment file, Button chip, Use use) {
        new Fetch(file, chip).begin(use);
    }

    private void ready(Attachment file, Button chip) {
        chip.setText(file.name());
        chip.setTooltip(null);
        chip.setOnAction(event -> fetch(file, chip, path -> files.open(path, file.name())));
    }

    /// A file on its way; a click on its chip stops it. Thread: FX only.
    private final class Fetch {
        private final Attachment file;
        private final Button chip;
        private Runnable stop = () -> {};
        private boolean over;

        Fetch(Attachment file, Button chip) {
            this.file = file;
            this.chip = chip;
        }

        void begin(Use use) {
            chip.setTooltip(new Tooltip(texts.of("conversation.file.stop", file.name())));
            chip.setOnAction(
                    event -> {
                        end();
                        stop.run();
                    });
            stop =
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

        /// Thread: the download's.
        private void came(long bytes) {
            threads.ui().execute(() -> show(bytes));
        }

        private void show(long bytes) {
            if (!over && file.size() > 0) {
                var percent = bytes * PERCENT / file.size();
                chip.setText(texts.of("conversation.file.fetching", file.name(), percent));
            }
        }

        private void end() {
            if (!over) {
                over = true;
                ready(file, chip);
            }
        }
    }

    private Node pictureNode(Attachment file) {
        var view = new ImageView();
        view.setPreserveRatio(true);
        view.setAccessibleText(file.name());
        var holder = new StackPane(new Label(file.name(), Icons.of(Feather.IMAGE)));
        holder.getStyleClass().add("conversation-picture");
        threads.write(
                () -> PictureFile.open(files.fetch(file, done -> {})),
                image -> show(holder, view, image),
                failure -> holder.getStyleClass().add("missing"));
        return holder;
    }

    private static void show(StackPane holder, ImageView view, Image image) {
        view.setImage(image);
        view.setFitWidth(Math.min(WIDEST_PICTURE, image.getWidth()));
        holder.getChildren().setAll(view);
    }
}
