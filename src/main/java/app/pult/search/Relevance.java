package app.pult.search;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well texts fit a question. BM25 over stems (Robertson and Zaragoza, 2009), and on top of it:
/// words in the title; the form that was asked for; neighbours of the question that are neighbours
/// in the text (as in the sequential dependence model, Metzler and Croft, 2005); and BM25 over runs
/// of four letters, by which words of one family find each other. The more words a question has,
/// the more the length of a text is held against it (Zhai and Lafferty, 2004).
///
/// Thread: confined to one question.
public final class Relevance {
    /// What a word in the title is worth beside one in the text.
    public static final double TITLE = 1.5;

    private static final double TITLE_LENGTH = 0.1;
    private static final int SHORT_TITLE = 3;
    private static final double FORM = 0.2;
    private static final double NEIGHBOURS = 0.6;
    private static final double FAMILY = 0.25;

    /// BM25 as Lucene sets it.
    private static final double ONCE_SATURATION = 1.2;

    private static final double ONCE_LENGTH = 0.75;
    private static final int NEAR = 5;
    private static final int FAR = -1_000;
    private static final int SEEN = 10_000;
    private static final int GRAM_BITS = 64;
    private static final int MOST_RUNS = 128;
    private static final double LETTERS_A_WORD = 6;
    private static final int[] NONE = {};

    private final List<Wanted> wanted;
    private final double saturation;
    private final double lengthMatters;
    private final Map<Integer, Integer> grams = new HashMap<>();
    private final double[] gramWeights;

    /// One bit for each run of the question, by its hash: most runs of a text are not among them.
    private final long[] gramBits = new long[GRAM_BITS];

    /// Words that have nothing of the question, by how many runs they have.
    private final @Nullable Seen[] strangers = new Seen[MOST_RUNS];

    private final Set<String> known = new HashSet<>();

    /// One bit for each of [#known], likewise.
    private final long[] knownBits = new long[GRAM_BITS];

    private @Nullable Seen[] seen = new Seen[SEEN];

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

    /// A word as this question sees it: which wanted words it may be and how well, whether in the
    /// form that was asked for; which runs of letters it shares with them, and how many it has.
    private static final class Seen {
        private final int[] terms;
        private final double[] fits;
        private final boolean[] forms;
        private final int[] grams;
        private final int runs;

        /// A word that has nothing of the question.
        private static Seen stranger(int runs) {
            return new Seen(NONE, new double[0], new boolean[0], NONE, runs);
        }

        private Seen(int[] terms, double[] fits, boolean[] forms, int[] grams, int runs) {
            this.terms = terms;
            this.fits = fits;
            this.forms = forms;
            this.grams = grams;
            this.runs = runs;
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
        double words = wanted.stream().filter(word -> !StopWords.has(word.exact())).count();
        double verbose = Math.clamp((words - 3) / 9, 0, 1);
        this.saturation = 0.9 + 1.6 * verbose;
        this.lengthMatters = 0.5 + 0.35 * verbose;
        for (var word : wanted) {
            known.addAll(word.stems().keySet());
            known.addAll(word.words().keySet());
        }
        known.forEach(word -> mark(knownBits, word.hashCode()));
        var emphases = new HashMap<Integer, Double>();
        for (var word : wanted) {
            if (!StopWords.has(word.exact())) {
                for (int gram : Grams.of(word.exact())) {
                    emphases.merge(gram, word.asked(), Double::sum);
                }
            }
        }
        gramWeights = new double[emphases.size()];
        emphases.forEach(
                (gram, emphasis) -> {
                    int place = grams.size();
                    grams.put(gram, place);
                    mark(gramBits, gram);
                    long texts = terms.textsWithGram(gram);
                    gramWeights[place] =
                            texts == 0 ? 0 : emphasis * Wanted.rarity(texts, terms.texts());
                });
    }

