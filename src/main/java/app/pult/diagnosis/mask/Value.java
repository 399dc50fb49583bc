package app.pult.diagnosis.mask;

import java.util.Optional;

/// Where a value stands in a line, from `start` to before `end`, and whether quotes said so.
/// Thread: any.
record Value(int start, int end, Bounds bounds) {
    /// Nothing longer is a password or a token that was not told by its shape before.
    static final int LONGEST = 2048;

    enum Bounds {
        QUOTED,
        OPEN
    }

    String of(String line) {
        return line.substring(start, end);
    }

    boolean isQuoted() {
        return bounds == Bounds.QUOTED;
    }

    /// The value that begins at `from` or behind the blanks there; empty if nothing does.
    static Optional<Value> at(String line, int from) {
        int start = Chars.skipSpaces(line, from);
        if (start >= line.length()) {
            return Optional.empty();
        }
        return quoted(line, start).or(() -> open(line, start));
    }

    static Optional<Value> quoted(String line, int from) {
        int start = from;
        if ("@ub".indexOf(Chars.at(line, start)) >= 0 && Chars.isQuote(Chars.at(line, start + 1))) {
            start++;
        }
        boolean escaped = Chars.at(line, start) == '\\' && Chars.isQuote(Chars.at(line, start + 1));
        start += escaped ? 1 : 0;
        char open = Chars.at(line, start);
        char close = open == '«' ? '»' : open == '“' || open == '„' ? '”' : open;
        if (!Chars.isQuote(open) && close == open) {
            return Optional.empty();
        }
        for (int i = start + 1; i < line.length() && i - start < LONGEST; i++) {
            char c = line.charAt(i);
            if (escaped && c == '\\' && Chars.at(line, i + 1) == close) {
                return some(start + 1, i, Bounds.QUOTED);
            }
            if (c == '\\' && !escaped && Chars.at(line, i + 1) != ' ') {
                i++;
            } else if (c == close && !escaped) {
                return some(start + 1, i, Bounds.QUOTED);
            }
        }
        return Optional.empty();
    }

    private static Optional<Value> some(int start, int end, Bounds bounds) {
        return start < end ? Optional.of(new Value(start, end, bounds)) : Optional.empty();
    }

    /// Up to a blank, or to a sign that ends a value where it stands: a `;` that another key
    /// follows, a bracket at the end.
    static Optional<Value> open(String line, int start) {
        int i = start;
        while (i < line.length() && i - start < LONGEST && !isEnd(line, start, i)) {
            i++;
        }
        int end = i;
        while (end > start && ",;".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > start && line.charAt(end - 1) == '.' && end == line.length()) {
            end--;
        }
        return some(start, end, Bounds.OPEN);
    }

    private static boolean isEnd(String line, int start, int i) {
        char c = line.charAt(i);
        return switch (c) {
            case ' ', '\t', '\u00a0', '"', '`' -> true;
            case '\'' -> i == start || isOver(line, i + 1);
            case '<' -> i > start && (Chars.at(line, i + 1) == '/' || Chars.at(line, i + 1) == '<');
            case '\\' -> Chars.at(line, i + 1) == '"' || (line.startsWith("\\n", i) && i > start);
            case ';', '&', ',' -> i > start && (isOver(line, i + 1) || isKey(line, i + 1));
            case ')', ']', '}', '>' ->
                    i > start && !opens(line.charAt(start), c) && isOver(line, i + 1);
            default -> false;
        };
    }

    private static boolean opens(char open, char close) {
        int kind = "([{<".indexOf(open);
        return kind >= 0 && ")]}>".charAt(kind) == close;
    }

    /// Only more brackets and points, then a blank or nothing.
    private static boolean isOver(String line, int from) {
        int i = from;
        while (i < line.length() && i - from < 4 && ")]},;.>'\"".indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i >= line.length() || Chars.isSpace(line.charAt(i));
    }

    private static boolean isKey(String line, int from) {
        int i = Chars.skipSpaces(line, from);
        if (Chars.at(line, i) == '"' || Chars.at(line, i) == '\'') {
            return true;
        }
        int start = i;
        while (i < line.length()
                && i - start < 40
                && (Character.isLetterOrDigit(line.charAt(i))
                        || "_-. ".indexOf(line.charAt(i)) >= 0)) {
            i++;
        }
        return i > start && (Chars.at(line, i) == '=' || Chars.at(line, i) == ':');
    }
}
