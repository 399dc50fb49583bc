package app.pult.ui.kit.rich;

import app.pult.desk.rich.Block;
import app.pult.desk.rich.Inline;
import app.pult.desk.rich.RichText;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.kit.transcript.Paragraph;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.kit.transcript.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Text taken apart ([RichText]) as parts of a transcript.
///
/// Thread: any.
public final class RichParts {
    private static final String INDENT = "    ";

    /// What a feature shows in its own way.
    public interface Own {
        /// The part for a picture that came along, where it did.
        Optional<Part> picture(Inline.Picture picture);

        default List<Part> code(Block.Code code) {
            return lines(code);
        }

        default List<Part> table(Block.Table table) {
            return table.rows().stream()
                    .<Part>map(row -> Paragraph.of(String.join("   ", row)))
                    .toList();
        }
    }

    private final Texts texts;
    private final Own own;
    private final List<Part> parts = new ArrayList<>();
    private List<Span> line = new ArrayList<>();

    private RichParts(Texts texts, Own own) {
        this.texts = texts;
        this.own = own;
    }

    public static List<Part> of(RichText text, Texts texts, Own own) {
        var rich = new RichParts(texts, own);
        rich.blocks(text.blocks(), "");
        switch (text.extent()) {
            case WHOLE -> {}
            case CUT -> rich.parts.add(Paragraph.of(Span.of(texts.of("rich.cut"), "muted")));
            case UNFORMATTED ->
                    rich.parts.add(Paragraph.of(Span.of(texts.of("rich.unformatted"), "muted")));
        }
        return rich.parts;
    }

    /// Preformatted text, line by line.
    public static List<Part> lines(Block.Code code) {
        return code.text()
                .lines()
                .<Part>map(text -> new Paragraph("code-block", List.of(Span.of(text))))
                .toList();
    }

    private void blocks(List<Block> blocks, String style) {
        for (var block : blocks) {
            block(block, style);
        }
    }

    private void block(Block block, String style) {
        switch (block) {
            case Block.Paragraph paragraph -> inlines(paragraph.inlines(), style);
            case Block.Heading heading ->
                    inlines(heading.inlines(), heading.level() <= 2 ? "heading" : "subheading");
            case Block.Item item -> {
                line.add(Span.of(INDENT.repeat(item.depth()) + item.marker() + " "));
                inlines(item.inlines(), "list-item");
            }
            case Block.Quote quote -> blocks(quote.blocks(), "quote");
            case Block.Code code -> parts.addAll(own.code(code));
            case Block.Table table -> parts.addAll(own.table(table));
            case Block.Rule rule -> parts.add(new Paragraph("", List.of(Span.of("———", "muted"))));
        }
    }

    private void inlines(List<Inline> inlines, String style) {
        int before = parts.size();
        for (var inline : inlines) {
            inline(inline, style);
        }
        boolean endsInPicture =
                line.isEmpty() && parts.size() > before && parts.getLast() instanceof Embed;
        if (!endsInPicture) {
            endLine(style);
        }
    }

    private void inline(Inline inline, String style) {
        switch (inline) {
            case Inline.Text text -> line.add(Span.of(text.text(), styles(text.styles())));
            case Inline.Link link -> line.add(Span.link(link.text(), link.target()));
            case Inline.Break end -> endLine(style);
            case Inline.Picture sent -> {
                var part = own.picture(sent);
                if (part.isPresent()) {
                    if (!line.isEmpty()) {
                        endLine(style);
                    }
                    parts.add(part.get());
                } else {
                    line.add(
                            Span.of(texts.of("rich.picture.missing", sent.alternative()), "muted"));
                }
            }
            case Inline.RemotePicture remote ->
                    line.add(Span.of(texts.of("rich.picture.remote", remote.host()), "muted"));
        }
    }

    private void endLine(String style) {
        parts.add(new Paragraph(style, line));
        line = new ArrayList<>();
    }

    private static String styles(Set<Inline.Style> styles) {
        return styles.stream()
                .sorted()
                .map(
                        style ->
                                switch (style) {
                                    case BOLD -> "strong";
                                    case ITALIC -> "emphasis";
                                    case UNDERLINE -> "underline";
                                    case STRIKE -> "strike";
                                    case MONOSPACE -> "code";
                                })
                .collect(Collectors.joining(" "));
    }
}
