package app.pult.diagnosis.code;

import java.util.Optional;

/// Numbers of up to five digits, which are codes only where the words around them say so, and codes
/// of mail. Thread: confined to one call.
final class NumberReader {
    /// Digits of a number that needs words.
    static final int PLAIN = 5;

    private static final int SIGNALLED = 255;
    private static final int SECRET_WORDS = 3;
    private static final int HTTP_LEAST = 400;
    private static final int MSI_LEAST = 1600;
    private static final int HTTP_END = 600;

    private final Tokens tokens;
    private final CodeTables tables = CodeTables.all();
    private final Meaning meaning = new Meaning(tables);
    private final Standing standing;

    NumberReader(Tokens tokens) {
        this.tokens = tokens;
        standing = new Standing(tokens);
    }

    /// A hit whose list a number may continue.
    record Before(int token, Code code) {}

    /// A number that stands alone.
    Optional<Code> plain(int token) {
        int number = tokens.number(token);
        if (number == 0 || !standing.isFree(token)) {
            return Optional.empty();
        }
        var around = new Surroundings(tokens, token, token);
        if (around.counted) {
            return Optional.empty();
        }
        if (around.leader != 0 && !around.denied) {
            var led = led(number, token, around);
            if (led.isPresent()) {
                return led;
            }
        }
        if (!around.denied) {
            var subject = bySubject(number, token, around);
            if (subject.isPresent()) {
                return subject;
            }
            if (number >= HTTP_LEAST && isComplaint(token, around)) {
                return meaning.inSubject(number, around);
            }
        }
        return standing.isNamedAfter(token, number) && !around.denied
                ? meaning.of(number, around)
                : Optional.empty();
    }

    /// After «ошибка», "code", "signal", "returns" and the like.
    private Optional<Code> led(int number, int token, Surroundings around) {
        if (around.leads(Cue.ERRNO) && around.between == 0) {
            return tables.byNumber(Family.ERRNO, number);
        }
        if (around.leads(Cue.SIGNAL)) {
            return around.between == 0 ? tables.byNumber(Family.SIGNAL, number) : Optional.empty();
        }
        if (around.leads(Cue.ERROR)) {
            return afterError(number, token, around);
        }
        if (around.leads(Cue.CODE) || around.leads(Cue.STATUS)) {
            return afterCode(number, token, around);
        }
        if (around.leads(Cue.EXIT)) {
            var exit = afterExit(number, token, around);
            if (exit.isPresent()) {
                return exit;
            }
        }
        if (Cue.ERROR.in(around.left) && around.between <= 2) {
            return afterError(number, token, around);
        }
        return around.leads(Cue.VERB) ? afterVerb(number, token, around) : Optional.empty();
    }

    private Optional<Code> afterError(int number, int token, Surroundings around) {
        if (Cue.TOOL.in(around.left) && number <= SIGNALLED && around.between == 0) {
            return Optional.of(new Code(Family.EXIT, Integer.toString(number)));
        }
        if ((number < Standing.SMALL && !isSmallSaid(token, around))
                || standing.isPlace(token - 1)) {
            return Optional.empty();
        }
        return around.between <= 2 || number >= HTTP_LEAST
                ? meaning.of(number, around)
                : Optional.empty();
    }

    /// «Ошибка 2» may be the second of a list: it needs a word for whose it is, or nothing after
    /// it.
    private boolean isSmallSaid(int token, Surroundings around) {
        if (around.between > 0) {
            return false;
        }
        return around.near(Cue.CODE)
                || around.near(Cue.WINDOWS)
                || around.near(Cue.DEVICE)
                || tokens.isWord(token + 1, "has")
                || standing.isSentenceEnd(token + 1);
    }

    private Optional<Code> afterCode(int number, int token, Surroundings around) {
        if (Cue.SECRET.in(tokens.cues(around.leaderToken - 1))) {
            return Optional.empty();
        }
        long before = tokens.cues(around.leaderToken - 1);
        if ((Cue.EXIT.in(before) || Cue.TOOL.in(around.left)) && number <= SIGNALLED) {
            return Optional.of(new Code(Family.EXIT, Integer.toString(number)));
        }
        if (Cue.ERROR.in(around.left)) {
            return around.between <= (number < Standing.SMALL ? 0 : 2)
                    ? meaning.of(number, around)
                    : Optional.empty();
        }
        if (around.between > 1 || (around.leads(Cue.CODE) && isSecret(around))) {
            return Optional.empty();
        }
        if (isDevice(number, token, around)) {
            return Optional.of(new Code(Family.DEVICE, Integer.toString(number)));
        }
        if (around.near(Cue.EXIT) && number <= SIGNALLED && !isAnswer(number, around)) {
            return Optional.of(new Code(Family.EXIT, Integer.toString(number)));
        }
        var meant = meaning.inSubject(number, around);
        if (meant.isPresent()) {
            return meant;
        }
        boolean web = number >= HTTP_LEAST && tables.has(Family.HTTP, number);
        if (web && around.between == 0) {
            return Optional.of(new Code(Family.HTTP, Integer.toString(number)));
        }
        return number >= Standing.SMALL && Cue.ERROR.in(around.topic())
                ? meaning.of(number, around)
                : Optional.empty();
    }

    /// A code for a door, from a message, on a parcel.
    private static boolean isSecret(Surroundings around) {
        return Cue.SECRET.in(around.left | around.after(SECRET_WORDS));
    }

    /// «Драйвер для устройства не установлен. (Код 28)»: the device is in the sentence before.
    private boolean isDevice(int number, int token, Surroundings around) {
        return tables.has(Family.DEVICE, number)
                && around.leads(Cue.CODE)
                && !around.near(Cue.TLS)
                && !around.near(Cue.EXIT)
                && around.between == 0
                && standing.isSentenceEnd(token + 1)
                && Cue.DEVICE.in(around.topic());
    }

