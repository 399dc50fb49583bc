package app.pult.search;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the words of texts look to one question; each is looked at once. Thread: confined to one
/// question.
final class SeenWords {
    private static final int USUAL = 10_000;
    private static final int BITS = 64;
    private static final int MOST_RUNS = 128;
    private static final int[] NONE = {};

    private final List<Wanted> wanted;
    private final Set<String> known = new HashSet<>();

    /// One bit for each of [#known], by its hash: most words of a text are not among them.
    private final long[] knownBits = new long[BITS];

    private final Map<Integer, Integer> grams = new HashMap<>();
    private final long[] gramBits = new long[BITS];
    private final double[] gramWeights;

    /// Words that have nothing of the question, by how many runs they have.
    private final @Nullable Seen[] strangers = new Seen[MOST_RUNS];

    private @Nullable Seen[] seen = new Seen[USUAL];

    /// A word: which wanted words it may be and how well, whether in the form that was asked for;
    /// which runs of letters it shares with them, and how many it has.
    static final class Seen {
        final int[] terms;
        final double[] fits;
        final boolean[] forms;
        final int[] grams;
        final int runs;

        private Seen(int[] terms, double[] fits, boolean[] forms, int[] grams, int runs) {
            this.terms = terms;
            this.fits = fits;
            this.forms = forms;
            this.grams = grams;
            this.runs = runs;
        }
    }

    SeenWords(List<Wanted> wanted, Terms terms) {
        this.wanted = wanted;
        var asked = new HashMap<Integer, Double>();
        for (var word : wanted) {
            known.addAll(word.stems().keySet());
            known.addAll(word.words().keySet());
            if (!StopWords.has(word.exact())) {
                for (int gram : Grams.of(word.exact())) {
                    asked.merge(gram, word.asked(), Double::sum);
                }
            }
        }
        known.forEach(word -> mark(knownBits, word.hashCode()));
        gramWeights = new double[asked.size()];
        asked.forEach(
                (gram, often) -> {
                    int place = grams.size();
                    grams.put(gram, place);
                    mark(gramBits, gram);
                    long texts = terms.textsWithGram(gram);
                    gramWeights[place] =
                            texts == 0 ? 0 : often * Wanted.rarity(texts, terms.texts());
                });
    }

    /// What each run of four letters of the question is worth.
    double[] gramWeights() {
        return gramWeights;
    }

    Seen seen(WordForm form) {
        int number = form.number();
        if (number >= seen.length) {
            seen = Arrays.copyOf(seen, number + number / 4 + 1);
        }
        var before = seen[number];
        if (before == null) {
            before = look(form);
            seen[number] = before;
        }
        return before;
    }

    private Seen look(WordForm form) {
        int most = isKnown(form.stem()) || isKnown(form.exact()) ? wanted.size() : 0;
        var terms = most == 0 ? NONE : new int[most];
        var fits = new double[most];
        var forms = new boolean[most];
        int count = 0;
        for (int i = 0; i < most; i++) {
            double fit = wanted.get(i).fits(form);
            if (fit > 0) {
                terms[count] = i;
                fits[count] = fit;
                forms[count] = wanted.get(i).exact().equals(form.exact());
                count++;
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
        int place = Math.min(runs, MOST_RUNS - 1);
        var known = strangers[place];
        if (known == null) {
            known = new Seen(NONE, new double[0], new boolean[0], NONE, place);
            strangers[place] = known;
        }
        return known;
    }

    private boolean isKnown(String word) {
        return mayHave(knownBits, word.hashCode()) && known.contains(word);
    }

    private static void mark(long[] bits, int hash) {
        bits[hash >>> 6 & BITS - 1] |= 1L << hash;
    }

    private static boolean mayHave(long[] bits, int hash) {
        return (bits[hash >>> 6 & BITS - 1] & 1L << hash) != 0;
    }
}
