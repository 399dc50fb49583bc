package app.pult.diagnosis.mask;

import java.util.Locale;
import java.util.Set;

/// Tells values from words about values. Thread: any.
final class Plain {
    /// What stands where a password would, and is none.
    private static final Set<String> WORDS =
            Set.of(
                    "yes",
                    "no",
                    "true",
                    "false",
                    "on",
                    "off",
                    "null",
                    "nil",
                    "none",
                    "undefined",
                    "empty",
                    "blank",
                    "unset",
                    "set",
                    "required",
                    "optional",
                    "ok",
                    "fail",
                    "failed",
                    "failure",
                    "error",
                    "invalid",
                    "incorrect",
                    "wrong",
                    "expired",
                    "expires",
                    "changed",
                    "reset",
                    "missing",
                    "unknown",
                    "hidden",
                    "masked",
                    "redacted",
                    "removed",
                    "filtered",
                    "protected",
                    "encrypted",
                    "secret",
                    "password",
                    "passwd",
                    "enabled",
                    "disabled",
                    "absent",
                    "present",
                    "given",
                    "default",
                    "never",
                    "must",
                    "should",
                    "not",
                    "is",
                    "was",
                    "has",
                    "can",
                    "cannot",
                    "will",
                    "the",
                    "a",
                    "an",
                    "and",
                    "or",
                    "accepted",
                    "denied",
                    "rejected",
                    "good",
                    "bad",
                    "valid",
                    "string",
                    "text",
                    "plain",
                    "integer",
                    "boolean",
                    "object",
                    "array",
                    "prompt",
                    "ask",
                    "n/a",
                    "na",
                    "not set",
                    "bearer",
                    "basic",
                    "publickey",
                    "keyboard-interactive",
                    "success",
                    "succeeded",
                    "locked",
                    "match",
                    "mismatch",
                    "confirmed",
                    "не",
                    "нет",
                    "да",
                    "неверный",
                    "неверен",
                    "неправильный",
                    "истёк",
                    "истек",
                    "изменён",
                    "изменен",
                    "сменён",
                    "сброшен",
                    "скрыт",
                    "скрыто",
                    "пусто",
                    "пустой",
                    "отсутствует",
                    "присутствует",
                    "указан",
                    "задан",
                    "верный",
                    "принят",
                    "забыт",
                    "тот",
                    "же",
                    "и",
                    "или",
                    "для",
                    "от",
                    "sha256",
                    "sha512",
                    "sha1",
                    "md5",
                    "base64",
                    "windows10",
                    "windows11",
                    "office365",
                    "oauth2",
                    "str",
                    "include",
                    "same-origin");

    private Plain() {}

    /// Nothing that could let anybody in: stars, a variable, a word about passwords.
    static boolean isPlaceholder(String value) {
        if (value.isEmpty() || isFiller(value)) {
            return true;
        }
        var low = value.toLowerCase(Locale.ROOT);
        if (WORDS.contains(low) || WORDS.contains(strip(low))) {
            return true;
        }
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        return (first == '<' && last == '>')
                || (first == '[' && last == ']')
                || (first == '%' && last == '%' && value.length() > 2)
                || value.startsWith("${")
                || value.startsWith("$(")
                || value.startsWith("{{")
                || (first == '$' && isName(value.substring(1)))
                || value.endsWith("()")
                || low.startsWith("process.env")
                || low.startsWith("os.environ")
                || (low.startsWith("your") && !hasDigit(value));
    }

    /// Only one sign over and over, or dots and stars.
    private static boolean isFiller(String value) {
        char first = value.charAt(0);
        boolean same = true;
        boolean signs = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            same &= Character.toLowerCase(c) == Character.toLowerCase(first);
            signs &= "*•●.·-_?#…=x<>".indexOf(c) >= 0;
        }
        return signs || (same && !Chars.isDigit(first));
    }

    private static String strip(String low) {
        int end = low.length();
        while (end > 0 && ".,;:!?)".indexOf(low.charAt(end - 1)) >= 0) {
            end--;
        }
        return low.substring(0, end);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> c == '_' || c == ':' || c == '.' || Character.isLetter(c));
    }

    static boolean hasDigit(String value) {
        return value.chars().anyMatch(c -> Chars.isDigit((char) c));
    }

    static boolean hasLetter(String value) {
        return value.chars().anyMatch(Character::isLetter);
    }

    /// Could be a password amid prose: not a word, not a number, not a date.
    static boolean isMixed(String value) {
        return value.length() >= 5
                && hasLetter(value)
                && (hasDigit(value) || isOdd(value))
                && !isPlaceholder(value);
    }

    /// A hash or a key of nothing but its signs: mixed through, or hex of a usual length.
    static boolean isKey(String value) {
        int length = value.length();
        boolean hex = value.chars().allMatch(c -> Chars.isHex((char) c));
        return hex
                ? length == 32 || length == 40 || length == 48 || length == 64
                : length >= 20
                        && value.chars().allMatch(c -> Chars.isBase64((char) c) || c == '=')
                        && hasDigit(value)
                        && !value.equals(value.toLowerCase(Locale.ROOT))
                        && !value.equals(value.toUpperCase(Locale.ROOT));
    }

    /// Letters with signs among them that no word has.
    private static boolean isOdd(String value) {
        return value.chars().anyMatch(c -> "!@#$%^&*+=~".indexOf(c) >= 0);
    }

    /// Drawn by a machine: what a token or a session id looks like. Addresses of memory and paths
    /// do not.
    static boolean isRandom(String value, int least) {
        return value.length() >= least
                && ((hasDigit(value) && hasLetter(value))
                        || (value.length() >= 20 && isOneWord(value)))
                && !isMemory(value)
                && !value.startsWith("/")
                && !value.startsWith("\\")
                && !value.contains("://")
                && !value.contains("...")
                && !isDate(value)
                && !isPlaceholder(value);
    }

    /// `0x14f05578bd80006`.
    private static boolean isMemory(String value) {
        return value.startsWith("0x") && value.chars().skip(2).allMatch(c -> Chars.isHex((char) c));
    }

    /// Without a digit only small and capital letters tell, and not where words have their
    /// capitals.
    private static boolean isOneWord(String value) {
        long capitals = value.chars().filter(Character::isUpperCase).count();
        return value.chars().allMatch(c -> Chars.isBase64((char) c))
                && capitals * 4 > value.length()
                && !value.toUpperCase(Locale.ROOT).equals(value);
    }

    private static boolean isDate(String value) {
        return value.length() >= 10
                && value.charAt(4) == '-'
                && value.charAt(7) == '-'
                && Chars.isDigit(value.charAt(0))
                && Chars.isDigit(value.charAt(5))
                && Chars.isDigit(value.charAt(8));
    }
}
