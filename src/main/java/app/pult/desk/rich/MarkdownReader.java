package app.pult.desk.rich;

import app.pult.desk.rich.Inline.Style;
import app.pult.desk.rich.RichText.Extent;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes hostile Markdown apart into [RichText], within the limits of [HtmlReader]: CommonMark with
/// tables. HTML in it is read as [HtmlReader] reads it; a tag inside a line is left out. Links lead
/// where those of HTML may lead, to another article or to a heading; pictures of others are never
/// fetched, those that lie beside it are [Inline.Picture].
///
/// Thread: one reader a call, any thread but JavaFX for long texts.
public final class MarkdownReader {
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .maxOpenBlockParsers(HtmlReader.MAX_DEPTH)
                    .maxInlineNesting(HtmlReader.MAX_DEPTH)
                    .build();
    private static final Pattern ARTICLE = Pattern.compile("article:[\\p{Alnum}._-]{1,200}");
    private static final Pattern ANCHOR = Pattern.compile("#[\\p{L}\\p{N}_-]{1,200}");
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private final List<Block> blocks = new ArrayList<>();
    private int budget = HtmlReader.MAX_BLOCKS;
    private Extent extent = Extent.WHOLE;

    private MarkdownReader() {}

    public static RichText read(String markdown) {
        var reader = new MarkdownReader();
        var source = markdown;
        if (source.length() > HtmlReader.MAX_CHARACTERS) {
            source = source.substring(0, HtmlReader.MAX_CHARACTERS);
            reader.extent = Extent.CUT;
        }
        Node parsed;
        try {
            parsed = PARSER.parse(source);
        } catch (IllegalArgumentException tableOfTooManyCells) {
            return unformatted(source, reader.extent);
        }
        reader.children(parsed, 0, 0);
        return new RichText(reader.blocks, reader.extent);
    }

    private static RichText unformatted(String source, Extent extent) {
        var lines = source.lines().limit(HtmlReader.MAX_BLOCKS + 1L).toList();
        boolean cut = extent == Extent.CUT || lines.size() > HtmlReader.MAX_BLOCKS;
        var shown =
                String.join("\n", lines.subList(0, Math.min(lines.size(), HtmlReader.MAX_BLOCKS)));
        return new RichText(
                PlainReader.read(shown).blocks(), cut ? Extent.CUT : Extent.UNFORMATTED);
    }