    private boolean isAnswer(int number, Surroundings around) {
        return (around.near(Cue.TLS) && tables.has(Family.TLS, number))
                || (around.near(Cue.DEVICE) && tables.has(Family.DEVICE, number));
    }

    private Optional<Code> afterExit(int number, int token, Surroundings around) {
        boolean code = Cue.CODE.in(around.left) || Cue.STATUS.in(around.left);
        char sign = tokens.sign(token - 1);
        boolean shown = around.follows("exited") || around.follows("exit");
        if (number <= SIGNALLED) {
            return (code && around.between <= 1)
                            || (shown && (sign == '(' || sign == ':' || sign == '='))
                    ? Optional.of(new Code(Family.EXIT, Integer.toString(number)))
                    : Optional.empty();
        }
        return code || (around.near(Cue.MSI) && around.between == 0)
                ? meaning.inSubject(number, around)
                : Optional.empty();
    }

    /// «Сайт отдаёт 502»: what is about the web or mail, and nothing that the number counts.
    private Optional<Code> afterVerb(int number, int token, Surroundings around) {
        if (around.between > 1 || !standing.isUncounted(token)) {
            return Optional.empty();
        }
        if (around.near(Cue.HTTP)
                || around.near(Cue.SMTP)
                || around.near(Cue.MSI)
                || around.near(Cue.VPN)) {
            return number >= HTTP_LEAST ? meaning.inSubject(number, around) : Optional.empty();
        }
        boolean web =
                Cue.HTTP.in(around.topic())
                        && number >= HTTP_LEAST
                        && number < HTTP_END
                        && tables.has(Family.HTTP, number);
        boolean returns =
                around.leads(Cue.EXIT)
                        && around.between == 0
                        && COMMON.contains(" " + number + " ");
        return web || returns
                ? Optional.of(new Code(Family.HTTP, Integer.toString(number)))
                : Optional.empty();
    }

    /// Answers that are one even where nobody spoke of the web.
    private static final String COMMON = " 400 401 403 404 405 407 408 413 429 500 502 503 504 ";

    /// What names itself without a word for an error: `HTTP 404`, `SMART 197`, `alert 40`.
    private Optional<Code> bySubject(int number, int token, Surroundings around) {
        var text = Integer.toString(number);
        if (tables.has(Family.HTTP, number) && around.follows("http")) {
            return Optional.of(new Code(Family.HTTP, text));
        }
        if (tables.has(Family.SMTP, number)
                && (around.follows("smtp") || (tokens.isQuoted(token) && around.near(Cue.SMTP)))) {
            return Optional.of(new Code(Family.SMTP, text));
        }
        boolean named = Cue.CODE.in(around.right) || Cue.ERROR.in(around.right);
        if (named && number >= MSI_LEAST && around.near(Cue.MSI) && standing.isApart(token)) {
            return meaning.inSubject(number, around);
        }
        if (tables.has(Family.TLS, number) && around.follows("alert") && around.near(Cue.TLS)) {
            return Optional.of(new Code(Family.TLS, text));
        }
        boolean spelled = around.isSpelledSmart(token - 1);
        boolean smart = spelled || (around.near(Cue.SMART) && around.between <= 1);
        if (smart && tables.has(Family.SMART, number) && (spelled || isAfterSmart(token))) {
            return Optional.of(new Code(Family.SMART, text));
        }
        return around.follows("rcode") ? tables.byNumber(Family.DNS, number) : Optional.empty();
    }

    /// «Сайт не открывается, 502», «не удалось подключиться (691)», a cell of a table about errors.
    private boolean isComplaint(int token, Surroundings around) {
        char before = tokens.sign(token - 1);
        if (before == '|' && tokens.sign(token + 1) == '|') {
            return around.near(Cue.ERROR);
        }
        boolean apart =
                before == '('
                        || before == ','
                        || before == ':'
                        || before == '"'
                        || before == '«'
                        || before == '—';
        return apart && standing.isSentenceEnd(token + 1) && Cue.FAIL.in(around.left);
    }

    private boolean isAfterSmart(int token) {
        long before = tokens.cues(token - 1) | tokens.cues(token - 2);
        return Cue.SMART.in(before);
    }

    /// A number in a list with the code before it: `500, 502 и 504`.
    Optional<Code> next(int token, Optional<Before> before) {
        if (before.isEmpty() || token - before.get().token() > 4 || !standing.isFree(token)) {
            return Optional.empty();
        }
        int number = tokens.number(token);
        var family = before.get().code().family();
        boolean joined = false;
        for (int i = before.get().token() + 1; i < token; i++) {
            char sign = tokens.sign(i);
            boolean glue = Cue.GLUE.in(tokens.cues(i));
            if (sign != ',' && sign != '/' && sign != '«' && sign != '»' && sign != '"' && !glue) {
                return Optional.empty();
            }
            joined |= sign == ',' || sign == '/' || glue;
        }
        boolean counted = new Surroundings(tokens, token, token).counted;
        return joined && !counted && number >= Standing.SMALL && tables.has(family, number)
                ? Optional.of(new Code(family, Integer.toString(number)))
                : Optional.empty();
    }

    /// `-105` of Chromium.
    Optional<Code> browser(int token) {
        var around = new Surroundings(tokens, token, token);
        return around.leads(Cue.ERROR) && around.near(Cue.HTTP) && !around.counted
                ? tables.byNumber(Family.BROWSER, -tokens.number(token))
                : Optional.empty();
    }
}
