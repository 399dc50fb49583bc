package app.pult.diagnosis.report;

import com.google.re2j.Pattern;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads lines of a key and a value: `OS Name: Windows`, `IPv4 Address. . . . : 10.0.0.5`, `Type =
/// simple`. A value in items (`[01]: 10.0.0.5`, or a line that is indented below) is told under the
/// key above it.
///
/// Thread: confined to one reading.
public final class KeyValueReader implements ReportReader {
    /// The key ends at the first colon or equals sign with a space, or the end, behind it; a key of
    /// one word may have its value right behind the equals sign.
    private static final Pattern FORM =
            Pattern.compile(
                    "^\\s*(?:([^:=\\s][^:=]{0,60}?)[ .\\t]*(?::|=)(?:\\s+(.*))?|([A-Za-z][\\w.-]{0,60})=(\\S.*))$");

    private static final Pattern ITEM = Pattern.compile("^\\s*\\[\\d+\\]:\\s*(.*)$");

    private final FactSink sink;
    private final Map<String, String> keys;
    private String above = "";

    public KeyValueReader(FactSink sink, Map<String, String> keys) {
        this.sink = sink;
        this.keys = keys;
    }

    @Override
    public void line(int number, String text) {
        var item = ITEM.matcher(text);
        if (item.find() && !above.isEmpty()) {
            tell(number, text, above, item.group(1));
            return;
        }
        var pair = FORM.matcher(text);
        if (!pair.find()) {
            return;
        }
        var key = Optional.ofNullable(pair.group(1)).orElse(pair.group(3)).strip();
        above = keys.getOrDefault(plain(key), key);
        var value = Optional.ofNullable(pair.group(2)).or(() -> Optional.ofNullable(pair.group(4)));
        if (value.isPresent()) {
            tell(number, text, above, value.get());
        } else if (key.startsWith("/")) {
            tell(number, text, "device", key);
        }
    }

    private void tell(int number, String text, String key, String value) {
        var at = sink.at(number, text);
        Quantity.of(value)
                .ifPresentOrElse(
                        quantity -> at.tell(key, quantity.digits(), quantity.unit()),
                        () -> at.tell(key, value));
    }

    /// How a key is looked up: without case, dots and double spaces.
    static String plain(String key) {
        return key.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[.\\s\u00a0]+", " ")
                .strip();
    }
}
