package app.pult.ui.kit.caret;

import java.util.Optional;

/// Where in a text a sign stands whose words are being typed. Thread: any, immutable.
record Typed(String sign, int start) {
    /// A question is not that long.
    private static final int LONGEST = 80;

    /// The sign that was just completed before the caret, if it begins a word: "why??" is a
    /// question and no sign.
    static Optional<Typed> before(int caret, String text, String sign) {
        int start = caret - sign.length();
        boolean written = start >= 0 && text.startsWith(sign, start);
        boolean beginsWord = start <= 0 || Character.isWhitespace(text.charAt(start - 1));
        return written && beginsWord ? Optional.of(new Typed(sign, start)) : Optional.empty();
    }

    /// What stands between the sign and the caret; empty once they do not belong together any more.
    Optional<String> words(String text, int caret) {
        int from = start + sign.length();
        if (caret < from || caret > text.length() || !text.startsWith(sign, start)) {
            return Optional.empty();
        }
        var words = text.substring(from, caret);
        return words.length() > LONGEST || words.indexOf('\n') >= 0
                ? Optional.empty()
                : Optional.of(words);
    }
}
