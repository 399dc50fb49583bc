package app.pult.search;

import java.util.Arrays;
import java.util.List;

/// How well texts fit a question. BM25 over stems (Robertson and Zaragoza, 2009), and on top of it:
/// words in the title, the more of the title they are; the form that was asked for; neighbours of
/// the question that are neighbours in the text (as in the sequential dependence model, Metzler and
/// Croft, 2005); and BM25 over runs of four letters, by which words of one family find each other.
/// The more words a question has, the more the length of a text is held against it (Zhai and
/// Lafferty, 2004), and the more it counts that a title is asked for as a whole: a long question
/// has a word of nearly every title.
///
/// Thread: confined to one question.
public final class Relevance {
    /// What a word in the title is worth beside one in the text.
    public static final double TITLE = 1.1;

    /// What it is worth besides if the whole title is in the question, be that short or long.
    private static final double WHOLE_TITLE = 0.25;

    private static final double WHOLE_TITLE_LONG = 3;

    private static final double TITLE_LENGTH = 0.05;
    private static final int SHORT_TITLE = 3;
    private static final double FORM = 0.3;
    private static final double NEIGHBOURS = 0.9;
    private static final double FAMILY = 0.25;

    /// How much of what holds for words holds for runs of letters.
    private static final double GRAM_LENGTH = 0.7;

    private static final double GRAM_LENGTH_LONG = 0.45;

    /// A question of so many telling words is short, of so many more as long as any.
    private static final double SHORT = 3;

    private static final double LONG = 9;

    /// BM25 as Lucene sets it.
    private static final double ONCE_SATURATION = 1.2;

    private static final double ONCE_LENGTH = 0.75;
    private static final int NEAR = 5;
    private static final int FAR = -1_000;
    private static final double LETTERS_A_WORD = 6;

    private final List<Wanted> wanted;
    private final Terms terms;
    private final SeenWords words;
    private final double[] gramWeights;
    private final double verbosity;
    private final Norm wordNorm;
    private final Norm gramNorm;

    /// What is compared with the question. `title` may be empty.
    public record Text(List<WordForm> title, List<WordForm> body) {
        public Text {
            title = List.copyOf(title);
            body = List.copyOf(body);
        }

        public int length() {
            return title.size() + body.size();
        }
    }

    /// BM25's two settings: how soon more of a word counts for no more, and how much the length of
    /// a text is held against it.
    private record Norm(double saturation, double length) {
        /// `often` in a text that is so much `longer` than others.
        double saturated(double often, double longer) {
            double norm = saturation * (1 - length + length * longer);
            return often == 0 ? 0 : often * (saturation + 1) / (often + norm);
        }
    }

    /// What a text has of the question.
    private static final class Tally {
        private final double[] often;
        private final double[] inTitle;
        private final boolean[] form;
        private final boolean[] beside;
        private final int[] last;
        private final double[] grams;
        private int runs;

        private Tally(int terms, int grams) {
            this.often = new double[terms];
            this.inTitle = new double[terms];
            this.form = new boolean[terms];
            this.beside = new boolean[terms];
            this.last = new int[terms];
            this.grams = new double[grams];
            Arrays.fill(last, FAR);
        }
    }

    public Relevance(List<Wanted> wanted, Terms terms) {
        this.wanted = List.copyOf(wanted);
        this.terms = terms;
        this.words = new SeenWords(this.wanted, terms);
        this.gramWeights = words.gramWeights();
        double telling = wanted.stream().filter(word -> !StopWords.has(word.exact())).count();
        this.verbosity = Math.clamp((telling - SHORT) / LONG, 0, 1);
        this.wordNorm = new Norm(0.9 + 1.2 * verbosity, 0.5 + 0.35 * verbosity);
        this.gramNorm =
                new Norm(
                        wordNorm.saturation() * (1 + verbosity),
                        wordNorm.length() * (GRAM_LENGTH + GRAM_LENGTH_LONG * verbosity));
    }

    /// The higher, the better; 0 if it has nothing of the question. `meanLength` is in words, of
    /// the texts of this kind.
    public double of(Text text, double meanLength) {
        var tally = new Tally(wanted.size(), gramWeights.length);
        int place = 0;
        for (var word : text.title()) {
            count(word, place, true, tally);
            place++;
        }
        for (var word : text.body()) {
            count(word, place, false, tally);
            place++;
        }
        double mean = Math.max(1, meanLength);
        double longer = text.length() / mean;
        double score = 0;
        for (int i = 0; i < wanted.size(); i++) {
            double weight = wanted.get(i).weight();
            score += weight * wordNorm.saturated(tally.often[i], longer);
            score += tally.form[i] ? weight * FORM : 0;
            if (tally.beside[i]) {
                score += NEIGHBOURS * Math.min(weight, wanted.get(i - 1).weight());
            }
        }
        double moreRuns = tally.runs / (mean * LETTERS_A_WORD);
        for (int i = 0; i < gramWeights.length; i++) {
            score += FAMILY * gramWeights[i] * gramNorm.saturated(tally.grams[i], moreRuns);
        }
        return score + title(text.title(), tally);
    }

    /// What a text counts for that has a word once, by its length, of which the mean is 1.
    public static double once(double length) {
        return (ONCE_SATURATION + 1)
                / (1 + ONCE_SATURATION * (1 - ONCE_LENGTH + ONCE_LENGTH * length));
    }

    private double title(List<WordForm> title, Tally tally) {
        double worth = 0;
        double asked = 0;
        for (int i = 0; i < wanted.size(); i++) {
            var word = wanted.get(i);
            worth += word.weight() * tally.inTitle[i];
            asked += StopWords.share(word.exact()) * word.rarity() * tally.inTitle[i];
        }
        if (worth == 0) {
            return 0;
        }
        double all = 0;
        for (var word : title) {
            all += StopWords.share(word.exact()) * terms.rarity(terms.textsWithStem(word.stem()));
        }
        double whole = all == 0 ? 0 : Math.min(1, asked / all);
        int longer = Math.max(0, title.size() - SHORT_TITLE);
        return worth
                * (TITLE / (1 + TITLE_LENGTH * longer)
                        + (WHOLE_TITLE + WHOLE_TITLE_LONG * verbosity) * whole);
    }

    private void count(WordForm form, int place, boolean title, Tally tally) {
        var word = words.seen(form);
        tally.runs += word.runs;
        for (int gram : word.grams) {
            tally.grams[gram]++;
        }
        for (int i = 0; i < word.terms.length; i++) {
            int term = word.terms[i];
            tally.often[term] += word.fits[i];
            tally.form[term] |= word.forms[i];
            if (title) {
                tally.inTitle[term] = Math.max(tally.inTitle[term], word.fits[i]);
            }
            tally.last[term] = place;
            if (term > 0 && isNear(place, tally.last[term - 1])) {
                tally.beside[term] = true;
            }
            if (term + 1 < wanted.size() && isNear(place, tally.last[term + 1])) {
                tally.beside[term + 1] = true;
            }
        }
    }

    private static boolean isNear(int place, int other) {
        return place != other && place - other <= NEAR;
    }
}
