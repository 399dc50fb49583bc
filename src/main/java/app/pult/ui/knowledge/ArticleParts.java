package app.pult.ui.knowledge;

import app.pult.desk.Attachment;
import app.pult.desk.rich.Block;
import app.pult.desk.rich.Inline;
import app.pult.desk.rich.PlainWriter;
import app.pult.desk.rich.RichText;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleText;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.rich.RichParts;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.kit.transcript.Paragraph;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.kit.transcript.Span;

import javafx.scene.control.Label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// An article as the blocks of a transcript: each paragraph its own, so that they stand apart;
/// commands in boxes with a button, pictures in their place. Thread: any but JavaFX: a long article
/// takes a while.
final class ArticleParts {
    /// What is longer is shown as lines: a box is laid out whole.
    private static final int LONGEST_BOX = 6_000;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N} _-]");

    private final Texts texts;
    private final IntConsumer copy;
    private final IntFunction<Label> hints;
    private final ArticlePictures pictures;

    /// `copy` is told on the FX thread which command is to be copied, from 0; `hints` makes there
    /// what says the key of one.
    ArticleParts(
            Texts texts, IntConsumer copy, IntFunction<Label> hints, ArticlePictures pictures) {
        this.texts = texts;
        this.pictures = pictures;
        this.copy = copy;
        this.hints = hints;
    }

    Page page(Article article, Optional<Platform> wanted) {
        var whole = ArticleText.of(article);
        var found = Platform.in(whole.blocks());
        var platforms = found.size() > 1 ? found : Set.<Platform>of();
        var only = wanted.filter(platforms::contains);
        var text =
                only.map(one -> new RichText(Platform.only(one, whole.blocks()), whole.extent()))
                        .orElse(whole);
        var own = new Own(article.files());
        var blocks = new ArrayList<app.pult.ui.kit.transcript.Block>();
        var headings = new ArrayList<Page.Heading>();
        for (var group : groups(text.blocks())) {
            var id = "part-" + blocks.size();
            var parts = RichParts.of(new RichText(group, RichText.Extent.WHOLE), texts, own);
            blocks.add(block(id, parts));
            if (group.getFirst() instanceof Block.Heading heading) {
                headings.add(heading(heading, id));
            }
        }
        var others = own.others(only.isEmpty());
        if (!others.isEmpty()) {
            blocks.add(block("files", List.of(pictures.row(others, article.files()))));
        }
        if (text.extent() != RichText.Extent.WHOLE) {
            var rest = new RichText(List.of(), text.extent());
            blocks.add(block("rest", RichParts.of(rest, texts, own)));
        }
        return new Page(article, platforms, only, text, blocks, own.commands, headings);
    }

    /// As Git hosts name it: in small letters, without signs, a hyphen for a space.
    private static Page.Heading heading(Block.Heading heading, String block) {
        var words = PlainWriter.write(List.of(heading));
        var anchor =
                NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
        return new Page.Heading(heading.level(), words, anchor, block);
    }

    private static app.pult.ui.kit.transcript.Block block(String id, List<Part> parts) {
        return new app.pult.ui.kit.transcript.Block(id, "plain", List.of(), "", parts);
    }

    /// The entries of a list stay together.
    private static List<List<Block>> groups(List<Block> blocks) {
        var groups = new ArrayList<List<Block>>();
        for (var block : blocks) {
            boolean joins =
                    block instanceof Block.Item
                            && !groups.isEmpty()
                            && groups.getLast().getLast() instanceof Block.Item;
            if (!joins) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(block);
        }
        return groups;
    }

    /// What an article shows in its own way: commands, tables and pictures.
    private final class Own implements RichParts.Own {
        private final List<String> commands = new ArrayList<>();
        private final List<Attachment> files;
        private final Set<Attachment> shown = new HashSet<>();

        Own(List<Attachment> files) {
            this.files = files;
        }

        @Override
        public Optional<Part> picture(Inline.Picture picture) {
            var named = ArticlePictures.named(picture, files);
            named.ifPresent(shown::add);
            return named.map(file -> pictures.part(file, picture.alternative(), files));
        }

        /// Files that the text does not show; where it is shown `whole`, pictures among them.
        List<Attachment> others(boolean whole) {
            return files.stream()
                    .filter(file -> !shown.contains(file))
                    .filter(file -> whole || !file.mediaType().startsWith("image/"))
                    .toList();
        }

        @Override
        public List<Part> code(Block.Code code) {
            if (code.text().isBlank()) {
                return List.of();
            }
            int number = commands.size();
            commands.add(code.text());
            boolean isLong = code.text().length() > LONGEST_BOX;
            var shown = isLong ? new Block.Code(code.language(), "") : code;
            var parts = new ArrayList<Part>();
            parts.add(
                    new Embed(
                            "command-" + number + " " + code.language(),
                            isLong ? "" : code.text(),
                            () -> new CommandBox(shown, number, texts, copy, hints)));
            if (isLong) {
                parts.addAll(RichParts.lines(code));
            }
            return parts;
        }

        /// A narrow pane has no room for columns: a row is an entry, its first cell leads.
        @Override
        public List<Part> table(Block.Table table) {
            var parts = new ArrayList<Part>();
            for (int row = 0; row < table.rows().size(); row++) {
                var cells = table.rows().get(row);
                if (cells.isEmpty()) {
                    continue;
                }
                var rest = String.join(" · ", cells.subList(1, cells.size()));
                var words = rest.isEmpty() ? "" : " — " + rest;
                parts.add(
                        row == 0 && table.rows().size() > 1
                                ? Paragraph.of(Span.of(cells.getFirst() + words, "muted"))
                                : new Paragraph(
                                        "list-item",
                                        List.of(
                                                Span.of("• "),
                                                Span.of(cells.getFirst(), "strong"),
                                                Span.of(words))));
            }
            return parts;
        }
    }
}
