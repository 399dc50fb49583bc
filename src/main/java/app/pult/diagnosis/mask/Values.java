package app.pult.diagnosis.mask;

import app.pult.diagnosis.mask.KeyWords.Meaning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether what stands where a secret would is one. Thread: any.
final class Values {
    private static final List<String> LOGIN =
            List.of(
                    "login",
                    "логин",
                    "user",
                    "username",
                    "имя",
                    "log",
                    "лог",
                    "account",
                    "email",
                    "почта");
    private static final List<String> COPULA =
            List.of("is", "was", "это", "стал", "такой", "set to", "=", "-", "–", "—", "→");
    private static final int LONGEST_GAP = 60;

    private Values() {}

    /// Without what an address goes on with, and without OpenSSL's `pass:`.
    static Value exact(String line, Meaning meaning, Value value) {
        if (meaning == Meaning.PASSWORD) {
            boolean named =
                    line.startsWith("pass:", value.start())
                            && value.end() - value.start() > "pass:".length();
            return named
                    ? new Value(value.start() + "pass:".length(), value.end(), value.bounds())
                    : value;
        }
        int end = value.start() + 1;
        while (end < value.end() && line.charAt(end) != '?') {
            end++;
        }
        return new Value(value.start(), end, value.bounds());
    }

    static boolean isSecret(String line, int name, Meaning meaning, Value value) {
        var text = value.of(line);
        return switch (meaning) {
            case PASSWORD -> isPassword(line, name, value, text);
            case KEY, TOKEN -> Plain.isRandom(text, 8) && !isFileName(text) && !isStructure(text);
            case SESSION -> Plain.isRandom(text, 6) && !isStructure(text);
            case PIN ->
                    text.length() >= 3
                            && text.length() <= 8
                            && text.chars().allMatch(c -> Chars.isDigit((char) c));
            case SOME_KEY -> Plain.isKey(text);
            case AUTHORIZATION, COOKIES -> false;
        };
    }

    private static boolean isPassword(String line, int name, Value value, String text) {
        if (Plain.isPlaceholder(text)
                || (text.length() < 4 && text.chars().allMatch(c -> Chars.isDigit((char) c)))) {
            return false;
        }
        var low = text.toLowerCase(Locale.ROOT);
        boolean digit = Plain.hasDigit(text);
        if (!digit
                && (low.contains("password")
                        || low.contains("passwd")
                        || low.contains("secret")
                        || low.contains("пароль")
                        || low.indexOf('(') >= 0)) {
            return false;
        }
        if (isPath(text)) {
            return false;
        }
        boolean onlyLetters =
                text.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'');
        return value.isQuoted()
                || !onlyLetters
                || !isFollowedByWord(line, value.end())
                || Chars.at(line, value.start() - 1) == '='
                || line.charAt(name) == '-';
    }

    private static boolean isPath(String text) {
        boolean root =
                text.startsWith("/")
                        || (text.length() > 3
                                && text.charAt(1) == ':'
                                && (text.charAt(2) == '\\' || text.charAt(2) == '/'))
                        || text.startsWith("~/")
                        || text.startsWith("./")
                        || text.startsWith("file:");
        return (root && (text.indexOf('/', 1) > 0 || text.indexOf('\\', 1) > 0))
                || (text.startsWith("/") && !Plain.hasDigit(text));
    }

    /// `Token{9f4ef63 …}` is an object that was printed.
    private static boolean isStructure(String text) {
        return text.chars().anyMatch(c -> "{}()[]".indexOf(c) >= 0);
    }

    private static boolean isFileName(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0
                && text.length() - dot <= 5
                && text.substring(dot + 1).chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /// Prose goes on; another key does not count.
    private static boolean isFollowedByWord(String line, int end) {
        int i = end;
        while (i < line.length()
                && (",;.!?".indexOf(line.charAt(i)) >= 0 || Chars.isSpace(line.charAt(i)))) {
            i++;
        }
        int start = i;
        while (i < line.length() && Character.isLetter(line.charAt(i))) {
            i++;
        }
        return i > start && Chars.at(line, i) != '=' && Chars.at(line, i) != ':';
    }

    /// `login/password: bob / hunter2`: the second of the two.
    static Optional<Value> behindLogin(String line, int name, Value value) {
        int slash = name - 1;
        while (slash > 0 && Chars.isSpace(line.charAt(slash))) {
            slash--;
        }
        if (slash < 2
                || "/:|,".indexOf(line.charAt(slash)) < 0
                || !endsWithLogin(line.substring(Math.max(0, slash - 12), slash))) {
            return Optional.of(value);
        }
        var text = value.of(line);
        for (int i = 1; i < text.length() - 1; i++) {
            if ("/:|".indexOf(text.charAt(i)) >= 0) {
                return Optional.of(
                        new Value(value.start() + i + 1, value.end(), Value.Bounds.OPEN));
            }
        }
        int next = Chars.skipSpaces(line, value.end());
        if ("/:|,".indexOf(Chars.at(line, next)) >= 0) {
            next++;
        }
        return Value.at(line, next).or(() -> Optional.of(value));
    }

    private static boolean endsWithLogin(String before) {
        var low = before.strip().toLowerCase(Locale.ROOT);
        return LOGIN.stream().anyMatch(low::endsWith);
    }

    /// The next word, or the one behind "is", or the one behind the colon that ends a few words.
    static Optional<Value> inProse(String line, int from) {
        int at = from;
        for (var word : COPULA) {
            if (Chars.startsWith(line, from, word)
                    && Chars.isSpace(Chars.at(line, from + word.length()))) {
                at = Chars.skipSpaces(line, from + word.length());
                break;
            }
        }
        if (Chars.isDigit(Chars.at(line, at)) && Chars.isSpace(Chars.at(line, at + 1))) {
            at = Chars.skipSpaces(line, at + 1);
        }
        var next = Value.at(line, at);
        if (next.isPresent()
                && Plain.isMixed(next.get().of(line))
                && next.get().of(line).indexOf('=') < 0
                && !endsWithColon(line, next.get())) {
            return next;
        }
        int colon = from;
        while (colon < line.length() && colon - from < LONGEST_GAP && isGap(line, colon)) {
            colon++;
        }
        boolean dash =
                (Chars.at(line, colon) == '-'
                                || Chars.at(line, colon) == '–'
                                || Chars.at(line, colon) == '—')
                        && Chars.at(line, colon + 1) == ' '
                        && Chars.at(line, colon - 1) == ' ';
        return Chars.at(line, colon) == ':' || dash ? Value.at(line, colon + 1) : Optional.empty();
    }

    private static boolean endsWithColon(String line, Value value) {
        return line.charAt(value.end() - 1) == ':';
    }

    private static boolean isGap(String line, int i) {
        char c = line.charAt(i);
        if (c == '-') {
            return Character.isLetter(Chars.at(line, i - 1))
                    && Character.isLetter(Chars.at(line, i + 1));
        }
        return Character.isLetterOrDigit(c) || Chars.isSpace(c) || "._@()\"«»".indexOf(c) >= 0;
    }
}
