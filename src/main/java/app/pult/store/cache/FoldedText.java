package app.pult.store.cache;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as filters and suggestions compare it: lower case in every script (SQLite only knows
/// ASCII), ё as е, composed. Thread: any.
final class FoldedText {
    /// Wide enough for any number that fits a long.
    private static final int DIGITS = 19;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Behind every number, in any script.
    private static final String LAST = "\uffff";

    private FoldedText() {}

    static String fold(String text) {
        var composed =
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /// Several texts as one to look into; a word of a filter never reaches from one into the next.
    static String join(Iterable<String> texts) {
        return fold(String.join("\n", texts));
    }

    /// What has to occur, each somewhere.
    static List<String> words(String filter) {
        return words(filter, SPACE);
    }

    /// What a name or an address can be found by the beginning of.
    static List<String> parts(String text) {
        return words(text, NO_WORD);
    }

    /// Sorts `#9` before `#10`, and a ticket without a number behind all others.
    static String numberKey(String number) {
        if (number.isEmpty()) {
            return LAST;
        }
        return NUMBER.matcher(number)
                .replaceAll(
                        digits ->
                                "0".repeat(Math.max(0, DIGITS - digits.group().length()))
                                        + digits.group());
    }

    private static List<String> words(String text, Pattern separator) {
        return Arrays.stream(separator.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
