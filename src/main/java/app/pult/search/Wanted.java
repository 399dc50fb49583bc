package app.pult.search;

import java.util.Map;

/// One word of a question and what may stand for it. `emphasis` is how much the question makes of
/// it, `rarity` how much it tells on this desk. `stems` and `words` have how well each fits, from 0
/// to 1: stems of the word and of those it was widened by, whole words that begin as it does.
public record Wanted(
        String exact,
        String stem,
        double emphasis,
        double rarity,
        Map<String, Double> stems,
        Map<String, Double> words) {
    private static final double REPEATED = 6;

    /// Not made anew for each word of each text.
    private static final Double NOT_AT_ALL = 0.0;

    public Wanted {
        stems = Map.copyOf(stems);
        words = Map.copyOf(words);
    }

    /// The inverse document frequency of BM25, as Lucene has it: never below zero.
    static double rarity(long texts, long of) {
        long found = Math.min(texts, of);
        return Math.log(1 + (of - found + 0.5) / (found + 0.5));
    }

    /// What a word counts for that was asked for so often: what is said again counts for less, as
    /// in BM25 for questions.
    static double emphasis(double asked) {
        return asked * (REPEATED + 1) / (asked + REPEATED);
    }

    /// How often it was asked for.
    double asked() {
        return emphasis * REPEATED / (REPEATED + 1 - emphasis);
    }

    /// How much a text that has it is worth.
    public double weight() {
        return emphasis * rarity;
    }

    /// Whether it says what a text is about.
    public boolean tells() {
        return rarity > 1 && exact.length() > 2 && !StopWords.has(exact);
    }

    public boolean isMet(Token token) {
        return fits(token.form()) > 0;
    }

    /// How well a word of a text fits; 0 if it does not.
    double fits(WordForm form) {
        return Math.max(
                stems.getOrDefault(form.stem(), NOT_AT_ALL),
                words.getOrDefault(form.exact(), NOT_AT_ALL));
    }
}
