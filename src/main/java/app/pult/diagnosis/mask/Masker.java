package app.pult.diagnosis.mask;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Masks the texts of one case. Tokens are numbered as values appear, so the same texts in the same
/// order get the same tokens. A text that is masked twice stays as it was after the first time.
///
/// Time grows with the length of the text, whatever is in it. Thread: one at a time.
public final class Masker {
    static final char OPEN = '‹';
    static final char CLOSE = '›';

    /// So many values of each kind are told apart, with so many characters together; those beyond
    /// have a token without a number. So memory does not grow with a log of a million sessions, and
    /// its addresses leave room for a password.
    static final int MOST = 50_000;

    private static final int MOST_CHARACTERS = 2_000_000;

    private final Set<Secret> wanted;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> ledger = new LinkedHashMap<>();
    private final Map<Secret, Integer> counts = new EnumMap<>(Secret.class);
    private final Map<Secret, Integer> characters = new EnumMap<>(Secret.class);

    /// @param wanted [Secret#forNote] or [Secret#all], or a choice of one's own
    public Masker(Set<Secret> wanted) {
        this.wanted = Set.copyOf(wanted);
    }

    /// The same text with tokens in place of secrets: as many lines, ended the same way. Give whole
    /// texts, not lines: a private key is told by its first line.
    public String mask(String text) {
        var finders = finders();
        var masked = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int end = endOfLine(text, from);
            line(text.substring(from, end), finders, masked);
            int next = end;
            while (next < text.length() && isBreak(text.charAt(next))) {
                masked.append(text.charAt(next++));
            }
            from = next;
        }
        return masked.toString();
    }

    /// Masks the lines of one text.
    @FunctionalInterface
    public interface Lines {
        String mask(String line);
    }

    /// For one text that comes line by line, in their order and without their ends.
    public Lines lines() {
        var finders = finders();
        return text -> {
            var masked = new StringBuilder(text.length());
            line(text, finders, masked);
            return masked.toString();
        };
    }

    /// Token to value, in the order of their numbers. For the eyes of this desk only: whoever keeps
    /// it seals it.
    public Map<String, String> ledger() {
        return Collections.unmodifiableMap(ledger);
    }

    /// Puts the values back where the tokens of this case stand.
    public String reveal(String masked) {
        var text = new StringBuilder(masked.length());
        int from = 0;
        while (from < masked.length()) {
            int open = masked.indexOf(OPEN, from);
            int close = open < 0 ? -1 : masked.indexOf(CLOSE, open);
            if (close < 0) {
                break;
            }
            var token = masked.substring(open, close + 1);
            text.append(masked, from, open).append(ledger.getOrDefault(token, token));
            from = close + 1;
        }
        return text.append(masked, from, masked.length()).toString();
    }

    /// Who is first is sure of what it sees; see [Findings].
    private static List<Finder> finders() {
        return List.of(
                new PrivateKeyFinder(),
                new UrlFinder(),
                new ShapeFinder(),
                new KeyedFinder(),
                new CommandFinder(),
                new MailFinder(),
                new SidFinder(),
                new PathFinder(),
                new HardwareFinder(),
                new IpFinder(),
                new NumberFinder(),
                new RandomFinder(),
                new HostFinder());
    }

    private void line(String line, List<Finder> finders, StringBuilder masked) {
        var found = new Findings(wanted, line);
        finders.forEach(finder -> finder.find(line, found));
        int from = 0;
        for (var span : found.inOrder()) {
            masked.append(line, from, span.start());
            masked.append(token(line.substring(span.start(), span.end()), span.secret()));
            from = span.end();
        }
        masked.append(line, from, line.length());
    }

    private String token(String value, Secret secret) {
        var same = sameness(value, secret);
        if (!tokens.containsKey(same) && isFull(secret, value.length())) {
            return OPEN + secret.word() + CLOSE;
        }
        return tokens.computeIfAbsent(
                same,
                key -> {
                    var token =
                            OPEN
                                    + secret.word()
                                    + "-"
                                    + counts.merge(secret, 1, Integer::sum)
                                    + CLOSE;
                    characters.merge(secret, value.length(), Integer::sum);
                    ledger.put(token, value);
                    return token;
                });
    }

    private boolean isFull(Secret secret, int more) {
        return counts.getOrDefault(secret, 0) >= MOST
                || characters.getOrDefault(secret, 0) + more > MOST_CHARACTERS;
    }

    /// What two spellings of one value have in common.
    private static String sameness(String value, Secret secret) {
        return switch (secret) {
            case EMAIL, IP, USER, HOST -> value.toLowerCase(Locale.ROOT);
            case PHONE ->
                    "phone "
                            + (digits(value).length() == 11 && digits(value).startsWith("8")
                                    ? "7" + digits(value).substring(1)
                                    : digits(value));
            case CARD, INN, SNILS, PASSPORT -> secret + letters(value);
            case MAC -> "mac " + letters(value);
            case PASSWORD, TOKEN, KEY, COOKIE, PRODUCT_KEY, SID -> value;
        };
    }

    private static String digits(String value) {
        var digits = new StringBuilder();
        value.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static String letters(String value) {
        var letters = new StringBuilder();
        value.chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) Character.toLowerCase(c)));
        return letters.toString();
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