    /// The higher, the better; 0 if it has nothing of the question. `meanLength` is in words, of
    /// the texts that it is compared with.
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
        double norm = norm(text.length() / mean);
        double score = 0;
        double title = 0;
        for (int i = 0; i < wanted.size(); i++) {
            double weight = wanted.get(i).weight();
            score += weight * saturated(tally.often[i], norm);
            score += tally.form[i] ? weight * FORM : 0;
            title += weight * tally.inTitle[i];
            if (tally.beside[i]) {
                score += NEIGHBOURS * Math.min(weight, wanted.get(i - 1).weight());
            }
        }
        double gramNorm = norm(tally.runs / (mean * LETTERS_A_WORD));
        for (int i = 0; i < gramWeights.length; i++) {
            score += FAMILY * gramWeights[i] * saturated(tally.grams[i], gramNorm);
        }
        int longer = Math.max(0, text.title().size() - SHORT_TITLE);
        return score + TITLE * title / (1 + TITLE_LENGTH * longer);
    }

    /// What a text counts for that has a word once, by its length, of which the mean is 1.
    public static double once(double length) {
        return (ONCE_SATURATION + 1)
                / (1 + ONCE_SATURATION * (1 - ONCE_LENGTH + ONCE_LENGTH * length));
    }

    private double norm(double length) {
        return saturation * (1 - lengthMatters + lengthMatters * length);
    }

    private double saturated(double often, double norm) {
        return often == 0 ? 0 : often * (saturation + 1) / (often + norm);
    }

    private void count(WordForm form, int place, boolean title, Tally tally) {
        var word = seen(form);
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

    private Seen seen(WordForm form) {
        int number = form.number();
        if (number >= seen.length) {
            seen = Arrays.copyOf(seen, number + number / 4 + 1);
        }
        var known = seen[number];
        if (known == null) {
            known = look(form);
            seen[number] = known;
        }
        return known;
    }

    private static void mark(long[] bits, int hash) {
        bits[hash >>> 6 & GRAM_BITS - 1] |= 1L << hash;
    }

    private static boolean mayHave(long[] bits, int hash) {
        return (bits[hash >>> 6 & GRAM_BITS - 1] & 1L << hash) != 0;
    }

    private boolean isKnown(String word) {
        return mayHave(knownBits, word.hashCode()) && known.contains(word);
    }

    private Seen look(WordForm form) {
        boolean isKnown = isKnown(form.stem()) || isKnown(form.exact());
        int most = isKnown ? wanted.size() : 0;
        var terms = new int[most];
        var fits = new double[most];
        var forms = new boolean[most];
        int count = 0;
        if (isKnown) {
            for (int i = 0; i < most; i++) {
                double fit = wanted.get(i).fits(form);
                if (fit > 0) {
                    terms[count] = i;
                    fits[count] = fit;
                    forms[count] = wanted.get(i).exact().equals(form.exact());
                    count++;
                }
            }
        }
        var runs = form.grams();
        var shared = shared(runs);
        if (count == 0 && shared.length == 0) {
            return stranger(runs.length);
        }
        return new Seen(
                Arrays.copyOf(terms, count),
                Arrays.copyOf(fits, count),
                Arrays.copyOf(forms, count),
                shared,
                runs.length);
    }

    private int[] shared(int[] runs) {
        var shared = NONE;
        int sharing = 0;
        for (int run : runs) {
            var place = mayHave(gramBits, run) ? grams.get(run) : null;
            if (place != null) {
                if (sharing == 0) {
                    shared = new int[runs.length];
                }
                shared[sharing++] = place;
            }
        }
        return sharing == shared.length ? shared : Arrays.copyOf(shared, sharing);
    }

    private Seen stranger(int runs) {
        if (runs >= MOST_RUNS) {
            return Seen.stranger(runs);
        }
        var known = strangers[runs];
        if (known == null) {
            known = Seen.stranger(runs);
            strangers[runs] = known;
        }
        return known;
    }
}
