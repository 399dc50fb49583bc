package app.pult.desk.rich;

import app.pult.desk.rich.Inline.Style;
import app.pult.desk.rich.RichText.Extent;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Takes hostile HTML apart into [RichText]. It keeps words and structure; scripts, styles, forms,
/// frames, event handlers, remote content and unknown link schemes do not exist in the result,
/// because the result has no place for them. Works within fixed limits of size, depth and number of
/// blocks.
///
/// Thread: one reader a call, any thread but JavaFX for long texts.
public final class HtmlReader {
    static final int MAX_CHARACTERS = 2_000_000;
    static final int MAX_DEPTH = 60;
    static final int MAX_BLOCKS = 5_000;

    private final List<Block> blocks = new ArrayList<>();
    private List<Inline> line = new ArrayList<>();
    private int budget = MAX_BLOCKS;
    private Extent extent = Extent.WHOLE;

    /// The name of a picture that came along, by its address.
    private final Function<String, Optional<String>> pictures;

    private HtmlReader(Function<String, Optional<String>> pictures) {
        this.pictures = pictures;
    }

    /// A mail.
    public static RichText read(String html) {
        return read(html, PictureNames::sentAlong);
    }

    /// An article: its pictures may also be named as files that lie beside it.
    public static RichText readPage(String html) {
        return read(html, PictureNames::beside);
    }

    private static RichText read(String html, Function<String, Optional<String>> pictures) {
        var reader = new HtmlReader(pictures);
        var source = html;
        if (source.length() > MAX_CHARACTERS) {
            source = source.substring(0, MAX_CHARACTERS);
            reader.extent = Extent.CUT;
        }
        reader.children(Jsoup.parse(source).body(), Set.of(), 0, 0);
        reader.endParagraph();
        return new RichText(reader.blocks, reader.extent);
    }

    private void children(Element parent, Set<Style> styles, int depth, int listDepth) {
        for (var child : parent.childNodes()) {
            if (budget <= 0) {
                extent = Extent.CUT;
                return;
            }
            node(child, styles, depth, listDepth);
        }
    }

    private void node(Node node, Set<Style> styles, int depth, int listDepth) {
        switch (node) {
            case TextNode text -> text(text.text(), styles);
            case Element element when HtmlElements.isDropped(element.normalName()) -> {}
            case Element element when depth >= MAX_DEPTH -> {
                extent = Extent.CUT;
                text(element.text(), styles);
            }
            case Element element -> element(element, styles, depth + 1, listDepth);
            default -> {}
        }
    }

