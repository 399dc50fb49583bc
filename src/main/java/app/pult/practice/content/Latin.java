package app.pult.practice.content;

import java.util.List;
import java.util.Locale;

/// Names in Latin letters, as people write them in their mail addresses.
final class Latin {
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final List<String> LATIN =
            List.of(
                    "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o",
                    "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "sch", "", "y", "", "e",
                    "yu", "ya");

    private Latin() {}

    /// Lower case, words joined by dots, nothing but letters.
    static String of(String name) {
        var latin = new StringBuilder();
        for (var letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            var at = CYRILLIC.indexOf(letter);
            if (at >= 0) {
                latin.append(LATIN.get(at));
            } else if (letter == ' ') {
                latin.append('.');
            } else if (letter >= 'a' && letter <= 'z') {
                latin.append(letter);
            }
        }
        return latin.toString();
    }
}
