package app.pult.diagnosis.code;

/// What stands around a number: the cue to its left, the words of its sentence, the words further
/// around. Looks a bounded number of tokens far, so a text stays linear.
///
/// Thread: confined to its reader.
final class Surroundings {
    private static final int SENTENCE = 16;
    private static final int AROUND = 40;
    private static final int FAR = 8;
    private static final int MOST_BETWEEN = 3;
    private static final int COMMA = 1;

    /// Words that can stand before a code of their own; others only tell what it is about.
    private static final long LEADERS =
            Cue.of(
                    Cue.ERROR,
                    Cue.CODE,
                    Cue.STATUS,
                    Cue.EXIT,
                    Cue.SIGNAL,
                    Cue.ERRNO,
                    Cue.VERB,
                    Cue.OWNER);

    private static final long TOPICS =
            Cue.of(
                    Cue.HTTP,
                    Cue.SMTP,
                    Cue.VPN,
                    Cue.RDP,
                    Cue.DEVICE,
                    Cue.STOP,
                    Cue.MSI,
                    Cue.WINDOWS,
                    Cue.PRINT,
                    Cue.TLS,
                    Cue.DNS,
                    Cue.SMART,
                    Cue.SYSTEMD);

    private final Tokens tokens;
    private final int first;
    private final int last;

    /// The cues of the nearest leading word, 0 for none; how many other words stand between.
    long leader;

    int leaderToken = -1;
    int between;

    /// All cues to the left in the sentence, and to the right.
    long left;

    long right;

    /// A word that counts stands right after.
    boolean counted;

    /// Something before it says that it is a measure or somebody's number.
    boolean denied;

    Surroundings(Tokens tokens, int first, int last) {
        this.tokens = tokens;
        this.first = first;
        this.last = last;
        lookLeft();
        lookRight();
        findLeader();
    }

    long near() {
        return left | right;
    }

    boolean near(Cue cue) {
        return cue.in(left | right);
    }

    boolean leads(Cue cue) {
        return cue.in(leader);
    }

    /// Cues of the few words right after it, in the same sentence.
    long after(int words) {
        long all = 0;
        for (int i = last + 1; i <= last + words && !isEnd(i) && !isCapital(i); i++) {
            all |= tokens.cues(i);
        }
        return all;
    }

    /// Cues of up to forty tokens on either side.
    long topic() {
        long all = 0;
        int to = Math.min(tokens.size() - 1, last + AROUND);
        for (int i = Math.max(0, first - AROUND); i <= to; i++) {
            all |= tokens.cues(i);
        }
        return all;
    }

    private void lookLeft() {
        for (int i = first - 1; i >= Math.max(0, first - SENTENCE) && !isEnd(i); i--) {
            left |= tokens.cues(i);
        }
        if (isSpelledSmart(first - 1)) {
            left |= Cue.SMART.bit();
        }
    }

    private void lookRight() {
        int to = isCapital(last + 1) ? last : last + SENTENCE;
        for (int i = last + 1; i <= to && !isEnd(i); i++) {
            right |= tokens.cues(i);
        }
        long next = tokens.cues(last + 1);
        char sign = tokens.sign(last + 1);
        counted =
                (Cue.UNIT.in(next) && !isCapital(last + 1))
                        || sign == '%'
                        || sign == '°'
                        || sign == '₽'
                        || sign == '€'
                        || sign == '$'
                        || isShare(last + 1)
                        || (sign == '-' && Cue.UNIT.in(tokens.cues(last + 2)));
    }

    /// «109 из 300».
    private boolean isShare(int token) {
        return (tokens.isWord(token, "of") || tokens.isWord(token, "из"))
                && tokens.kind(token + 1) == Tokens.Kind.DIGITS;
    }

