package app.pult.search;

/// Slips of the finger between two words: a letter more, less, other, or two in the wrong order
/// (Damerau and Levenshtein, each place changed once). Thread: any.
final class Slips {
    private static final int SHORT = 4;
    private static final int LONG = 8;

    private Slips() {}

    /// How many a word may have: none in a short one, which would be another word, and none in a
    /// number or a code, which would be another thing.
    static int allowed(String word) {
        if (word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < SHORT ? 0 : word.length() < LONG ? 1 : 2;
    }

    /// Which letters a word has, a bit each; several letters share one.
    static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) * 7 & 63);
        }
        return letters;
    }

    /// More than `most` where there are more; how many does not matter then.
    static int between(String one, String other, int most) {
        int apart = Math.abs(one.length() - other.length());
        if (apart > most) {
            return apart;
        }
        int width = other.length() + 1;
        var before = new int[width];
        var above = new int[width];
        var row = new int[width];
        for (int j = 0; j < width; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < width; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int cost = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return least;
            }
            var free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[width - 1];
    }
}
