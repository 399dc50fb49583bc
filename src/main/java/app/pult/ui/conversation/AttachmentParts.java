package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.shell.PictureInText;
import app.pult.ui.shell.Threads;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Files of messages in a transcript: pictures in their place, everything else as a row of chips.
///
/// Thread: any for the parts; their nodes are made on the FX thread.
final class AttachmentParts {
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
        return new PictureInText(
                        file.name(), file.name(), () -> files.fetch(file, done -> {}), threads)
                .lookedAtBy(
                        texts.of("conversation.file.look.spoken", file.name()),
                        () -> look.accept(file));
    }
}
