package app.pult.desk.template;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// By which name a person is greeted, told from the full one: "Иван Петров", "Petrov, Ivan",
/// "Петров Иван Сергеевич" and "Иван Сергеевич Петров" are all an Ivan.
///
/// Thread: any, immutable.
final class FirstName {
    private static final Pattern PATRONYMIC =
            Pattern.compile("\\p{Lu}\\p{L}+(вич|вна|ична|инична)", Pattern.UNICODE_CASE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private FirstName() {}

    /// Empty for what is no name: an address, a number.
    static Optional<String> of(String name) {
        int comma = name.indexOf(',');
        var words = words(comma < 0 ? name : name.substring(comma + 1));
        if (words.isEmpty() || name.contains("@")) {
            return Optional.empty();
        }
        for (int i = 1; i < words.size(); i++) {
            if (words.size() > 2 && PATRONYMIC.matcher(words.get(i)).matches()) {
                return Optional.of(words.get(i - 1));
            }
        }
        return Optional.of(words.getFirst())
                .filter(word -> Character.isLetter(word.codePointAt(0)));
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
    }
}
