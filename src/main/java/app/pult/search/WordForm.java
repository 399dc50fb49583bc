package app.pult.search;

/// A word as it is written, folded; what stands for all forms of it; and its runs of four letters.
/// `number` tells it from the others of its [WordForms], and grows from 0. Thread: any.
public final class WordForm {
    private final int number;
    private final String exact;
    private final String stem;
    private int[] grams = {};

    WordForm(int number, String exact, String stem) {
        this.number = number;
        this.exact = exact;
        this.stem = stem;
    }

    int number() {
        return number;
    }

    public String exact() {
        return exact;
    }

    public String stem() {
        return stem;
    }

    /// As [Grams] has them, found when they are first asked for.
    int[] grams() {
        var known = grams;
        if (known.length == 0) {
            known = Grams.of(exact);
            grams = known;
        }
        return known;
    }
}
