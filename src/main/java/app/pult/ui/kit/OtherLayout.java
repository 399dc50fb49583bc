package app.pult.ui.kit;

/// What would have been typed with the other keyboard layout, Russian for English and the other way
/// round: "ghbynth" is "принтер". By the keys of a PC keyboard. Thread: any.
public final class OtherLayout {
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    private OtherLayout() {}

    /// In lower case. Signs that are the same key in both stay.
    public static String of(String typed) {
        var meant = new StringBuilder();
        typed.chars().map(Character::toLowerCase).forEach(key -> meant.append(meant((char) key)));
        return meant.toString();
    }

    private static char meant(char key) {
        int latin = LATIN.indexOf(key);
        if (latin >= 0) {
            return CYRILLIC.charAt(latin);
        }
        int cyrillic = CYRILLIC.indexOf(key);
        return cyrillic >= 0 ? LATIN.charAt(cyrillic) : key;
    }
}
