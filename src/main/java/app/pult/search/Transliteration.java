package app.pult.search;

/// Russian written in Latin letters, as people write it without a Russian keyboard: «sohranenie»,
/// "pechat'", "tsvet" or "cvet". Both spellings of a word are brought to one sound, in which what
/// people write differently is the same.
///
/// Thread: any.
final class Transliteration {
    private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "h", "c", "ch", "sh", "sh", "", "i", "", "e", "u", "a"
    };

    /// The longer before the shorter.
    private static final String[][] SOUNDS = {
        {"shch", "sh"},
        {"sch", "sh"},
        {"kh", "h"},
        {"ks", "h"},
        {"ts", "c"},
        {"tz", "c"},
        {"x", "h"},
        {"ja", "a"},
        {"ya", "a"},
        {"ia", "a"},
        {"ju", "u"},
        {"yu", "u"},
        {"iu", "u"},
        {"jo", "e"},
        {"yo", "e"},
        {"io", "e"},
        {"je", "e"},
        {"ye", "e"},
        {"ie", "e"},
        {"j", "i"},
        {"y", "i"},
        {"w", "v"},
        {"q", "k"},
        {"'", ""}
    };

    private Transliteration() {}

    /// A hash of how a word sounds, 31 bits; of a Russian word or of one in Latin letters.
    static long sound(String word) {
        return spelt(word).hashCode() & 0x7fffffffL;
    }

    static boolean isSo(String word, long sound) {
        return Analyzer.isCyrillic(word) && sound(word) == sound;
    }

    /// One letter a sound.
    static String spelt(String word) {
        var latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int place = RUSSIAN.indexOf(word.charAt(i));
            latin.append(place < 0 ? String.valueOf(word.charAt(i)) : LATIN[place]);
        }
        var sounds = new StringBuilder();
        int at = 0;
        while (at < latin.length()) {
            at = sound(latin, at, sounds);
        }
        return sounds.toString();
    }

    private static int sound(StringBuilder latin, int at, StringBuilder sounds) {
        for (var pair : SOUNDS) {
            if (startsAt(latin, at, pair[0])) {
                append(sounds, pair[1]);
                return at + pair[0].length();
            }
        }
        append(sounds, String.valueOf(latin.charAt(at)));
        return at + 1;
    }

    private static boolean startsAt(StringBuilder text, int at, String part) {
        boolean so = at + part.length() <= text.length();
        for (int i = 0; so && i < part.length(); i++) {
            so = text.charAt(at + i) == part.charAt(i);
        }
        return so;
    }

    /// "ii" and «ий» are one.
    private static void append(StringBuilder sounds, String sound) {
        if (!sound.isEmpty()
                && !(sounds.length() > 0
                        && sound.equals("i")
                        && sounds.charAt(sounds.length() - 1) == 'i')) {
            sounds.append(sound);
        }
    }
}