    /// The end of a sentence or line. A point after a short word ends nothing («ош. 691»), nor does
    /// a line end after a colon.
    private boolean isEnd(int token) {
        return switch (tokens.kind(token)) {
            case LINE_END -> tokens.sign(token - 1) != ':';
            case SIGN ->
                    switch (tokens.sign(token)) {
                        case '!', '?', ';' -> true;
                        case '.' -> !isShort(token - 1) || isUpper(token + 1);
                        default -> false;
                    };
            case WORD, NAME, DIGITS, DOTTED, HEX, BARE, OTHER -> false;
        };
    }

    /// Whether a sentence may begin here.
    boolean isCapital(int token) {
        return tokens.kind(token) == Tokens.Kind.WORD
                && Character.isUpperCase(tokens.at(tokens.start(token)))
                && !Character.isUpperCase(tokens.at(tokens.start(token) + 1));
    }

    private boolean isUpper(int token) {
        return tokens.kind(token) == Tokens.Kind.WORD
                && Character.isUpperCase(tokens.at(tokens.start(token)))
                && tokens.end(token) - tokens.start(token) > 1;
    }

    private boolean isShort(int token) {
        return tokens.kind(token) == Tokens.Kind.WORD
                && tokens.end(token) - tokens.start(token) <= 3
                && (tokens.cues(token) != 0 || tokens.end(token) - tokens.start(token) == 1);
    }

    private void findLeader() {
        denied = isMeasured();
        for (int i = first - 1; i >= Math.max(0, first - FAR); i--) {
            if (isEnd(i)) {
                return;
            }
            if (tokens.kind(i) == Tokens.Kind.LINE_END) {
                continue;
            }
            if (tokens.sign(i) == ',') {
                between += COMMA;
            }
            if (tokens.kind(i) == Tokens.Kind.SIGN) {
                continue;
            }
            if (tokens.kind(i) == Tokens.Kind.DIGITS) {
                return;
            }
            if (!step(i)) {
                return;
            }
        }
    }

    /// Whether to look further to the left.
    private boolean step(int token) {
        long cues = tokens.cues(token);
        if (Cue.OWNER.in(cues) && (cues & LEADERS & ~Cue.OWNER.bit()) == 0) {
            if (between == 0 && !isSetOff(token)) {
                denied = true;
                return false;
            }
            between++;
            return between <= MOST_BETWEEN;
        }
        if ((cues & LEADERS) != 0) {
            leader = cues;
            leaderToken = token;
            denied |= isTally(token);
            return false;
        }
        if ((cues & TOPICS) == 0 && !Cue.GLUE.in(cues)) {
            between++;
        }
        return between <= MOST_BETWEEN;
    }

    /// «Ошибок за день: 502».
    private boolean isTally(int token) {
        return (tokens.isWord(token, "ошибок") || tokens.isWord(token, "errors"))
                && (between > 0 || tokens.sign(token + 1) == ':');
    }

    /// An owner that a colon sets off does not own the number where an error was spoken of before.
    private boolean isSetOff(int owner) {
        char next = tokens.sign(owner + 1);
        return Cue.ERROR.in(left)
                && (next == ':' || next == '(' || next == '—' || next == '-' || next == ',');
    }

    private boolean isMeasured() {
        char before = tokens.at(tokens.start(first) - 1);
        if (before == '$' || before == '€' || before == '₽' || before == '~' || before == '+') {
            return true;
        }
        return Cue.DENY.in(tokens.cues(first - 1));
    }

    /// S.M.A.R.T.
    boolean isSpelledSmart(int token) {
        int end = tokens.sign(token) == '.' ? tokens.end(token) : 0;
        int from = end - "S.M.A.R.T.".length();
        return from >= 0 && tokens.text.startsWith("S.M.A.R.T.", from);
    }

    /// Whether nothing but signs stands between the word and the number.
    boolean follows(String word) {
        for (int i = first - 1; i >= Math.max(0, first - FAR); i--) {
            if (tokens.kind(i) != Tokens.Kind.SIGN && !Cue.GLUE.in(tokens.cues(i))) {
                return tokens.isWord(i, word);
            }
        }
        return false;
    }
}
