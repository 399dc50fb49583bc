package app.pult.desk.rich;

import app.pult.desk.rich.RichText.Extent;

import java.util.ArrayList;

/// Takes plain text for [RichText]. Thread: any.
public final class PlainReader {
    private PlainReader() {}

    /// A paragraph a line; lines that start with `>` are quotes.
    public static RichText read(String text) {
        var blocks = new ArrayList<Block>();
        var quoted = new ArrayList<Block>();
        for (var source : text.lines().toList()) {
            var isQuote = source.startsWith(">");
            if (!isQuote && !quoted.isEmpty()) {
                blocks.add(new Block.Quote(quoted));
                quoted.clear();
            }
            var shown = isQuote ? source.substring(source.startsWith("> ") ? 2 : 1) : source;
            (isQuote ? quoted : blocks).add(new Block.Paragraph(PlainLinks.split(shown)));
        }
        if (!quoted.isEmpty()) {
            blocks.add(new Block.Quote(quoted));
        }
        return new RichText(blocks, Extent.WHOLE);
    }
}
