package app.pult.diagnosis.code;

import app.pult.diagnosis.code.Tokens.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the tokens of one text from its beginning to its end. Thread: confined to one call.
final class CodeReader {
    private static final int SHORTEST_SYMBOL = 3;

    private final Tokens tokens;
    private final CodeTables tables = CodeTables.all();
    private final NumberReader numbers;
    private final HexReader hexes;
    private final MailReader mails;
    private final UnitReader units;
    private final WebReader webs;
    private final List<Hit> hits = new ArrayList<>();
    private int lastToken = -1;

    CodeReader(Tokens tokens) {
        this.tokens = tokens;
        numbers = new NumberReader(tokens);
        hexes = new HexReader(tokens);
        mails = new MailReader(tokens);
        units = new UnitReader(tokens);
        webs = new WebReader(tokens);
    }

    List<Hit> read() {
        int token = 0;
        while (token < tokens.size()) {
            token = read(token);
        }
        return List.copyOf(hits);
    }

    /// The token to go on with.
    private int read(int token) {
        return switch (tokens.kind(token)) {
            case DIGITS -> digits(token);
            case HEX -> one(token, tokens.start(token), hexes.hex(token));
            case BARE -> one(token, tokens.start(token), hexes.bare(token));
            case DOTTED -> one(token, tokens.start(token), mails.enhanced(token));
            case NAME, WORD -> word(token);
            case OTHER -> other(token);
            case SIGN, LINE_END -> token + 1;
        };
    }

    private int one(int token, int start, Optional<Code> code) {
        code.ifPresent(found -> hit(token, start, tokens.end(token), found));
        return token + 1;
    }

    private void hit(int token, int start, int end, Code code) {
        hits.add(new Hit(start, end, code));
        lastToken = token;
    }

    private int digits(int token) {
        int length = tokens.end(token) - tokens.start(token);
        if (length > NumberReader.PLAIN) {
            int from = signed(token) ? tokens.start(token) - 1 : tokens.start(token);
            return one(token, from, hexes.decimal(token, from < tokens.start(token)));
        }
        var status = units.systemd(token);
        if (status.isPresent()) {
            hit(token, tokens.start(token), tokens.end(token + 2), status.get());
            return token + 3;
        }
        var mail = mails.smtpPair(token);
        if (mail.isPresent()) {
            int end = mails.smtpPairEnd(token);
            hit(end, tokens.start(token), tokens.end(end), mail.get());
            return end + 1;
        }
        if (signed(token)) {
            return one(token, tokens.start(token) - 1, numbers.browser(token));
        }
        var web = webs.told(token);
        var code = web.isPresent() ? web : numbers.plain(token);
        return one(
                token, tokens.start(token), code.isPresent() ? code : numbers.next(token, last()));
    }

    /// A code just before, that a list may go on from.
    private Optional<NumberReader.Before> last() {
        return hits.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumberReader.Before(lastToken, hits.getLast().code()));
    }

    private boolean signed(int token) {
        int before = tokens.start(token) - 1;
        char sign = tokens.at(before);
        char further = tokens.at(before - 1);
        return (sign == '-' || sign == '\u2212' || sign == '–')
                && !Character.isLetterOrDigit(further)
                && further != ')';
    }

    private int word(int token) {
        var result = units.result(token);
        if (result.isPresent()) {
            int from = tokens.text.indexOf(result.get().value(), tokens.end(token));
            hit(token, from, from + result.get().value().length(), result.get());
            return skip(token, from + result.get().value().length());
        }
        if (isSymbol(token)) {
            var code = symbol(token);
            code.ifPresent(found -> hit(token, tokens.start(token), tokens.end(token), found));
        }
        return token + 1;
    }

    private int skip(int token, int place) {
        int next = token + 1;
        while (next < tokens.size() && tokens.start(next) < place) {
            next++;
        }
        return next;
    }

    /// A name with an underscore, or capitals alone.
    private boolean isSymbol(int token) {
        int start = tokens.start(token);
        int length = tokens.end(token) - start;
        if (tokens.kind(token) == Kind.NAME) {
            return length >= SHORTEST_SYMBOL;
        }
        if (length < SHORTEST_SYMBOL) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char sign = tokens.text.charAt(start + i);
            if (sign < 'A' || sign > 'Z') {
                return false;
            }
        }
        return true;
    }

    private Optional<Code> symbol(int token) {
        var word = tokens.word(token);
        var known = tables.bySymbol(word);
        if (known.isEmpty()) {
            return browserName(word);
        }
        return known.filter(code -> isMeant(code, token));
    }

    /// Names that are everyday words too need their subject beside them.
    private boolean isMeant(Code code, int token) {
        boolean everyday =
                switch (code.family()) {
                    case TLS -> true;
                    case DNS -> code.value().equals("REFUSED") || code.value().equals("NOERROR");
                    case SMART -> false;
                    case WIN32, HRESULT, NTSTATUS, STOP, MSI, RAS, RDP, DEVICE -> false;
                    case ERRNO, SIGNAL, EXIT, SYSTEMD, HTTP, SMTP, BROWSER -> false;
                };
        if (!everyday) {
            return true;
        }
        var around = new Surroundings(tokens, token, token);
        var cue = code.family() == Family.TLS ? Cue.TLS : Cue.DNS;
        return around.near(cue) || cue.in(around.topic());
    }

    private static Optional<Code> browserName(String word) {
        boolean browser =
                word.startsWith("ERR_")
                        || word.startsWith("SEC_ERROR_")
                        || word.startsWith("SSL_ERROR_")
                        || word.startsWith("MOZILLA_PKIX_ERROR_")
                        || word.startsWith("DNS_PROBE_");
        if (browser && word.equals(word.toUpperCase(Locale.ROOT))) {
            return Optional.of(new Code(Family.BROWSER, word));
        }
        return word.startsWith("err_") || word.startsWith("dns_probe_")
                ? CodeTables.all().bySymbol(word.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /// Of numbers glued together `550-5.7.1` is a code, and `500.19` of a web server.
    private int other(int token) {
        var mail = mails.smtpGlued(token);
        return one(token, tokens.start(token), mail.isPresent() ? mail : webs.withDetail(token));
    }
}
