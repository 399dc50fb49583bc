package app.pult.diagnosis.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Finds which of many words stand in a line, in one pass whatever their number and case; a word of
/// digits alone is not found within a longer number. The automaton of Aho and Corasick ("Efficient
/// string matching: an aid to bibliographic search", CACM 18(6), 1975). Where words part, its
/// failure links are resolved into a row of a state for each character. Elsewhere they are
/// followed: a row for each of many thousand states would be ten megabytes.
///
/// Thread: any.
final class WordScanner {
    private static final int[] NONE = {};

    /// The column of each character in a row; 0 for those in no word.
    private final char[] columns = new char[Character.MAX_VALUE + 1];

    private final int width;

    /// By state, from 0: the first one a word goes on with, its next sister, the column that leads
    /// to it, and where to go on if no word does. No state comes before the root, so 0 is none.
    private final int[] child;

    private final int[] sister;
    private final char[] by;
    private final int[] failure;

    /// By state: the next one by column, or nothing where [#child] and [#failure] are followed.
    private final int[][] rows;

    /// The words that end at a state, by their numbers.
    private final int[][] ends;

    /// How many digits a word has that is a number; 0 for another.
    private final int[] digits;

    WordScanner(List<String> words) {
        digits = words.stream().mapToInt(WordScanner::digits).toArray();
        width = number(words);
        int most = 1 + words.stream().mapToInt(String::length).sum();
        child = new int[most];
        sister = new int[most];
        by = new char[most];
        failure = new int[most];
        rows = new int[most][];
        ends = new int[most][];
        Arrays.fill(rows, NONE);
        Arrays.fill(ends, NONE);
        int size = 1;
        for (int word = 0; word < words.size(); word++) {
            int state = 0;
            for (int i = 0; i < words.get(word).length(); i++) {
                char column = columns[words.get(word).charAt(i)];
                int known = child(state, column);
                state = known == 0 ? add(size++, state, column) : known;
            }
            ends[state] = with(ends[state], new int[] {word});
        }
        link();
    }

    /// Tells the number of each word that stands in the line, once for each place.
    void scan(String line, IntConsumer word) {
        int state = 0;
        for (int i = 0; i < line.length(); i++) {
            state = next(state, columns[line.charAt(i)]);
            for (int each : ends[state]) {
                if (digits[each] == 0 || isWhole(line, i + 1 - digits[each], i + 1)) {
                    word.accept(each);
                }
            }
        }
    }

    private int next(int from, char column) {
        int state = from;
        while (rows[state].length == 0) {
            int known = child(state, column);
            if (known != 0) {
                return known;
            }
            state = failure[state];
        }
        return rows[state][column];
    }

    /// The state that a word goes on with; 0 if none does.
    private int child(int state, char column) {
        int each = child[state];
        while (each != 0 && by[each] != column) {
            each = sister[each];
        }
        return each;
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

    private int add(int state, int parent, char column) {
        by[state] = column;
        sister[state] = child[parent];
        child[parent] = state;
        return state;
    }

    /// From the root outwards: where a state fails to is nearer to the root than the state is.
    private void link() {
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int children = 0;
            for (int each = child[state]; each != 0; each = sister[each]) {
                failure[each] = state == 0 ? 0 : next(failure[state], by[each]);
                ends[each] = with(ends[each], ends[failure[each]]);
                queue.add(each);
                children++;
            }
            if (state == 0 || children > 1) {
                rows[state] = row(state);
            }
        }
    }

    private int[] row(int state) {
        var row = state == 0 ? new int[width] : rowOf(failure[state]);
        for (int each = child[state]; each != 0; each = sister[each]) {
            row[by[each]] = each;
        }
        return row;
    }

    private int[] rowOf(int state) {
        var row = new int[width];
        for (char column = 0; column < width; column++) {
            row[column] = next(state, column);
        }
        return row;
    }

    private static int[] with(int[] some, int[] more) {
        if (more.length == 0) {
            return some;
        }
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
