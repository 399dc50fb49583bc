package app.pult.ui.conversation.ready;

import app.pult.search.KeyboardLayout;

import java.util.Locale;
import java.util.Optional;

/// How well something fits what was typed: the smaller, the better.
///
/// Thread: any, immutable.
final class Fit {
    private static final int CODE = 0;
    private static final int CODE_START = 1;
    private static final int TITLE_START = 2;
    private static final int WORD_START = 3;
    private static final int TITLE_PART = 4;
    private static final int TEXT_PART = 5;

    /// What was typed in the other keyboard layout fits less than anything else.
    private static final int OTHER_LAYOUT = 10;

    /// So many letters say enough to look for them in a whole text.
    private static final int TELLING = 3;

    private final String code;
    private final String title;
    private final String text;

    private Fit(String code, String title, String text) {
        this.code = fold(code);
        this.title = fold(title);
        this.text = text;
    }

    /// 0 is the best, empty does not fit. Nothing typed fits all.
    static Optional<Integer> rank(String typed, String code, String title, String text) {
        var fit = new Fit(code, title, text);
        return fit.of(fold(typed))
                .or(
                        () ->
                                KeyboardLayout.other(typed)
                                        .flatMap(other -> fit.of(fold(other)))
                                        .map(rank -> OTHER_LAYOUT + rank));
    }

    private Optional<Integer> of(String typed) {
        if (!code.isEmpty() && code.startsWith(typed)) {
            return Optional.of(code.equals(typed) ? CODE : CODE_START);
        }
        if (title.startsWith(typed)) {
            return Optional.of(TITLE_START);
        }
        if (title.contains(" " + typed)) {
            return Optional.of(WORD_START);
        }
        if (typed.length() < TELLING) {
            return Optional.empty();
        }
        if (title.contains(typed)) {
            return Optional.of(TITLE_PART);
        }
        return fold(text).contains(typed) ? Optional.of(TEXT_PART) : Optional.empty();
    }

    private static String fold(String words) {
        return words.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
