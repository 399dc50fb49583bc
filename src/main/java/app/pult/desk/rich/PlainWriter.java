package app.pult.desk.rich;

import java.util.ArrayList;
import java.util.List;

/// A rich text as plain text to be mailed: an empty line between paragraphs, none between the
/// entries of a list, commands untouched on lines of their own, the address of a link behind its
/// words. What leads nowhere outside (another article, a heading, a picture) is left as its words.
///
/// Thread: any.
public final class PlainWriter {
    private static final String INDENT = "   ";

    private PlainWriter() {}

    public static String write(List<Block> blocks) {
        var text = new StringBuilder();
        Block before = new Block.Rule();
        for (var block : blocks) {
            var words = words(block);
            if (words.isBlank()) {
                continue;
            }
            if (!text.isEmpty()) {
                boolean inList = block instanceof Block.Item && before instanceof Block.Item;
                text.append(inList ? "\n" : "\n\n");
            }
            text.append(words);
            before = block;
        }
        return text.toString();
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> words(paragraph.inlines());
            case Block.Heading heading -> words(heading.inlines());
            case Block.Item item -> INDENT.repeat(item.depth()) + item.marker() + " " + words(item);
            case Block.Quote quote -> quoted(write(quote.blocks()));
            case Block.Code code -> code.text();
            case Block.Table table -> table(table.rows());
            case Block.Rule rule -> "";
        };
    }

    private static String words(Block.Item item) {
        return words(item.inlines());
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "> " + text.replace("\n", "\n> ");
    }

    private static String table(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(String.join(" | ", row)));
        return String.join("\n", lines);
    }

    private static String words(List<Inline> inlines) {
        var text = new StringBuilder();
        for (var inline : inlines) {
            switch (inline) {
                case Inline.Text words -> text.append(words.text());
                case Inline.Link link -> text.append(link(link));
                case Inline.Break end -> text.append('\n');
                case Inline.Picture picture -> text.append(picture.alternative());
                case Inline.RemotePicture picture -> text.append(picture.alternative());
            }
        }
        return text.toString();
    }

    private static String link(Inline.Link link) {
        boolean leadsOut = !link.target().startsWith("article:") && !link.target().startsWith("#");
        return leadsOut && !link.text().equals(link.target())
                ? link.text() + " <" + link.target() + ">"
                : link.text();
    }
}
