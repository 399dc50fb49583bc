package app.pult.diagnosis.code;

import app.pult.diagnosis.code.Tokens.Kind;

import java.util.Map;
import java.util.Optional;

/// Numbers that say what they are by what stands right beside them: answers of web servers, and the
/// errors of POSIX as servers log them. Thread: confined to one call.
final class WebReader {
    private static final int LEAST = 400;
    private static final int END = 600;
    private static final int DIGITS = 3;

    /// Content too large, which was payload too large before RFC 9110.
    private static final int PAYLOAD = 413;

    /// How the words of an error begin that stand behind its number in logs of Linux.
    private static final Map<Integer, String> LOGGED =
            Map.ofEntries(
                    Map.entry(2, "No such file"),
                    Map.entry(5, "Input/output error"),
                    Map.entry(11, "Resource temporarily"),
                    Map.entry(12, "Cannot allocate memory"),
                    Map.entry(13, "Permission denied"),
                    Map.entry(24, "Too many open files"),
                    Map.entry(28, "No space left"),
                    Map.entry(30, "Read-only file system"),
                    Map.entry(32, "Broken pipe"),
                    Map.entry(98, "Address already in use"),
                    Map.entry(101, "Network is unreachable"),
                    Map.entry(104, "Connection reset"),
                    Map.entry(110, "Connection timed out"),
                    Map.entry(111, "Connection refused"),
                    Map.entry(113, "No route to host"));

    private final Tokens tokens;
    private final CodeTables tables = CodeTables.all();

    WebReader(Tokens tokens) {
        this.tokens = tokens;
    }

    Optional<Code> told(int token) {
        int number = tokens.number(token);
        if (isLogged(token, number)) {
            return tables.byNumber(Family.ERRNO, number);
        }
        boolean web = number >= LEAST && number < END && tables.has(Family.HTTP, number);
        return web && (isReason(token, number) || isAfterVersion(token) || isSaid(token))
                ? Optional.of(new Code(Family.HTTP, Integer.toString(number)))
                : Optional.empty();
    }

    /// `(111: Connection refused)`.
    private boolean isLogged(int token, int number) {
        var words = LOGGED.get(number);
        return words != null
                && tokens.sign(token + 1) == ':'
                && tokens.text.startsWith(words, tokens.end(token) + 2);
    }

    /// `404 Not Found`: the reason of RFC 9110 right after the number.
    private boolean isReason(int token, int number) {
        var reason = tables.symbol(new Code(Family.HTTP, Integer.toString(number)));
        int space = reason.indexOf(' ');
        var word = space < 0 ? reason : reason.substring(0, space);
        int next = tokens.sign(token + 1) == 0 ? token + 1 : token + 2;
        return !word.isEmpty()
                && tokens.kind(next) == Kind.WORD
                && (tokens.word(next).equalsIgnoreCase(word)
                        || (number == PAYLOAD && tokens.word(next).equalsIgnoreCase("Payload")));
    }

    /// `HTTP/1.1 404`, `"GET / HTTP/1.1" 502` of a log.
    private boolean isAfterVersion(int token) {
        int version = tokens.sign(token - 1) == '"' ? token - 2 : token - 1;
        return tokens.sign(version - 1) == '/' && tokens.isWord(version - 2, "http");
    }

    /// «Мне 403 пишет на портале».
    private boolean isSaid(int token) {
        if (!Cue.VERB.in(tokens.cues(token + 1)) || tokens.sign(token - 1) != 0) {
            return false;
        }
        var around = new Surroundings(tokens, token, token);
        return around.near(Cue.HTTP) && !around.denied;
    }

    /// `HTTP Error 500.19` of IIS: the web answer with a number of its own behind the point.
    Optional<Code> withDetail(int token) {
        var written = tokens.word(token);
        int point = written.indexOf('.');
        if (point != DIGITS || written.length() > DIGITS + DIGITS || written.indexOf('.', 4) >= 0) {
            return Optional.empty();
        }
        var code = new Code(Family.HTTP, written.substring(0, DIGITS));
        var around = new Surroundings(tokens, token, token);
        return tables.has(code) && around.leads(Cue.ERROR) && around.near(Cue.HTTP)
                ? Optional.of(code)
                : Optional.empty();
    }
}
