package app.pult.desk.template;

import java.util.Map;
import java.util.regex.Pattern;

/// Fills the placeholders of a ready text.
///
/// Thread: any, immutable.
public final class Template {
    private static final Pattern NAMED =
            Pattern.compile("\\{\\{ *([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*) *}}");

    private Template() {}

    /// The text with every placeholder as its value. One without a value, or that nobody knows,
    /// stays as a [Blank] of its name. Values are put in as they are and never filled themselves.
    public static String fill(String text, Map<Placeholder, String> values) {
        var filled = new StringBuilder();
        var found = NAMED.matcher(text);
        while (found.find()) {
            var name = found.group(1);
            var value = Placeholder.find(name).map(values::get).orElse(Blank.written(name));
            found.appendReplacement(filled, "");
            filled.append(value);
        }
        return found.appendTail(filled).toString();
    }
}
