package app.pult.diagnosis.code;

import java.util.Arrays;

/// The words of [Cue], as a tree of letters. Thread: any, immutable.
final class Cues {
    private static final int LATIN = 26;
    private static final int CYRILLIC = 32;
    private static final int DIGITS = 10;
    private static final int LETTERS = LATIN + CYRILLIC + DIGITS;
    private static final int ENDING = 5;
    private static final int FIRST_SIZE = 1024;
    private static final byte[] LETTER = table();

    private int[] next = new int[FIRST_SIZE * LETTERS];
    private long[] whole = new long[FIRST_SIZE];
    private long[] stem = new long[FIRST_SIZE];
    private int size = 1;

    static Cues load() {
        var cues = new Cues();
        for (var line : CodeTables.lines("cues.txt")) {
            var words = line.split(" ", -1);
            long bit = Cue.valueOf(words[0]).bit();
            for (int i = 1; i < words.length; i++) {
                cues.add(words[i], bit);
            }
        }
        return cues;
    }

    private void add(String word, long bit) {
        boolean open = word.endsWith("*");
        int node = 0;
        for (int i = 0; i < word.length() - (open ? 1 : 0); i++) {
            int letter = letter(word.charAt(i));
            if (letter < 0) {
                return;
            }
            int place = node * LETTERS + letter;
            if (next[place] == 0) {
                grow();
                next[place] = size++;
            }
            node = next[place];
        }
        if (open) {
            stem[node] |= bit;
        } else {
            whole[node] |= bit;
        }
    }

    private void grow() {
        if (size == whole.length) {
            whole = Arrays.copyOf(whole, 2 * size);
            stem = Arrays.copyOf(stem, 2 * size);
            next = Arrays.copyOf(next, 2 * size * LETTERS);
        }
    }

    /// What the letters `from` to `to` say; 0 for nothing.
    long of(char[] text, int from, int to) {
        int node = 0;
        long found = 0;
        for (int i = from; i < to; i++) {
            if (to - i <= ENDING) {
                found |= stem[node];
            }
            int letter = letter(text[i]);
            node = letter < 0 ? 0 : next[node * LETTERS + letter];
            if (node == 0) {
                return found;
            }
        }
        return found | whole[node] | stem[node];
    }

    /// Its number in the tree, or negative.
    private static int letter(char sign) {
        return sign < LETTER.length ? LETTER[sign] : -1;
    }

    private static byte[] table() {
        var table = new byte['ё' + 1];
        Arrays.fill(table, (byte) -1);
        number(table, 'a', LATIN, 0);
        number(table, 'A', LATIN, 0);
        number(table, 'а', CYRILLIC, LATIN);
        number(table, 'А', CYRILLIC, LATIN);
        number(table, '0', DIGITS, LATIN + CYRILLIC);
        table['ё'] = table['е'];
        table['Ё'] = table['е'];
        return table;
    }

    private static void number(byte[] table, char first, int count, int from) {
        for (int i = 0; i < count; i++) {
            table[first + i] = (byte) (from + i);
        }
    }
}
