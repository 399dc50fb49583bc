package app.pult.launch.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One flat JSON object on one line, keys in the order they were put, for programs that read a
/// command's output. Source: RFC 8259. Thread: one.
public final class JsonLine {
    private final List<String> members = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    public JsonLine put(String key, String value) {
        return raw(key, quoted(value), value);
    }

    public JsonLine put(String key, long value) {
        return raw(key, Long.toString(value));
    }

    /// At most two decimals.
    public JsonLine put(String key, double value) {
        return raw(key, String.format(Locale.ROOT, "%.2f", value));
    }

    public JsonLine put(String key, boolean value) {
        return raw(key, Boolean.toString(value));
    }

    private JsonLine raw(String key, String value) {
        return raw(key, value, value);
    }

    private JsonLine raw(String key, String value, String shown) {
        members.add(quoted(key) + ":" + value);
        if (!shown.isEmpty()) {
            words.add(key + " " + shown);
        }
        return this;
    }

    /// The same for a person: names and values, without those that are empty.
    public String human() {
        return String.join(" · ", words);
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(JsonLine::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                    character < ' '
                            ? String.format(Locale.ROOT, "\\u%04x", character)
                            : String.valueOf((char) character);
        };
    }

    @Override
    public String toString() {
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
