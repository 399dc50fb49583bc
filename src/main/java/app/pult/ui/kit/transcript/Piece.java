package app.pult.ui.kit.transcript;

import java.util.ArrayList;
import java.util.List;

/// A part of a block that is laid out by itself: a header, some lines or an embed.
///
/// Thread: any, immutable.
record Piece(String blockId, String styleClass, Content content, Edges edges, boolean endsLine) {
    sealed interface Content {
        /// The line with author and time, above the bubble.
        record Header(List<Span> spans, String exactTime) implements Content {}

        record Lines(String styleClass, List<Span> spans) implements Content {
            public Lines {
                spans = List.copyOf(spans);
            }
        }

        record Node(Embed embed) implements Content {}
    }

    /// Where in its block it stands, for round corners and the gap below.
    record Edges(boolean first, boolean last) {}

    /// What is selected and copied; in a header and in lines it is exactly what is shown.
    String text() {
        return switch (content) {
            case Content.Header header -> joined(header.spans());
            case Content.Lines lines -> joined(lines.spans());
            case Content.Node node -> node.embed().copiedAs();
        };
    }

    List<Span> spans() {
        return switch (content) {
            case Content.Header header -> header.spans();
            case Content.Lines lines -> lines.spans();
            case Content.Node node -> List.of();
        };
    }

    static List<Piece> cut(List<Block> blocks) {
        var pieces = new ArrayList<Piece>();
        for (var block : blocks) {
            cut(block, pieces);
        }
        return pieces;
    }

    private static void cut(Block block, List<Piece> pieces) {
        if (!block.header().isEmpty()) {
            pieces.add(
                    new Piece(
                            block.id(),
                            block.styleClass(),
                            new Content.Header(block.header(), block.exactTime()),
                            new Edges(false, block.parts().isEmpty()),
                            true));
        }
        var contents = new ArrayList<Piece>();
        var lines = new LineCutter(block, contents);
        for (var part : block.parts()) {
            switch (part) {
                case Paragraph paragraph -> lines.add(paragraph);
                case Embed embed -> {
                    lines.flush();
                    contents.add(piece(block, new Content.Node(embed), true));
                }
            }
        }
        lines.flush();
        for (int i = 0; i < contents.size(); i++) {
            var piece = contents.get(i);
            pieces.add(
                    new Piece(
                            piece.blockId(),
                            piece.styleClass(),
                            piece.content(),
                            new Edges(i == 0, i == contents.size() - 1),
                            piece.endsLine()));
        }
    }

    static Piece piece(Block block, Content content, boolean endsLine) {
        return new Piece(
                block.id(), block.styleClass(), content, new Edges(false, false), endsLine);
    }

    private static String joined(List<Span> spans) {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
