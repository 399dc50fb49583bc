package app.pult.diagnosis.mask;

import app.pult.diagnosis.mask.KeyWords.Meaning;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/// What `Authorization` (RFC 9110, 11.6.2) and `Cookie` (RFC 6265) carry, as headers, in JSON, in
/// HAR. Thread: any.
final class HeaderValues {
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "path",
                    "domain",
                    "expires",
                    "max-age",
                    "samesite",
                    "priority",
                    "version",
                    "comment",
                    "httponly",
                    "secure",
                    "partitioned");
    private static final int LONGEST = 8192;

    private HeaderValues() {}

    /// Where to go on.
    static int find(String line, int start, int end, Meaning meaning, Findings found) {
        int i = end;
        while (i - end < 4
                && (Chars.isQuote(Chars.at(line, i))
                        || Chars.at(line, i) == ']'
                        || Chars.at(line, i) == '\\')) {
            i++;
        }
        i = Chars.skipSpaces(line, i);
        if (Chars.at(line, i) == ',' && Chars.isQuote(Chars.at(line, start - 1))) {
            int value = Chars.skipSpaces(line, i + 1) + 1;
            i = Chars.startsWith(line, value, "value") ? Chars.skipSpaces(line, value + 6) : i;
        }
        if (Chars.at(line, i) != ':' && Chars.at(line, i) != '=') {
            return end;
        }
        i = Chars.skipSpaces(line, i + 1);
        while (Chars.isQuote(Chars.at(line, i))
                || Chars.at(line, i) == '\\'
                || Chars.at(line, i) == '[') {
            i++;
        }
        int stop = i;
        while (stop < line.length()
                && stop - i < LONGEST
                && line.charAt(stop) != '"'
                && line.charAt(stop) != '\''
                && line.charAt(stop) != '\\') {
            stop++;
        }
        if (meaning == Meaning.COOKIES) {
            return cookies(line, i, stop, found);
        }
        return credentials(line, i, stop, found) ? stop : end;
    }

    private static int cookies(String line, int from, int to, Findings found) {
        int i = from;
        while (i < to) {
            int stop = i;
            int equals = 0;
            while (stop < to && line.charAt(stop) != ';') {
                equals = equals == 0 && line.charAt(stop) == '=' ? stop : equals;
                stop++;
            }
            if (equals > 0) {
                var name = line.substring(i, equals).strip();
                int value = Chars.skipSpaces(line, equals + 1);
                int last = value;
                while (last < stop && !Chars.isSpace(line.charAt(last))) {
                    last++;
                }
                var text = line.substring(Math.min(value, last), last);
                boolean session = KeyWords.meaning(name).isPresent() && text.length() >= 4;
                if (!ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT))
                        && !Plain.isPlaceholder(text)
                        && (session || Plain.isRandom(text, 8))) {
                    found.add(value, last, Secret.COOKIE);
                }
            }
            i = stop + 1;
        }
        return to;
    }

    /// A scheme and a credential, or a credential alone. Schemes that carry a list of parameters
    /// are left to the names of those.
    private static boolean credentials(String line, int from, int to, Findings found) {
        int end = word(line, from, to);
        var first = line.substring(from, end);
        int next = Chars.skipSpaces(line, end);
        if (next >= to) {
            boolean drawn = Plain.isRandom(first, 12);
            if (drawn) {
                found.add(from, end, Secret.TOKEN);
            }
            return drawn;
        }
        int stop = word(line, next, to);
        var second = line.substring(next, stop);
        boolean scheme = first.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        if (!scheme
                || first.isEmpty()
                || (second.indexOf('=') > 0 && second.indexOf('=') < second.length() - 2)
                || !Plain.isRandom(second, 6)) {
            return false;
        }
        found.add(next, stop, Secret.TOKEN);
        return true;
    }

    private static int word(String line, int from, int to) {
        int end = from;
        while (end < to
                && !Chars.isSpace(line.charAt(end))
                && line.charAt(end) != ','
                && line.charAt(end) != ']') {
            end++;
        }
        return end;
    }

    /// A name, a colon and a password, in base64 (RFC 7617).
    static boolean isBasic(String text) {
        if (text.length() < 8 || text.length() > 512) {
            return false;
        }
        try {
            var login = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            return login.indexOf(':') > 0 && login.chars().noneMatch(c -> c < ' ' || c == '\ufffd');
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
