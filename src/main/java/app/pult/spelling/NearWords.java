package app.pult.spelling;

import java.util.ArrayList;
import java.util.List;

/// Walks a lexicon and finds the words within a distance of what was typed: one row of the table of
/// Damerau and Levenshtein a letter, a branch left as soon as all of it is too far.
///
/// Thread: confined to its one search.
final class NearWords {
    /// A word that may have been meant. `cost` is the price of the slips that lead from it.
    record Near(String word, double cost, int frequency) {}

    private static final int LONGEST = 48;

    /// Latin and Cyrillic.
    private static final int LETTERS = 0x500;

    private static final int MOST_STEPS = 150_000;

    private final Lexicon lexicon;
    private final String typed;
    private final double bound;
    private final char[] word = new char[LONGEST];
    private final double[][] rows;
    private final double[][] replaced;
    private final List<Near> found = new ArrayList<>();
    private int steps;

    private NearWords(Lexicon lexicon, String typed, double bound) {
        this.lexicon = lexicon;
        this.typed = typed;
        this.bound = bound;
        rows = new double[LONGEST + 1][typed.length() + 1];
        replaced = new double[typed.length()][LETTERS];
        for (int i = 1; i <= typed.length(); i++) {
            rows[0][i] = rows[0][i - 1] + extra(i);
        }
    }

    /// All that cost at most `bound`, in no order; fewer if there is too much to look through.
    static List<Near> of(Lexicon lexicon, String typed, double bound) {
        var search = new NearWords(lexicon, typed, bound);
        search.walk(lexicon.root(), 0);
        return search.found;
    }

    private void walk(int node, int depth) {
        int arc = lexicon.firstArc(node);
        while (arc != 0 && steps++ < MOST_STEPS) {
            if (lexicon.isEnd(arc)) {
                end(arc, depth);
            } else if (depth < LONGEST) {
                word[depth] = lexicon.letter(arc);
                int next = lexicon.target(arc);
                if (next != 0 && fill(depth + 1) <= bound) {
                    walk(next, depth + 1);
                }
            }
            arc = lexicon.nextArc(arc);
        }
    }

    private void end(int arc, int depth) {
        double cost = rows[depth][typed.length()];
        if (depth > 0 && cost <= bound) {
            found.add(new Near(new String(word, 0, depth), cost, lexicon.frequencyAt(arc)));
        }
    }

    /// Fills the row of the letter just added; the least that any word beyond it can cost.
    private double fill(int depth) {
        var row = rows[depth];
        var above = rows[depth - 1];
        char meant = word[depth - 1];
        double first = depth == 1 ? Slips.FIRST : 0;
        double missing = Slips.missing(meant, depth > 1 ? word[depth - 2] : 0) + first;
        row[0] = above[0] + missing;
        double least = row[0];
        for (int i = 1; i <= typed.length(); i++) {
            char letter = typed.charAt(i - 1);
            double replaced = replaced(i, meant);
            if (i == 1 && replaced > Slips.FIRST) {
                replaced += first;
            }
            double cost = Math.min(above[i - 1] + replaced, above[i] + missing);
            cost = Math.min(cost, row[i - 1] + extra(i));
            if (depth > 1 && i > 1 && isSwapped(i, depth)) {
                cost = Math.min(cost, rows[depth - 2][i - 2] + swap(depth - 1));
            }
            row[i] = cost;
            least = Math.min(least, cost);
            if (i < typed.length() && typed.charAt(i) == meant && letter != meant) {
                least = Math.min(least, above[i - 1] + swap(depth));
            }
        }
        return least;
    }

    /// Asked millions of times about a few hundred pairs.
    private double replaced(int place, char meant) {
        char typedLetter = typed.charAt(place - 1);
        if (typedLetter == meant || meant >= LETTERS) {
            return typedLetter == meant ? 0 : Slips.OTHER;
        }
        var known = replaced[place - 1];
        if (known[meant] == 0) {
            known[meant] = Slips.replaced(typedLetter, meant);
        }
        return known[meant];
    }

    private boolean isSwapped(int i, int depth) {
        char letter = typed.charAt(i - 1);
        return letter == word[depth - 2]
                && typed.charAt(i - 2) == word[depth - 1]
                && letter != word[depth - 1];
    }

    /// The price of two letters in the wrong order; `depth` is the place of the earlier one.
    private static double swap(int depth) {
        return Slips.SWAP + (depth == 1 ? Slips.FIRST / 2 : 0);
    }

    private double extra(int place) {
        char before = place > 1 ? typed.charAt(place - 2) : 0;
        char after = place < typed.length() ? typed.charAt(place) : 0;
        double cost = Slips.extra(typed.charAt(place - 1), before, after);
        return place == 1 ? cost + Slips.FIRST : cost;
    }
}
