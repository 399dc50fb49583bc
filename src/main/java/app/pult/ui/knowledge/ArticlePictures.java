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

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files of an article in its transcript: pictures where the text has them, the others as
/// buttons at its end. Thread: any for the parts; their nodes are made on the FX thread.
record ArticlePictures(
        Texts texts, Source source, Optional<Closer> closer, double widest, Threads threads) {
    private static final double WIDEST = 560;

    /// Where contents come from. Thread: any but FX.
    interface Source {
        Path fetch(Attachment file) throws IOException;
    }

    /// A closer look, where there is one. Thread: FX.
    interface Closer {
        void look(List<Attachment> all, Attachment file);
    }

    static ArticlePictures of(Texts texts, ArticleFiles files, Threads threads) {
        return new ArticlePictures(texts, files::fetch, Optional.of(files::look), WIDEST, threads);
    }

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
        var picture =
                new PictureInText(words, file.name(), () -> source.fetch(file), widest, threads);
        closer.ifPresent(
                closer ->
                        picture.lookedAtBy(
                                texts.of("conversation.file.look.spoken", words),
                                () -> closer.look(all, file)));
        return picture;
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
            button.setOnAction(event -> closer.ifPresent(closer -> closer.look(all, file)));
            row.getChildren().add(button);
        }
        return row;
    }
}
