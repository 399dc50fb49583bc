package app.pult.ui.kit.transcript;

import java.util.ArrayList;
import java.util.List;

/// Gathers paragraphs of one style into pieces, and cuts lines that are too long: at most
/// [#MOST_LINES] lines and about [#MOST_CHARACTERS] characters a piece.
///
/// Thread: confined to one cutting.
final class LineCutter {
    /// Enough to fill a bubble, few enough to lay out well within a frame.
    static final int MOST_LINES = 12;

    /// A log line of a megabyte becomes many pieces, and stays scrollable.
    static final int MOST_CHARACTERS = 2_000;

    private final Block block;
    private final List<Piece> pieces;
    private final List<Span> gathered = new ArrayList<>();
    private String styleClass = "";
    private int lines;
    private int characters;

    LineCutter(Block block, List<Piece> pieces) {
        this.block = block;
        this.pieces = pieces;
    }

    void add(Paragraph paragraph) {
        boolean full = lines == MOST_LINES || characters >= MOST_CHARACTERS;
        if (full || !styleClass.equals(paragraph.styleClass())) {
            flush();
        }
        styleClass = paragraph.styleClass();
        if (lines > 0) {
            append(Span.of("\n"));
        }
        lines++;
        for (var span : paragraph.spans()) {
            add(span);
        }
    }

    private void add(Span span) {
        var text = span.text();
        int from = 0;
        while (characters + text.length() - from > MOST_CHARACTERS + 1) {
            int to = cut(text, from, from + Math.max(1, MOST_CHARACTERS - characters));
            append(span.with(text.substring(from, to)));
            from = to;
            emit(false);
            lines = 1;
        }
        append(from == 0 ? span : span.with(text.substring(from)));
    }

    /// Ends the piece that is being gathered.
    void flush() {
        if (lines > 0) {
            emit(true);
        }
    }

    /// At a space where there is one near the end, and never within a surrogate pair.
    private static int cut(String text, int from, int most) {
        int end = Math.min(most, text.length() - 1);
        int space = text.lastIndexOf(' ', end - 1);
        if (space > from + (end - from) / 2) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    private void append(Span span) {
        if (span.text().isEmpty()) {
            return;
        }
        characters += span.text().length();
        if (!gathered.isEmpty() && joins(gathered.getLast(), span)) {
            var last = gathered.removeLast();
            gathered.add(last.with(last.text() + span.text()));
        } else {
            gathered.add(span);
        }
    }

    private static boolean joins(Span one, Span other) {
        return one.link().isEmpty()
                && other.link().isEmpty()
                && (other.text().equals("\n") || one.styleClass().equals(other.styleClass()));
    }

    private void emit(boolean endsLine) {
        pieces.add(Piece.piece(block, new Piece.Content.Lines(styleClass, gathered), endsLine));
        gathered.clear();
        lines = 0;
        characters = 0;
    }
}
