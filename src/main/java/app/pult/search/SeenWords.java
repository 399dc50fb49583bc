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
    private static final int BITS = 64;
    private static final int MOST_RUNS = Byte.MAX_VALUE;

    /// One of [#others].
    private static final int OTHER = -1;

    private static final int[] NONE = {};
    private static final double[] NO_FITS = {};
    private static final boolean[] NO_FORMS = {};

    private final List<Wanted> wanted;
    private final Set<String> known = new HashSet<>();

    /// One bit for each of [#known], by its hash: most words of a text are not among them.
    private final long[] knownBits = new long[BITS];

    private final Map<Integer, Integer> grams = new HashMap<>();
    private final long[] gramBits = new long[BITS];
    private final double[] gramWeights;

    /// Words that have nothing of the question, by how many runs they have.
    private final @Nullable Seen[] strangers = new Seen[MOST_RUNS];

    /// One more than the runs of a stranger, [#OTHER], or 0 where a word was not looked at. Nearly
    /// all words of texts are strangers.
    private final WordBytes runs = new WordBytes();

    private final Map<Integer, Seen> others = new HashMap<>();

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
        int known = runs.of(form);
        if (known > 0) {
            return stranger(known - 1);
        }
        var other = known == OTHER ? others.get(form.number()) : null;
        return other == null ? look(form) : other;
    }

    private Seen look(WordForm form) {
        var shared = shared(form.grams());
        boolean mayFit = isKnown(form.stem()) || isKnown(form.exact());
        if (mayFit || shared.length > 0) {
            var seen =
                    mayFit
                            ? fitting(form, shared)
                            : new Seen(NONE, NO_FITS, NO_FORMS, shared, form.grams().length);
            if (seen.terms.length > 0 || shared.length > 0) {
                runs.set(form, OTHER);
                others.put(form.number(), seen);
                return seen;
            }
        }
        int most = Math.min(form.grams().length, MOST_RUNS - 1);
        runs.set(form, most + 1);
        return stranger(most);
    }

    /// `shared` are its runs that the question has, too.
    private Seen fitting(WordForm form, int[] shared) {
        var terms = new int[wanted.size()];
        var fits = new double[wanted.size()];
        var forms = new boolean[wanted.size()];
        int count = 0;
        for (int i = 0; i < wanted.size(); i++) {
            double fit = wanted.get(i).fits(form);
            if (fit > 0) {
                terms[count] = i;
                fits[count] = fit;
                forms[count] = wanted.get(i).exact().equals(form.exact());
                count++;
            }
        }
        return new Seen(
                Arrays.copyOf(terms, count),
                Arrays.copyOf(fits, count),
                Arrays.copyOf(forms, count),
                shared,
                form.grams().length);
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
        var known = strangers[runs];
        if (known == null) {
            known = new Seen(NONE, NO_FITS, NO_FORMS, NONE, runs);
            strangers[runs] = known;
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
