package app.pult.bench;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The strings of a flat JSON object in one line, as data sets for measuring have them. Thread:
/// any.
final class JsonStrings {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

    private JsonStrings() {}

    /// The value of a field; empty if there is none.
    static Optional<String> find(String line, String field) {
        var value =
                Pattern.compile(
                                "\""
                                        + Pattern.quote(field)
                                        + "\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"")
                        .matcher(line);
        return value.find()
                ? Optional.of(ESCAPE.matcher(value.group(1)).replaceAll(JsonStrings::plain))
                : Optional.empty();
    }

    private static String plain(MatchResult escape) {
        var sign =
                escape.group(1) != null
                        ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                        : switch (escape.group(2).charAt(0)) {
                            case 'n' -> "\n";
                            case 't' -> "\t";
                            case 'r' -> "\r";
                            case 'b' -> "\b";
                            case 'f' -> "\f";
                            default -> escape.group(2);
                        };
        return Matcher.quoteReplacement(sign);
    }
}
