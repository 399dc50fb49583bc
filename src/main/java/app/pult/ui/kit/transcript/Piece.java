package app.pult.ui.kit.transcript;

import java.util.List;

/// A part of a block that is laid out by itself: a header, some lines, an embed, or what opens a
/// fold. `fold` is the key of the fold it is in, empty for none.
///
/// Thread: any, immutable.
record Piece(
        String blockId,
        String styleClass,
        Content content,
        Edges edges,
        boolean endsLine,
        String fold) {
    sealed interface Content {
        /// The line with author and time, above the bubble.
        record Header(List<Span> spans, String exactTime) implements Content {}

        record Lines(String styleClass, List<Span> spans) implements Content {
            public Lines {
                spans = List.copyOf(spans);
            }
        }

        record Node(Embed embed) implements Content {}

        record Control(Fold fold, boolean open) implements Content {}
    }

    /// Where in its block it stands, for round corners and the gap below.
    record Edges(boolean first, boolean last) {}

    /// What is selected and copied; in a header and in lines it is exactly what is shown, of a
    /// control nothing.
    String text() {
        return switch (content) {
            case Content.Header header -> joined(header.spans());
            case Content.Lines lines -> joined(lines.spans());
            case Content.Node node -> node.embed().copiedAs();
            case Content.Control control -> "";
        };
    }

    List<Span> spans() {
        return switch (content) {
            case Content.Header header -> header.spans();
            case Content.Lines lines -> lines.spans();
            case Content.Node node -> List.of();
            case Content.Control control -> List.of();
        };
    }

    Piece at(Edges place) {
        return new Piece(blockId, styleClass, content, place, endsLine, fold);
    }

    Piece in(String key) {
        return new Piece(blockId, styleClass, content, edges, endsLine, key);
    }

    boolean isControl() {
        return content instanceof Content.Control;
    }

    boolean isControl(String key) {
        return content instanceof Content.Control control && control.fold().key().equals(key);
    }

    static Piece piece(Block block, Content content, boolean endsLine) {
        return new Piece(
                block.id(), block.styleClass(), content, new Edges(false, false), endsLine, "");
    }

    private static String joined(List<Span> spans) {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
