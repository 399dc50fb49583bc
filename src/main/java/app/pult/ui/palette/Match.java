package app.pult.ui.palette;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How well a name fits what was typed; the better, the earlier. Letters of either case and ё/е are
/// the same.
enum Match {
    /// The name begins with it.
    HEAD,
    /// Each typed word begins a word of the name, in any order: "уд к" fits "Удалить контакт".
    WORDS,
    /// Each typed word stands somewhere in the name.
    INSIDE,
    /// All its letters are there in their order: "нвз" fits "Новая заявка".
    SCATTERED,
    NONE;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Fewer scattered letters than this fit almost everything.
    private static final int LETTERS = 3;

    static Match of(String typed, String name) {
        var wanted = folded(typed.strip());
        var had = folded(name);
        if (had.startsWith(wanted)) {
            return HEAD;
        }
        var words = List.of(BLANKS.split(wanted));
        var names = List.of(BETWEEN_WORDS.split(had));
        if (words.stream().allMatch(word -> names.stream().anyMatch(n -> n.startsWith(word)))) {
            return WORDS;
        }
        if (words.stream().allMatch(had::contains)) {
            return INSIDE;
        }
        return isScattered(BLANKS.matcher(wanted).replaceAll(""), had) ? SCATTERED : NONE;
    }

    /// Whether nobody will wonder why this was found.
    boolean isPlain() {
        return compareTo(INSIDE) <= 0;
    }

    Match orBetter(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }

    private static boolean isScattered(String letters, String name) {
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            at = name.indexOf(letters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return letters.length() >= LETTERS;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
