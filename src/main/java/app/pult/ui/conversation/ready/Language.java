package app.pult.ui.conversation.ready;

import java.util.Locale;

/// In which language somebody is answered, told from their words: Russian where most letters are
/// Cyrillic, else the operator's own unless that is Russian, else English.
///
/// Thread: any.
public final class Language {
    private static final int ENOUGH = 2_000;
    private static final String RUSSIAN = "ru";

    private Language() {}

    /// An ISO 639-1 code.
    public static String of(String words, Locale operator) {
        var letters = words.chars().limit(ENOUGH).filter(Character::isLetter).toArray();
        int cyrillic = 0;
        for (int letter : letters) {
            if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC) {
                cyrillic++;
            }
        }
        if (letters.length == 0) {
            return operator.getLanguage();
        }
        if (2 * cyrillic >= letters.length) {
            return RUSSIAN;
        }
        return operator.getLanguage().equals(RUSSIAN)
                ? Locale.ENGLISH.getLanguage()
                : operator.getLanguage();
    }
}