    private void element(Element element, Set<Style> styles, int depth, int listDepth) {
        var name = element.normalName();
        switch (name) {
            case "br" -> line.add(new Inline.Break());
            case "hr" -> block(new Block.Rule());
            case "img" -> picture(element);
            case "a" -> link(element, styles, depth, listDepth);
            case "pre" -> block(new Block.Code(element.wholeText().stripTrailing()));
            case "table" -> table(element, styles, depth, listDepth);
            case "blockquote" -> quote(element, depth);
            case "ul", "ol" -> list(element, styles, depth, listDepth);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                endParagraph();
                children(element, styles, depth, listDepth);
                var inlines = takeLine();
                if (!inlines.isEmpty()) {
                    add(new Block.Heading(name.charAt(1) - '0', inlines));
                }
            }
            default -> {
                var isBlock = HtmlElements.isBlock(name);
                if (isBlock) {
                    endParagraph();
                }
                children(element, styled(styles, name), depth, listDepth);
                if (isBlock) {
                    endParagraph();
                }
            }
        }
    }

    private static Set<Style> styled(Set<Style> styles, String name) {
        var style = HtmlElements.style(name);
        if (style.isEmpty() || styles.contains(style.get())) {
            return styles;
        }
        var more = EnumSet.of(style.get());
        more.addAll(styles);
        return more;
    }

    private void text(String text, Set<Style> styles) {
        var shown =
                line.isEmpty() || line.getLast() instanceof Inline.Break
                        ? text.stripLeading()
                        : text;
        if (!shown.isEmpty()) {
            line.add(new Inline.Text(shown, styles));
        }
    }

    private void link(Element element, Set<Style> styles, int depth, int listDepth) {
        var target = safeTarget(element.attr("href"));
        var words = element.text().strip();
        if (target.isEmpty() || words.isEmpty()) {
            children(element, styles, depth, listDepth);
        } else {
            line.add(new Inline.Link(words, target.get(), styles));
            element.select("img").forEach(this::picture);
        }
    }

    /// The target if it is an address that may be offered to open.
    static Optional<String> safeTarget(String href) {
        try {
            var uri = URI.create(href.strip().replace(" ", "%20"));
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "http", "https" ->
                        Optional.ofNullable(uri.getHost()).map(host -> uri.toString());
                case "mailto", "tel" -> Optional.of(uri.toString());
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private void picture(Element element) {
        var source = element.attr("src").strip();
        var alternative = element.attr("alt").strip();
        var cameAlong = pictures.apply(source);
        if (cameAlong.isPresent()) {
            line.add(new Inline.Picture(cameAlong.get(), alternative));
            return;
        }
        var isPixel = "1".equals(element.attr("width")) || "1".equals(element.attr("height"));
        safeTarget(source)
                .filter(target -> !isPixel)
                .map(target -> URI.create(target).getHost())
                .ifPresent(host -> line.add(new Inline.RemotePicture(host, alternative)));
    }

    private void quote(Element element, int depth) {
        endParagraph();
        var inner = new HtmlReader(pictures);
        inner.budget = budget;
        inner.children(element, Set.of(), depth, 0);
        inner.endParagraph();
        budget = inner.budget;
        if (inner.extent == Extent.CUT) {
            extent = Extent.CUT;
        }
        if (!inner.blocks.isEmpty()) {
            add(new Block.Quote(inner.blocks));
        }
    }

    private void list(Element element, Set<Style> styles, int depth, int listDepth) {
        endParagraph();
        var number = 1;
        for (var child : element.children()) {
            if (budget <= 0) {
                extent = Extent.CUT;
                return;
            }
            if (!child.normalName().equals("li")) {
                node(child, styles, depth, listDepth + 1);
                continue;
            }
            var marker = element.normalName().equals("ol") ? number++ + "." : "•";
            item(child, marker, styles, depth, listDepth);
        }
        endParagraph();
    }

    private void item(Element element, String marker, Set<Style> styles, int depth, int listDepth) {
        var before = blocks.size();
        children(element, styles, depth + 1, listDepth + 1);
        endParagraph();
        if (blocks.size() > before && blocks.get(before) instanceof Block.Paragraph first) {
            blocks.set(before, new Block.Item(marker, listDepth, first.inlines()));
        } else {
            blocks.add(before, new Block.Item(marker, listDepth, List.of()));
            budget--;
        }
    }

    /// A table that only lays out a mail (one column, or tables inside) is read as its content.
    private void table(Element element, Set<Style> styles, int depth, int listDepth) {
        var rows = element.select("tr");
        var isLayout =
                element.select("table").size() > 1
                        || rows.stream().noneMatch(HtmlReader::hasColumns);
        if (isLayout) {
            endParagraph();
            for (var cell : element.children()) {
                node(cell, styles, depth, listDepth);
            }
            endParagraph();
            return;
        }
        if (rows.size() > budget) {
            extent = Extent.CUT;
        }
        block(
                new Block.Table(
                        rows.stream()
                                .limit(budget)
                                .map(
                                        row ->
                                                row.children().stream()
                                                        .map(cell -> cell.text().strip())
                                                        .toList())
                                .toList()));
    }

    private static boolean hasColumns(Element row) {
        return row.childrenSize() > 1;
    }

    private void block(Block block) {
        endParagraph();
        add(block);
    }

    private void add(Block block) {
        blocks.add(block);
        budget--;
    }

    private void endParagraph() {
        var inlines = takeLine();
        if (!inlines.isEmpty()) {
            add(new Block.Paragraph(inlines));
        }
    }

    private List<Inline> takeLine() {
        var taken = line;
        line = new ArrayList<>();
        while (!taken.isEmpty() && isEmptyEnd(taken.getLast())) {
            taken.removeLast();
        }
        return taken;
    }

    private static boolean isEmptyEnd(Inline last) {
        return last instanceof Inline.Break
                || (last instanceof Inline.Text text && text.text().isBlank());
    }
}
