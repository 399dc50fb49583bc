package app.pult.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields of a flat JSON object in one line, as data sets for measuring have them. Thread: any.
final class JsonStrings {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

    private static final Pattern FIELD =
            Pattern.compile("\"(\\w+)\":(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^,}\"]+))");

    private JsonStrings() {}

    /// The value of a field; empty if there is none.
    static Optional<String> find(String line, String field) {
        var value =
                Pattern.compile(
                                "\""
                                        + Pattern.quote(field)
                                        + "\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"")
                        .matcher(line);
        return value.find() ? Optional.of(unescaped(value.group(1))) : Optional.empty();
    }

    /// All fields of a flat object in their order, numbers and truths as they are written; none
    /// where the line is no object.
    static Map<String, String> fields(String line) {
        var fields = new LinkedHashMap<String, String>();
        if (line.startsWith("{")) {
            var each = FIELD.matcher(line);
            while (each.find()) {
                var text = Optional.ofNullable(each.group(2));
                fields.put(
                        each.group(1),
                        text.map(JsonStrings::unescaped).orElseGet(() -> each.group(3)));
            }
        }
        return fields;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(JsonStrings::plain);
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
