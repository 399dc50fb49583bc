package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.shell.Threads;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Files of messages in a transcript: pictures in their place, everything else as a row of chips.
///
/// Thread: any for the parts; their nodes are made on the FX thread.
final class AttachmentParts {
    private static final double WIDEST_PICTURE = 560;

    private final Texts texts;
    private final Sizes sizes;
    private final AttachmentFiles files;
    private final Threads threads;
    private final Consumer<Attachment> look;

    /// `look` shows a file over the conversation.
    AttachmentParts(
            Texts texts,
            Sizes sizes,
            AttachmentFiles files,
            Threads threads,
            Consumer<Attachment> look) {
        this.texts = texts;
        this.sizes = sizes;
        this.files = files;
        this.threads = threads;
        this.look = look;
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
        attachments.forEach(
                file ->
                        row.getChildren()
                                .add(
                                        new FileChip(texts, sizes, files, threads, file, look)
                                                .node()));
        return row;
    }

    private Node pictureNode(Attachment file) {
        var view = new ImageView();
        view.setPreserveRatio(true);
        view.setAccessibleText(file.name());
        var holder = new StackPane(new Label(file.name(), Icons.of(Feather.IMAGE)));
        holder.getStyleClass().add("conversation-picture");
        holder.setFocusTraversable(true);
        holder.setAccessibleRole(AccessibleRole.BUTTON);
        holder.setAccessibleText(texts.of("conversation.file.look.spoken", file.name()));
        holder.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                        look.accept(file);
                    }
                });
        holder.addEventHandler(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
                        look.accept(file);
                        press.consume();
                    }
                });
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
