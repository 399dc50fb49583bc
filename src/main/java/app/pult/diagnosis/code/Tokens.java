package app.pult.diagnosis.code;

import java.util.Arrays;

/// A text cut into words, numbers and single signs, in one pass; spaces are left out. Thread: any
/// once made.
final class Tokens {
    /// What a token is made of.
    enum Kind {
        /// Letters of any alphabet.
        WORD,
        /// Latin letters and underscores, and digits in between: maybe a symbol.
        NAME,
        DIGITS,
        /// Three numbers with points between them, and nothing more.
        DOTTED,
        /// `0x` and hexadecimal digits.
        HEX,
        /// Exactly eight hexadecimal digits, at least one a letter.
        BARE,
        /// Letters and digits mixed otherwise, or numbers glued together: a date, an address.
        OTHER,
        SIGN,
        LINE_END
    }

    private static final int MEAN_TOKEN = 6;
    private static final int EIGHT = 8;

    /// Letters by their place in Unicode, to the end of Cyrillic: asked for each character.
    private static final boolean[] LETTERS = letters();

    final String text;
    private final char[] signs;
    private final Cues cues;
    private Kind[] kinds;
    private int[] starts;
    private int[] ends;
    private long[] said;
    private int size;

    Tokens(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
        signs = text.toCharArray();
        int guess = signs.length / MEAN_TOKEN + EIGHT;
        kinds = new Kind[guess];
        starts = new int[guess];
        ends = new int[guess];
        said = new long[guess];
        cut();
    }

    int size() {
        return size;
    }

    /// [Kind#LINE_END] before the first and after the last.
    Kind kind(int token) {
        return token < 0 || token >= size ? Kind.LINE_END : kinds[token];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /// The cues of a word, 0 for all else.
    long cues(int token) {
        return token < 0 || token >= size ? 0 : said[token];
    }

    /// The sign of a token that is one, else 0.
    char sign(int token) {
        return kind(token) == Kind.SIGN ? signs[starts[token]] : 0;
    }

    /// What [Kind#DIGITS], at most nine of them, say.
    int number(int token) {
        int number = 0;
        for (int i = starts[token]; i < ends[token]; i++) {
            number = 10 * number + signs[i] - '0';
        }
        return number;
    }

    /// Whether the word at the token is this one, in any case. `word` in small letters.
    boolean isWord(int token, String word) {
        int length = word.length();
        if (kind(token) != Kind.WORD || ends[token] - starts[token] != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char sign = signs[starts[token] + i];
            if (sign != word.charAt(i) && Character.toLowerCase(sign) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String word(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /// The character before and after a place; a space beyond the text.
    char at(int place) {
        return place < 0 || place >= signs.length ? ' ' : signs[place];
    }

    /// A number that begins a quotation, a line or what follows a colon.
    boolean isQuoted(int token) {
        char before = sign(token - 1);
        return kind(token - 1) == Kind.LINE_END
                || before == ':'
                || before == '('
                || before == '«'
                || before == '"'
                || before == '\'';
    }

    private void cut() {
        int place = 0;
        int length = signs.length;
        while (place < length) {
            char sign = signs[place];
            if (sign == '\n') {
                add(Kind.LINE_END, place, place + 1, 0);
                place++;
            } else if (sign <= ' ' || sign == '\u00a0') {
                place++;
            } else if (isDigit(sign)) {
                place = digits(place);
            } else if (isPart(sign)) {
                place = letters(place);
            } else {
                add(Kind.SIGN, place, place + 1, 0);
                place++;
            }
        }
    }

    private int letters(int from) {
        int to = from;
        boolean name = false;
        boolean digits = false;
        while (to < signs.length && isPart(signs[to])) {
            name |= signs[to] == '_';
            digits |= isDigit(signs[to]);
            to++;
        }
        if (digits && to - from == EIGHT && isHex(from, to)) {
            add(Kind.BARE, from, to, 0);
        } else {
            add(name || digits ? Kind.NAME : Kind.WORD, from, to, cues.of(signs, from, to));
        }
        return to;
    }

    private int digits(int from) {
        int to = from;
        boolean digits = true;
        while (to < signs.length && isPart(signs[to])) {
            digits &= isDigit(signs[to]);
            to++;
        }
        if (!digits) {
            add(mixed(from, to), from, to, 0);
            return to;
        }
        int glued = glued(to);
        if (glued == to) {
            add(Kind.DIGITS, from, to, 0);
            return to;
        }
        add(isDotted(from, glued) ? Kind.DOTTED : Kind.OTHER, from, glued, 0);
        return glued;
    }

    private Kind mixed(int from, int to) {
        char second = at(from + 1);
        if (signs[from] == '0' && (second == 'x' || second == 'X')) {
            return to > from + 2 && isHex(from + 2, to) ? Kind.HEX : Kind.OTHER;
        }
        return to - from == EIGHT && isHex(from, to) ? Kind.BARE : Kind.OTHER;
    }

    /// Where the numbers end that hang on a number by a point, comma, colon or dash.
    private int glued(int from) {
        int end = from;
        while (isJoint(at(end)) && isDigit(at(end + 1))) {
            end++;
            while (isDigit(at(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isJoint(char sign) {
        return sign == '.' || sign == ',' || sign == ':' || sign == '-' || sign == '×';
    }

    private boolean isDotted(int from, int to) {
        int points = 0;
        for (int i = from; i < to; i++) {
            if (signs[i] == '.') {
                points++;
            } else if (!isDigit(signs[i])) {
                return false;
            }
        }
        return points == 2 && !Character.isLetterOrDigit(at(to));
    }

    private boolean isHex(int from, int to) {
        for (int i = from; i < to; i++) {
            char sign = signs[i];
            if (sign > 'f' || Character.digit(sign, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isPart(char sign) {
        return sign < LETTERS.length
                ? LETTERS[sign] || isDigit(sign) || sign == '_'
                : Character.isLetter(sign);
    }

    private static boolean[] letters() {
        var letters = new boolean[0x500];
        for (char sign = 0; sign < letters.length; sign++) {
            letters[sign] = Character.isLetter(sign);
        }
        return letters;
    }

    private void add(Kind kind, int from, int to, long cue) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            said = Arrays.copyOf(said, 2 * size);
        }
        kinds[size] = kind;
        starts[size] = from;
        ends[size] = to;
        said[size++] = cue;
    }
}
