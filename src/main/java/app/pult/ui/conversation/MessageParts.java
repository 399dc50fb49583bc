package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.desk.Body;
import app.pult.desk.Message;
import app.pult.desk.rich.Block;
import app.pult.desk.rich.Earlier;
import app.pult.desk.rich.HtmlReader;
import app.pult.desk.rich.PlainReader;
import app.pult.desk.rich.Quoted;
import app.pult.desk.rich.RichText;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.rich.RichParts;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.kit.transcript.Fold;
import app.pult.ui.kit.transcript.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the messages of a conversation say, one after the other, as parts of a transcript: the
/// author's words, behind folds what is only repeated, and the files that are not shown between the
/// words.
///
/// Thread: confined to one conversation; taking HTML apart may take a while, so not JavaFX's.
final class MessageParts {
    private final Texts texts;
    private final AttachmentParts files;
    private Earlier earlier = Earlier.NOTHING;

    MessageParts(Texts texts, AttachmentParts files) {
        this.texts = texts;
        this.files = files;
    }

    /// The parts of the next message; those before it were asked for in order.
    List<Part> next(Message message) {
        return said(message).map(one -> next(message, one)).orElse(List.of());
    }

    private List<Part> next(Message message, Said said) {
        var body = said.body();
        var text = read(body);
        var attachments = said.files();
        var parts = new ArrayList<Part>();
        for (var section : sections(body, text, earlier)) {
            parts.addAll(parts(message, section, attachments, parts.size()));
        }
        parts.addAll(rich(new RichText(List.of(), text.extent()), attachments));
        earlier = earlier.with(text);
        var loose =
                attachments.stream()
                        .filter(file -> file.contentId().isEmpty() || !isShown(parts, file))
                        .toList();
        if (!loose.isEmpty()) {
            parts.add(files.row(loose));
        }
        return parts;
    }

    private record Said(Body body, List<Attachment> files) {}

    private static Optional<Said> said(Message message) {
        return switch (message) {
            case Message.CustomerMessage one ->
                    Optional.of(new Said(one.body(), one.attachments()));
            case Message.Reply one -> Optional.of(new Said(one.body(), one.attachments()));
            case Message.InternalNote one -> Optional.of(new Said(one.body(), one.attachments()));
            case Message.SystemEntry entry -> Optional.empty();
        };
    }

    private static RichText read(Body body) {
        return body.html().map(HtmlReader::read).orElseGet(() -> PlainReader.read(body.text()));
    }

    /// One too large to be taken apart is shown as it is.
    private static List<Quoted.Section> sections(Body body, RichText rich, Earlier earlier) {
        if (rich.extent() != RichText.Extent.WHOLE) {
            return List.of(new Quoted.Section(Quoted.Origin.AUTHOR, rich.blocks(), 0));
        }
        return body.html().isPresent()
                ? Quoted.inHtml(rich, earlier)
                : Quoted.inPlain(rich, earlier);
    }

    private List<Part> parts(
            Message message, Quoted.Section section, List<Attachment> attachments, int place) {
        return switch (section.origin()) {
            case AUTHOR -> rich(whole(section.blocks()), attachments);
            case EARLIER ->
                    List.of(
                            new Fold(
                                    message.id().value() + "/" + place,
                                    texts.of("conversation.fold.show", section.lines()),
                                    texts.of("conversation.fold.hide"),
                                    rich(whole(quotes(section)), attachments)));
        };
    }

    private static RichText whole(List<Block> blocks) {
        return new RichText(blocks, RichText.Extent.WHOLE);
    }

    /// A copied mail looks like a quote as well.
    private static List<Block> quotes(Quoted.Section section) {
        return List.of(new Block.Quote(section.blocks()));
    }

    private List<Part> rich(RichText text, List<Attachment> attachments) {
        return RichParts.of(
                text,
                texts,
                picture ->
                        attachments.stream()
                                .filter(
                                        file ->
                                                file.contentId()
                                                        .filter(picture.name()::equals)
                                                        .isPresent())
                                .findFirst()
                                .map(files::picture));
    }

    private static boolean isShown(List<Part> parts, Attachment file) {
        return parts.stream()
                .flatMap(
                        part -> part instanceof Fold fold ? fold.parts().stream() : Stream.of(part))
                .anyMatch(
                        part ->
                                part instanceof Embed embed
                                        && embed.key().equals(AttachmentParts.pictureKey(file)));
    }
}
