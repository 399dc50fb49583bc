package app.pult.ui.conversation;

import app.pult.desk.Message;
import app.pult.ui.conversation.ConversationModel.View;

import java.util.Locale;

/// In which language a customer is answered, told from what they wrote last: Russian where most
/// letters are Cyrillic, else the operator's own unless that is Russian, else English.
///
/// Thread: any.
final class Language {
    private static final int ENOUGH = 2_000;
    private static final String RUSSIAN = "ru";

    private Language() {}

    /// An ISO 639-1 code.
    static String of(View.Open open, Locale operator) {
        var words = open.ticket().fields().subject();
        for (var message : open.messages()) {
            if (message instanceof Message.CustomerMessage said && !said.body().text().isBlank()) {
                words = said.body().text();
            }
        }
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
