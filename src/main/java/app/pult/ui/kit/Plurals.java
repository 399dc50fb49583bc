package app.pult.ui.kit;

import java.util.Locale;

/// Plural categories of Russian and English: Unicode CLDR, "Language Plural Rules", cardinals
/// (`ru`: one 1, 21, 101; few 2-4, 22; many 0, 5-20, 11-14, 25; other fractions. `en`: one 1,
/// other).
///
/// Thread: any.
public enum Plurals {
    ONE,
    FEW,
    MANY,
    OTHER;

    /// The category of a count in this language; anything but Russian counts as English does.
    public static Plurals of(Locale locale, Number count) {
        double value = Math.abs(count.doubleValue());
        if (value != Math.rint(value)) {
            return OTHER;
        }
        return locale.getLanguage().equals("ru") ? russian((long) value) : english((long) value);
    }

    /// The key suffix: `.one`, `.few`, `.many`, `.other`.
    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    private static Plurals russian(long count) {
        long ten = count % 10;
        long hundred = count % 100;
        if (ten == 1 && hundred != 11) {
            return ONE;
        }
        return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? FEW : MANY;
    }

    private static Plurals english(long count) {
        return count == 1 ? ONE : OTHER;
    }
}
