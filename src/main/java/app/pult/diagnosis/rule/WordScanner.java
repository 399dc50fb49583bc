package app.pult.diagnosis.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Finds which of many words stand in a line, in one pass whatever their number and case; a word of
/// digits alone is not found within a longer number. The automaton of Aho and Corasick ("Efficient
/// string matching: an aid to bibliographic search", CACM 18(6), 1975), with its failure links
/// resolved into a table.
///
/// Thread: any.
final class WordScanner {
    private static final int[] NONE = {};

    /// The column of each character in the table; 0 for those in no word.
    private final char[] columns = new char[Character.MAX_VALUE + 1];

    private final int width;
    private final int[] next;

    /// The words that end at a state, by their numbers.
    private final int[][] ends;

    /// How many digits a word has that is a number; 0 for another.
    private final int[] digits;

    WordScanner(List<String> words) {
        digits = words.stream().mapToInt(WordScanner::digits).toArray();
        width = number(words);
        var trie = new ArrayList<int[]>();
        var found = new ArrayList<int[]>();
        add(trie, found);
        for (int word = 0; word < words.size(); word++) {
            int state = 0;
            for (int i = 0; i < words.get(word).length(); i++) {
                int column = columns[words.get(word).charAt(i)];
                if (trie.get(state)[column] == 0) {
                    trie.get(state)[column] = add(trie, found);
                }
                state = trie.get(state)[column];
            }
            found.set(state, with(found.get(state), new int[] {word}));
        }
        link(trie, found);
        next = new int[trie.size() * width];
        for (int state = 0; state < trie.size(); state++) {
            System.arraycopy(trie.get(state), 0, next, state * width, width);
        }
        ends = found.toArray(int[][]::new);
    }

    /// Tells the number of each word that stands in the line, once for each place.
    void scan(String line, IntConsumer word) {
        int state = 0;
        for (int i = 0; i < line.length(); i++) {
            state = next[state * width + columns[line.charAt(i)]];
            for (int each : ends[state]) {
                if (digits[each] == 0 || isWhole(line, i + 1 - digits[each], i + 1)) {
                    word.accept(each);
                }
            }
        }
    }

    private static int digits(String word) {
        return word.chars().allMatch(each -> isDigit((char) each)) ? word.length() : 0;
    }

    private static boolean isWhole(String line, int start, int end) {
        return (start == 0 || !isDigit(line.charAt(start - 1)))
                && (end == line.length() || !isDigit(line.charAt(end)));
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    /// Gives every character of the words a column, the same to its two cases; their number.
    private int number(List<String> words) {
        char count = 1;
        for (var word : words) {
            for (int i = 0; i < word.length(); i++) {
                char each = word.charAt(i);
                char lower = Character.toLowerCase(each);
                if (columns[lower] == 0) {
                    columns[lower] = count;
                    columns[Character.toUpperCase(lower)] = count;
                    count++;
                }
                columns[each] = columns[lower];
            }
        }
        return count;
    }

    private int add(List<int[]> trie, List<int[]> found) {
        trie.add(new int[width]);
        found.add(NONE);
        return trie.size() - 1;
    }

    private void link(List<int[]> trie, List<int[]> found) {
        var failure = new int[trie.size()];
        var queue = new ArrayDeque<Integer>();
        for (int child : trie.getFirst()) {
            if (child != 0) {
                queue.add(child);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            found.set(state, with(found.get(state), found.get(failure[state])));
            var row = trie.get(state);
            var fallback = trie.get(failure[state]);
            for (int column = 0; column < width; column++) {
                if (row[column] == 0) {
                    row[column] = fallback[column];
                } else {
                    failure[row[column]] = fallback[column];
                    queue.add(row[column]);
                }
            }
        }
    }

    private static int[] with(int[] some, int[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
