package app.pult.ui.kit;

import java.util.List;
import java.util.Locale;

/// The words of a filter, whatever their case, with one е for ё. No words are in every text.
///
/// Thread: any, immutable.
public record Typed(List<String> words) {
    public Typed {
        words = List.copyOf(words);
    }

    public static Typed of(String typed) {
        return new Typed(List.of(folded(typed).strip().split("\\s+")));
    }

    /// Whether each of them stands somewhere in the text.
    public boolean isIn(String text) {
        var folded = folded(text);
        return words.stream().allMatch(folded::contains);
    }

    public static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
