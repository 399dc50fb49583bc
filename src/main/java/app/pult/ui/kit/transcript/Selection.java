package app.pult.ui.kit.transcript;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A stretch of a conversation, counted in pieces and the characters within each.
///
/// Thread: any, immutable.
record Selection(Position anchor, Position caret) {
    /// A place between two characters of a piece.
    record Position(int piece, int offset) implements Comparable<Position> {
        @Override
        public int compareTo(Position other) {
            return piece == other.piece
                    ? Integer.compare(offset, other.offset)
                    : Integer.compare(piece, other.piece);
        }
    }

    static final Selection NONE = new Selection(new Position(0, 0), new Position(0, 0));

    static Selection at(Position position) {
        return new Selection(position, position);
    }

    static Selection all(List<Piece> pieces) {
        return pieces.isEmpty()
                ? NONE
                : new Selection(
                        new Position(0, 0),
                        new Position(pieces.size() - 1, pieces.getLast().text().length()));
    }

    /// The word around the position, or the sign itself between words.
    static Selection word(List<Piece> pieces, Position position) {
        var text = pieces.get(position.piece()).text();
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int end = words.following(Math.min(position.offset(), Math.max(0, text.length() - 1)));
        if (end == BreakIterator.DONE) {
            return at(position);
        }
        return within(position.piece(), words.previous(), end);
    }

    /// The line of the original around the position.
    static Selection line(List<Piece> pieces, Position position) {
        var text = pieces.get(position.piece()).text();
        int start = text.lastIndexOf('\n', position.offset() - 1) + 1;
        int end = text.indexOf('\n', position.offset());
        return within(position.piece(), start, end < 0 ? text.length() : end);
    }

    static Selection within(int piece, int start, int end) {
        return new Selection(new Position(piece, start), new Position(piece, end));
    }

    Selection to(Position newCaret) {
        return new Selection(anchor, newCaret);
    }

    boolean isEmpty() {
        return anchor.equals(caret);
    }

    Position start() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    Position end() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }

    /// Where the selection begins in this piece; the piece's length where it is not touched.
    int startIn(int piece, int length) {
        if (piece < start().piece()) {
            return length;
        }
        return piece == start().piece() ? Math.min(length, start().offset()) : 0;
    }

    /// Where the selection ends in this piece; 0 where it is not touched.
    int endIn(int piece, int length) {
        if (piece > end().piece()) {
            return 0;
        }
        return piece == end().piece() ? Math.min(length, end().offset()) : length;
    }

    /// The selected text as it is copied: lines as they were written, an empty line between
    /// messages.
    String text(List<Piece> pieces) {
        var text = new StringBuilder();
        var before = Optional.<Piece>empty();
        int last = Math.min(end().piece(), pieces.size() - 1);
        for (int i = start().piece(); i <= last; i++) {
            var piece = pieces.get(i);
            if (piece.isControl()) {
                continue;
            }
            before.filter(Piece::endsLine)
                    .ifPresent(
                            one ->
                                    text.append(
                                            one.blockId().equals(piece.blockId()) ? "\n" : "\n\n"));
            before = Optional.of(piece);
            var words = piece.text();
            int from = startIn(i, words.length());
            int to = endIn(i, words.length());
            text.append(words, Math.min(from, to), to);
        }
        return text.toString();
    }
}
