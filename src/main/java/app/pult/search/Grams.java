package app.pult.search;

/// The runs of four letters of a word, its ends among them: what words of one family share where
/// their stems differ («восстановить», «восстановление»). As hashes: two runs may be taken for one.
///
/// Thread: any.
final class Grams {
    private static final int LENGTH = 4;

    private Grams() {}

    static int[] of(String word) {
        int length = word.length() + 2;
        var grams = new int[Math.max(1, length - LENGTH + 1)];
        for (int i = 0; i < grams.length; i++) {
            int hash = 0;
            for (int j = i; j < Math.min(i + LENGTH, length); j++) {
                hash = 31 * hash + (j == 0 || j == length - 1 ? '#' : word.charAt(j - 1));
            }
            // Spreads what neighbouring letters leave in the low bits.
            grams[i] = (hash * 0x9E3779B9) >>> 7;
        }
        return grams;
    }
}
