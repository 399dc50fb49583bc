package app.pult.search;

import java.util.Optional;

/// The same keys on the two keyboards of a Russian desk, QWERTY and ЙЦУКЕН: what was typed in one
/// while the other was meant («yt jnrhsdftncz» is «не открывается»).
///
/// Thread: any.
public final class KeyboardLayout {
    private static final String LATIN =
            "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";
    private static final String RUSSIAN =
            "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";

    private KeyboardLayout() {}

    /// What the same presses type in the other layout. A text with a Russian letter in it was typed
    /// in the Russian one. Empty where the text reads the same in both ("0482").
    public static Optional<String> other(String typed) {
        boolean russian = typed.codePoints().anyMatch(KeyboardLayout::isRussianLetter);
        var from = russian ? RUSSIAN : LATIN;
        var into = russian ? LATIN : RUSSIAN;
        var other = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            int place = from.indexOf(typed.charAt(i));
            other.append(place < 0 ? typed.charAt(i) : into.charAt(place));
        }
        return Optional.of(other.toString()).filter(text -> !text.equals(typed));
    }

    /// The Latin sign on the key that types this Russian letter.
    public static Optional<Character> latin(char russian) {
        return isRussianLetter(russian)
                ? Optional.of(LATIN.charAt(RUSSIAN.indexOf(russian)))
                : Optional.empty();
    }

    private static boolean isRussianLetter(int sign) {
        return Character.isLetter(sign) && RUSSIAN.indexOf(sign) >= 0;
    }
}
