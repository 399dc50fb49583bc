package app.pult.diagnosis;

import java.util.Locale;

/// A text that data brings with it, in both languages of the program: rules, codes and runbooks are
/// written by a team, so their words cannot be keys of the window. Neither side is blank.
///
/// Thread: any.
public record Bilingual(String ru, String en) {
    public Bilingual {
        if (ru.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "a text needs both languages, ru: «" + ru + "», en: «" + en + "»");
        }
    }

    /// Russian where the reader's language is Russian, else English.
    public String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? ru : en;
    }
}
