package app.pult.desk.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in a text that a person has to fill, written `{{?hint}}`: from `start` to before `end`,
/// in characters. The hint may be empty. What somebody else wrote is not ours to fill: a line that
/// begins with `>` has none.
///
/// Thread: any, immutable.
public record Blank(int start, int end, String hint) {
    private static final Pattern BLANK = Pattern.compile("\\{\\{\\?([^{}\\n]*)}}");

    /// All in a text, in order.
    public static List<Blank> in(String text) {
        return BLANK.matcher(text)
                .results()
                .filter(found -> !isQuoted(text, found.start()))
                .map(found -> new Blank(found.start(), found.end(), found.group(1).strip()))
                .toList();
    }

    /// The first that begins at this place or later, else the first of all: where Tab goes.
    public static Optional<Blank> after(String text, int place) {
        var all = in(text);
        return all.stream()
                .filter(blank -> blank.start >= place)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// The last that ends at this place or earlier, else the last of all: where Shift+Tab goes.
    public static Optional<Blank> before(String text, int place) {
        var all = in(text);
        return all.reversed().stream()
                .filter(blank -> blank.end <= place)
                .findFirst()
                .or(() -> all.reversed().stream().findFirst());
    }

    private static boolean isQuoted(String text, int place) {
        return text.startsWith(">", text.lastIndexOf('\n', place) + 1);
    }

    static String written(String hint) {
        return "{{?" + hint + "}}";
    }
}
