package app.pult.desk.rich;

import java.util.function.IntPredicate;

/// Text without characters that act and are not seen: control characters, which a terminal obeys,
/// and those that turn the direction of writing, which show words in another order than they are
/// in. A sign stands in their place, so that what is shown is what is copied. Thread: any.
///
/// Source: Unicode Standard Annex 9, directional formatting characters; Unicode TR 36.
public final class Visible {
    private static final char SIGN = '\uFFFD';

    private Visible() {}

    /// Words: the marks that honest right-to-left writing needs stay.
    public static String text(String text) {
        return signed(text, Visible::acts);
    }

    /// What may end in a terminal: the marks do not stay either, and lines end in one way.
    public static String code(String text) {
        return signed(
                text.replace("\r\n", "\n").replace('\r', '\n'),
                letter -> acts(letter) || isMark(letter));
    }

    private static String signed(String text, IntPredicate hidden) {
        int first = 0;
        while (first < text.length() && !hidden.test(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        var signed = new StringBuilder(text);
        for (int at = first; at < text.length(); at++) {
            if (hidden.test(text.charAt(at))) {
                signed.setCharAt(at, SIGN);
            }
        }
        return signed.toString();
    }

    /// All of them are single `char`s.
    private static boolean acts(int letter) {
        boolean turns =
                (letter >= '\u202A' && letter <= '\u202E')
                        || (letter >= '\u2066' && letter <= '\u2069');
        return turns || (Character.isISOControl(letter) && letter != '\n' && letter != '\t');
    }

    private static boolean isMark(int letter) {
        return letter == '\u061C' || letter == '\u200E' || letter == '\u200F';
    }
}
