package app.pult.diagnosis.log;

/// Takes a line apart into words and values, by the look of each piece alone. What cannot be a word
/// of a program's text (it has a digit, is a path, an address, a link, a quoted value) is a value;
/// what may be either (a dotted name) is told apart from plain words, so that counting decides
/// later. Punctuation and blanks only part the pieces. One pass, no backtracking: the time is
/// proportional to the length.
///
/// Thread: confined; one instance reads one line after the other.
final class Pieces {
    /// What a piece of a line is.
    enum Kind {
        /// Varies: a number, an address, a path, a quoted value.
        VALUE(0),
        /// A name with a structure: `com.example.Main`, `mail.example.org`, `Outer$Inner`.
        NAME(1),
        /// A word of a sentence.
        PLAIN(2),
        /// A word right after `=`: a state or a switch more often than free text.
        SETTING(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /// Gets the pieces of a line in order; places are those of the line.
    interface Sink {
        void piece(Kind kind, int start, int end);
    }

    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST_KEY = 16;

    /// Hexadecimal digits that are all letters are a word up to this length.
    private static final int HEX_WORD = 8;

    private CharSequence line = "";
    private int at;
    private int end;

    private boolean hasDigit;
    private boolean hasSign;
    private boolean isHex;
    private int slashes;
    private int lastSlash;

    /// Tells the sink all pieces from `start` on. Neighbouring values come one by one.
    void read(CharSequence text, int start, Sink sink) {
        line = text;
        at = start;
        end = text.length();
        while (at < end) {
            char c = line.charAt(at);
            if (isWord(c) || isPathStart(c)) {
                word(sink);
            } else if (isQuote(c)) {
                quote(c, sink);
            } else {
                at++;
            }
        }
    }

    private boolean isPathStart(char c) {
        if (at + 1 >= end) {
            return false;
        }
        char next = line.charAt(at + 1);
        return c == '-' ? isDigit(next) : (c == '/' || c == '\\') && isWord(next);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '«' || c == '“';
    }

    private void quote(char c, Sink sink) {
        char closing = c == '«' ? '»' : c == '“' ? '”' : c;
        int close = -1;
        int last = Math.min(end, at + LONGEST_QUOTE);
        for (int i = at + 1; i < last; i++) {
            if (line.charAt(i) == closing) {
                close = i;
                break;
            }
        }
        if (close <= at + 1 || (isMessage() && c == '"')) {
            at++;
            return;
        }
        char before = Surroundings.before(line, at);
        boolean set = before == '=' || before == ':';
        if (c == '\'' || c == '«' || c == '“' || set) {
            sink.piece(Kind.VALUE, at + 1, close);
            at = close + 1;
            return;
        }
        at++;
        if (isWord(line.charAt(at))) {
            word(sink);
            if (at < close) {
                sink.piece(Kind.VALUE, at, close);
                at = close + 1;
            }
        }
    }

    /// Whether what is read is said to be the message itself, by the key before it.
    private boolean isMessage() {
        int i = at - 1;
        int furthest = Math.max(0, at - LONGEST_KEY);
        while (i >= furthest && "=: \"".indexOf(line.charAt(i)) >= 0) {
            i--;
        }
        int stop = i + 1;
        while (i >= furthest && isLetter(line.charAt(i))) {
            i--;
        }
        int length = stop - i - 1;
        return (length == 3 && is("msg", i + 1)) || (length == 7 && is("message", i + 1));
    }

    private boolean is(String word, int start) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(line.charAt(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void word(Sink sink) {
        int start = at;
        int address = Surroundings.address(line, start);
        if (address > 0) {
            at = address;
            sink.piece(Kind.VALUE, start, at);
            return;
        }
        if (scan(start)) {
            sink.piece(Kind.VALUE, start, at);
            return;
        }
        int stop = at;
        while (stop > start && ".-$@~/\\".indexOf(line.charAt(stop - 1)) >= 0) {
            stop--;
        }
        if (stop > start) {
            told(sink, start, stop);
        }
    }

    /// Goes to the end of the word and notes what is in it; true if it is a link or a path with a
    /// drive, which ends elsewhere.
    private boolean scan(int start) {
        hasDigit = false;
        hasSign = false;
        isHex = true;
        slashes = 0;
        while (at < end) {
            char c = line.charAt(at);
            if (isDigit(c)) {
                hasDigit = true;
            } else if (isWord(c)) {
                isHex &= Surroundings.isHexLetter(c);
            } else if (c == '/' || c == '\\') {
                slashes += c == '\\' ? 2 : 1;
                lastSlash = at;
            } else if (c == ':' && isLinkOrDrive(start)) {
                at = blank(at);
                return true;
            } else if (joins(c)) {
                hasSign |= c == '@' || c == '~';
            } else {
                break;
            }
            at++;
        }
        return false;
    }

    private void told(Sink sink, int start, int stop) {
        char first = line.charAt(start);
        boolean isPath = slashes >= 2 || first == '/' || first == '\\';
        boolean isName = isName(start, stop);
        boolean isHexWord = isHex && stop - start >= HEX_WORD;
        if (hasDigit || hasSign || isPath || isHexWord || (slashes == 1 && isName)) {
            sink.piece(Kind.VALUE, start, stop);
        } else if (slashes == 1 && lastSlash < stop) {
            plain(sink, start, lastSlash);
            plain(sink, lastSlash + 1, stop);
        } else if (isName) {
            sink.piece(isPort(stop) ? Kind.VALUE : Kind.NAME, start, stop);
        } else {
            plain(sink, start, stop);
        }
    }

    private boolean isName(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (line.charAt(i) == '.' || line.charAt(i) == '$') {
                return true;
            }
        }
        return false;
    }

    /// `mail.example.org:25`, `Main.java:42`.
    private boolean isPort(int stop) {
        return stop + 1 < end && line.charAt(stop) == ':' && isDigit(line.charAt(stop + 1));
    }

    private void plain(Sink sink, int start, int stop) {
        if (Surroundings.isDate(line, start, stop) || Surroundings.isUnit(line, start, stop)) {
            sink.piece(Kind.VALUE, start, stop);
            return;
        }
        char before = Surroundings.before(line, start);
        sink.piece(before == '=' ? Kind.SETTING : Kind.PLAIN, start, stop);
    }

    /// `http://` and `C:\`.
    private boolean isLinkOrDrive(int start) {
        if (at + 1 >= end) {
            return false;
        }
        char next = line.charAt(at + 1);
        return (next == '/' && at + 2 < end && line.charAt(at + 2) == '/')
                || (at == start + 1 && isLetter(line.charAt(start)) && (next == '\\'));
    }

    private int blank(int from) {
        int i = from;
        while (i < end && line.charAt(i) > ' ' && "\"'<>)]},;|".indexOf(line.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private boolean joins(char c) {
        boolean inside = at + 1 < end && isWord(line.charAt(at + 1));
        return switch (c) {
            case '.', '-', '$' -> inside;
            case '@', '~' -> true;
            default -> false;
        };
    }

    static boolean isWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c > 127 && Character.isLetter(c));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