    private void children(Node parent, int depth, int listDepth) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (budget <= 0 || depth > HtmlReader.MAX_DEPTH) {
                extent = Extent.CUT;
                return;
            }
            block(child, depth, listDepth);
        }
    }

    private void block(Node node, int depth, int listDepth) {
        switch (node) {
            case Paragraph paragraph -> add(new Block.Paragraph(line(paragraph)));
            case Heading heading -> add(new Block.Heading(heading.getLevel(), line(heading)));
            case FencedCodeBlock code -> add(code(code.getInfo(), code.getLiteral()));
            case IndentedCodeBlock code -> add(code("", code.getLiteral()));
            case BulletList list -> list(list, depth, listDepth);
            case OrderedList list -> list(list, depth, listDepth);
            case BlockQuote quote -> quote(quote, depth);
            case TableBlock table -> add(new Block.Table(rows(table)));
            case ThematicBreak rule -> add(new Block.Rule());
            case HtmlBlock html -> html(html.getLiteral());
            default -> {}
        }
    }

    private void add(Block block) {
        add(blocks.size(), block);
    }

    private void add(int at, Block block) {
        blocks.add(at, block);
        budget--;
    }

    private static Block.Code code(String info, String text) {
        var words = info.strip().split("\\s+", 2);
        return new Block.Code(
                words[0].toLowerCase(Locale.ROOT),
                words.length > 1 ? words[1] : "",
                text.stripTrailing());
    }

    private void list(Node list, int depth, int listDepth) {
        int number =
                list instanceof OrderedList ordered
                        ? Optional.ofNullable(ordered.getMarkerStartNumber()).orElse(1)
                        : 0;
        for (var child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (budget <= 0) {
                extent = Extent.CUT;
                return;
            }
            if (child instanceof ListItem item) {
                item(item, list instanceof OrderedList ? number++ + "." : "•", depth, listDepth);
            }
        }
    }

    private void item(ListItem item, String marker, int depth, int listDepth) {
        int before = blocks.size();
        children(item, depth + 1, listDepth + 1);
        if (blocks.size() > before && blocks.get(before) instanceof Block.Paragraph first) {
            blocks.set(before, new Block.Item(marker, listDepth, first.inlines()));
        } else {
            add(before, new Block.Item(marker, listDepth, List.of()));
        }
    }

    private void quote(BlockQuote quote, int depth) {
        var inner = new MarkdownReader();
        inner.budget = budget;
        inner.children(quote, depth + 1, 0);
        budget = inner.budget;
        if (inner.extent == Extent.CUT) {
            extent = Extent.CUT;
        }
        add(new Block.Quote(inner.blocks));
    }

    private void html(String html) {
        var read = HtmlReader.readPage(html);
        if (read.extent() == Extent.CUT || read.blocks().size() > budget) {
            extent = Extent.CUT;
        }
        read.blocks().stream().limit(budget).forEach(this::add);
    }

    private List<List<String>> rows(TableBlock table) {
        var rows = new ArrayList<List<String>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (budget <= 0) {
                    extent = Extent.CUT;
                    return rows;
                }
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                    budget--;
                }
            }
        }
        return rows;
    }

    private List<String> cells(Node row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(words(line(cell)));
            }
        }
        return cells;
    }

    private List<Inline> line(Node parent) {
        var line = new ArrayList<Inline>();
        inlines(parent, line, Set.of(), 0);
        return line;
    }

    private void inlines(Node parent, List<Inline> line, Set<Style> styles, int depth) {
        if (depth > HtmlReader.MAX_DEPTH) {
            extent = Extent.CUT;
            return;
        }
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            inline(child, line, styles, depth);
        }
    }

    private void inline(Node node, List<Inline> line, Set<Style> styles, int depth) {
        switch (node) {
            case Text text -> line.add(new Inline.Text(text.getLiteral(), styles));
            case Code code ->
                    line.add(new Inline.Text(code.getLiteral(), with(styles, Style.MONOSPACE)));
            case Emphasis weak -> inlines(weak, line, with(styles, Style.ITALIC), depth + 1);
            case StrongEmphasis strong ->
                    inlines(strong, line, with(styles, Style.BOLD), depth + 1);
            case SoftLineBreak end -> line.add(new Inline.Text(" ", styles));
            case HardLineBreak end -> line.add(new Inline.Break());
            case HtmlInline tag when LINE_BREAK.matcher(tag.getLiteral()).matches() ->
                    line.add(new Inline.Break());
            case Link link -> link(link, line, styles, depth);
            case Image image -> picture(image, line);
            default -> {}
        }
    }

    private void link(Link link, List<Inline> line, Set<Style> styles, int depth) {
        var inside = new ArrayList<Inline>();
        inlines(link, inside, styles, depth + 1);
        var words = words(inside);
        var target = target(link.getDestination());
        if (target.isEmpty() || words.isBlank()) {
            line.addAll(inside);
        } else {
            line.add(new Inline.Link(words, target.get(), styles));
        }
    }

    private static Optional<String> target(String destination) {
        return ARTICLE.matcher(destination).matches() || ANCHOR.matcher(destination).matches()
                ? Optional.of(destination)
                : HtmlReader.safeTarget(destination);
    }

    private void picture(Image image, List<Inline> line) {
        var inside = new ArrayList<Inline>();
        inlines(image, inside, Set.of(), 0);
        var source = image.getDestination();
        HtmlReader.safeTarget(source)
                .map(target -> URI.create(target).getHost())
                .<Inline>map(host -> new Inline.RemotePicture(host, words(inside)))
                .or(
                        () ->
                                PictureNames.beside(source)
                                        .map(name -> new Inline.Picture(name, words(inside))))
                .ifPresentOrElse(line::add, () -> line.addAll(inside));
    }

    private static Set<Style> with(Set<Style> styles, Style style) {
        var more = EnumSet.of(style);
        more.addAll(styles);
        return more;
    }

    private static String words(List<Inline> line) {
        var words = new StringBuilder();
        for (var inline : line) {
            switch (inline) {
                case Inline.Text text -> words.append(text.text());
                case Inline.Link link -> words.append(link.text());
                case Inline.Break end -> words.append(' ');
                case Inline.Picture picture -> words.append(picture.alternative());
                case Inline.RemotePicture picture -> words.append(picture.alternative());
            }
        }
        return words.toString();
    }
}
