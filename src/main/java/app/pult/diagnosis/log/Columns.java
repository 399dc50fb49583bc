package app.pult.diagnosis.log;

/// The first columns of a line: parted by blanks, tabs and bars; what begins with a bracket is one
/// column up to where it closes. Each knows what it looks like. Thread: confined.
final class Columns {
    static final int MOST = 16;
    private static final int LONGEST = 700;
    private static final int LONGEST_BRACKET = 400;
    private static final int LONGEST_WORD = 20;
    private static final int LONGEST_DASH = 3;
    private static final int EPOCH = 10;
    private static final int EPOCH_MILLIS = 13;

    static final int TIME = 1;
    static final int NUMBER = 1 << 1;
    static final int LEVEL = 1 << 2;
    static final int LETTER = 1 << 3;
    static final int BRACKET = 1 << 4;
    static final int DASH = 1 << 5;
    static final int COLON = 1 << 6;
    static final int PADDED = 1 << 7;

    private CharSequence line = "";
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final boolean[] padded = new boolean[MOST];
    private int count;

    void read(CharSequence text) {
        read(text, MOST);
    }

    /// Only so many columns.
    void read(CharSequence text, int most) {
        line = text;
        count = 0;
        int end = Math.min(text.length(), LONGEST);
        int at = blanks(0, end);
        while (at < end && count < Math.min(most, MOST)) {
            int start = at;
            at = isOpening(line.charAt(at)) ? bracket(at, end) : at;
            while (at < end && !isBlank(line.charAt(at))) {
                at++;
            }
            starts[count] = start;
            ends[count] = at;
            int next = blanks(at, end);
            padded[count] = next - at >= 2 || (at < end && line.charAt(at) != ' ');
            count++;
            at = next;
        }
    }

    int count() {
        return count;
    }

    int start(int column) {
        return starts[column];
    }

    int end(int column) {
        return ends[column];
    }

    /// Whether there is such a column, and it has this look.
    boolean is(int column, int look) {
        if (column >= count) {
            return false;
        }
        int start = starts[column];
        int end = ends[column];
        return switch (look) {
            case TIME -> digits(start, end) == TIME || isEpoch(start, end) || isDate(column);
            case NUMBER -> digits(start, end) == NUMBER;
            case LEVEL -> isShort(column) && Level.ofWord(bare(column)).isPresent();
            case LETTER -> isShort(column) && isLetter(bare(column));
            case BRACKET -> isOpening(line.charAt(start)) && end - start > 2;
            case DASH -> end - start <= LONGEST_DASH && bare(column).isEmpty();
            case COLON -> line.charAt(end - 1) == ':' && end - start > 1;
            case PADDED -> padded[column];
            default -> false;
        };
    }

    private static boolean isLetter(String bare) {
        return bare.length() == 1 && Level.ofLetter(bare.charAt(0)).isPresent();
    }

    private boolean isShort(int column) {
        return ends[column] - starts[column] <= LONGEST_WORD;
    }

    /// The name of a day or a month.
    private boolean isDate(int column) {
        if (!isShort(column) || Pieces.isDigit(line.charAt(starts[column]))) {
            return false;
        }
        var bare = bare(column);
        return CalendarWords.isDay(bare, 0, bare.length())
                || CalendarWords.isMonth(bare, 0, bare.length());
    }

    /// Where the next column begins, were there one.
    int after(int column) {
        return blanks(ends[column], line.length());
    }

    /// The column without its brackets and punctuation.
    String bare(int column) {
        return bare(starts[column], ends[column]);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '|' || c == '\u00a0';
    }

    private static boolean isOpening(char c) {
        return c == '[' || c == '(' || c == '<';
    }

    private int blanks(int from, int end) {
        int at = from;
        while (at < end && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Behind the bracket that closes what opens here; the same place if none does.
    private int bracket(int start, int end) {
        int depth = 0;
        for (int i = start; i < Math.min(end, start + LONGEST_BRACKET); i++) {
            char c = line.charAt(i);
            if (isOpening(c)) {
                depth++;
            } else if (c == ']' || c == ')' || c == '>') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return start;
    }

    private String bare(int start, int end) {
        int a = start;
        int b = end;
        while (a < b && !Pieces.isWord(line.charAt(a))) {
            a++;
        }
        while (b > a && !Pieces.isWord(line.charAt(b - 1))) {
            b--;
        }
        return line.subSequence(a, b).toString();
    }

    /// Seconds or milliseconds since 1970, in this century's first decades.
    private boolean isEpoch(int start, int end) {
        int digits = end - start;
        return (digits == EPOCH || digits == EPOCH_MILLIS)
                && line.charAt(start) == '1'
                && digits(start, end) == NUMBER;
    }

    /// Whether it is a time, a number or neither (0), by its digits and what parts them; a bracket
    /// is a time if there is one in it.
    private int digits(int start, int end) {
        boolean isBracket = isOpening(line.charAt(start));
        int groups = 0;
        int digits = 0;
        int parts = 0;
        int others = 0;
        boolean hasColon = false;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (Pieces.isDigit(c)) {
                groups += i > start && Pieces.isDigit(line.charAt(i - 1)) ? 0 : 1;
                digits++;
            } else if (isBetweenDigits(i, start, end) && "-/:.,T_+ ".indexOf(c) >= 0) {
                hasColon |= c == ':';
                parts++;
            } else if ("[](),;:Z ".indexOf(c) < 0) {
                if (!isBracket) {
                    return 0;
                }
                others++;
            }
        }
        if (isBracket) {
            boolean isWhole = parts >= 2 && digits >= 6 && (hasColon || others == 0);
            boolean isSinceStart = others == 0 && groups == 2 && parts == 1;
            return isWhole || isSinceStart ? TIME : 0;
        }
        if (digits == 0 || parts == 0) {
            return digits == 0 ? 0 : NUMBER;
        }
        return parts >= 2 || (digits == 4 && groups == 2) || digits >= 14 ? TIME : NUMBER;
    }

    private boolean isBetweenDigits(int at, int start, int end) {
        return at > start
                && at + 1 < end
                && Pieces.isDigit(line.charAt(at - 1))
                && Pieces.isDigit(line.charAt(at + 1));
    }
}
