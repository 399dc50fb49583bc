package app.pult.ui.knowledge;

import app.pult.desk.Attachment;
import app.pult.desk.rich.Inline;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.shell.PictureInText;
import app.pult.ui.shell.Threads;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files of an article in its transcript: pictures where the text has them, the others as
/// buttons at its end. Thread: any for the parts; their nodes are made on the FX thread.
record ArticlePictures(Texts texts, ArticleFiles files, Threads threads) {
    /// The file a picture in the text names; empty where the article has no such file.
    static Optional<Attachment> named(Inline.Picture picture, List<Attachment> all) {
        return all.stream()
                .filter(file -> file.contentId().filter(picture.name()::equals).isPresent())
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .filter(file -> file.name().equals(picture.name()))
                                        .findFirst());
    }

    /// Shown anew when it came to the desk.
    Part part(Attachment file, String alternative, List<Attachment> all) {
        var words = alternative.isBlank() ? file.name() : alternative;
        var key = (file.blob().isPresent() ? "picture:" : "picture-away:") + file.id().value();
        return new Embed(key, "[" + words + "]", () -> node(file, words, all));
    }

    private Node node(Attachment file, String words, List<Attachment> all) {
        return new PictureInText(words, file.name(), () -> files.fetch(file), threads)
                .lookedAtBy(
                        texts.of("conversation.file.look.spoken", words),
                        () -> files.look(all, file));
    }

    /// A row of files that the text does not show.
    Part row(List<Attachment> shown, List<Attachment> all) {
        var names = shown.stream().map(Attachment::name).collect(Collectors.joining(", "));
        return new Embed("files " + names, "[" + names + "]", () -> rowNode(shown, all));
    }

    private Node rowNode(List<Attachment> shown, List<Attachment> all) {
        var row = new FlowPane();
        row.getStyleClass().add("knowledge-files");
        var sizes = new Sizes(texts);
        for (var file : shown) {
            var words = texts.of("conversation.file.attached", file.name(), sizes.of(file.size()));
            var button = new Button(words, Icons.of(Feather.PAPERCLIP));
            button.setMnemonicParsing(false);
            button.setAccessibleText(texts.of("conversation.file.look.spoken", words));
            button.setOnAction(event -> files.look(all, file));
            row.getChildren().add(button);
        }
        return row;
    }
}
