package app.pult.search;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a question that means something of its own: `start` to `end`, without the space
/// around it. Thread: any, immutable.
sealed interface Piece {
    int start();

    int end();

    /// Words side by side, in quotation marks.
    record Phrase(int start, int end, String said) implements Piece {}

    /// What must not occur.
    record Without(int start, int end, String said) implements Piece {}

    /// A key and its value, which begins at `from` with its quotation mark if it has one; `closed`:
    /// it has a second one, so that nothing can be added.
    record Condition(int start, int end, Keyword.Key key, int from, String value, boolean closed)
            implements Piece {}

    /// Anything else, as it stands.
    record Word(int start, int end, String text) implements Piece {}

    /// All of a question, in its order.
    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                var piece = at(text, at);
                pieces.add(piece);
                at = piece.end();
            }
        }
        return pieces;
    }

    private static Piece at(String text, int start) {
        char first = text.charAt(start);
        if (first == '"' || first == '«') {
            int end = closing(text, start);
            return new Phrase(start, end, inside(text, start, end));
        }
        int end = endOf(text, start);
        if (first == '-' && start + 1 < text.length()) {
            if (text.charAt(start + 1) == '"') {
                int close = closing(text, start + 1);
                return new Without(start, close, inside(text, start + 1, close));
            }
            if (Character.isLetterOrDigit(text.charAt(start + 1))) {
                return new Without(start, end, text.substring(start + 1, end));
            }
        }
        int colon = text.indexOf(':', start);
        if (colon > start && colon < end) {
            var key = Keyword.Key.of(text.substring(start, colon));
            if (key.isPresent()) {
                return condition(text, key.get(), start, colon + 1);
            }
        }
        return new Word(start, end, text.substring(start, end));
    }

    private static Condition condition(String text, Keyword.Key key, int start, int from) {
        if (from < text.length() && text.charAt(from) == '"') {
            int end = closing(text, from);
            boolean closed = end > from + 1 && text.charAt(end - 1) == '"';
            return new Condition(start, end, key, from, inside(text, from, end), closed);
        }
        int end = endOf(text, from);
        return new Condition(start, end, key, from, text.substring(from, end), false);
    }

    /// Behind the second quotation mark; without one, the end.
    private static int closing(String text, int open) {
        int close = text.indexOf(text.charAt(open) == '«' ? '»' : '"', open + 1);
        return close < 0 ? text.length() : close + 1;
    }

    private static String inside(String text, int open, int end) {
        char closing = text.charAt(open) == '«' ? '»' : '"';
        boolean closed = end > open + 1 && text.charAt(end - 1) == closing;
        return text.substring(open + 1, closed ? end - 1 : end);
    }

    private static int endOf(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
