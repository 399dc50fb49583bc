package app.pult.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How well texts fit a question. BM25 over stems (Robertson and Zaragoza, 2009), and on top of it:
/// words in the title; the form that was asked for; neighbours of the question that are neighbours
/// in the text (as in the sequential dependence model, Metzler and Croft, 2005); and BM25 over runs
/// of four letters, by which words of one family find each other. The more words a question has,
/// the more the length of a text is held against it (Zhai and Lafferty, 2004).
///
/// Thread: confined to one question.
public final class Relevance {
    private static final double TITLE = 1.5;
    private static final double TITLE_LENGTH = 0.1;
    private static final int SHORT_TITLE = 3;
    private static final double FORM = 0.1;
    private static final double NEIGHBOURS = 0.3;
    private static final double FAMILY = 0.2;
    private static final int NEAR = 5;
    private static final int FAR = -1_000;
    private static final double LETTERS_A_WORD = 6;

    private final List<Wanted> wanted;
    private final double meanLength;
    private final double saturation;
    private final double lengthMatters;
    private final Map<Integer, Integer> grams = new HashMap<>();
    private final double[] gramWeights;
    private final Map<String, Seen> seen = new HashMap<>();

    /// What is compared with the question. `title` may be empty.
    public record Text(List<Token> title, List<Token> body) {
        public Text {
            title = List.copyOf(title);
            body = List.copyOf(body);
        }

        public int length() {
            return title.size() + body.size();
        }

        Token word(int place) {
            return place < title.size() ? title.get(place) : body.get(place - title.size());
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

    /// `meanLength` is in words, of the texts that will be compared.
    public Relevance(List<Wanted> wanted, double meanLength, Terms terms) {
        this.wanted = List.copyOf(wanted);
        this.meanLength = Math.max(1, meanLength);
        double words = wanted.stream().filter(word -> !StopWords.has(word.exact())).count();
        double verbose = Math.clamp((words - 3) / 9, 0, 1);
        this.saturation = 0.9 + 1.6 * verbose;
        this.lengthMatters = 0.4 + 0.45 * verbose;
        var emphases = new HashMap<Integer, Double>();
        for (var word : wanted) {
            if (!StopWords.has(word.exact())) {
                for (int gram : Grams.of(word.exact())) {
                    emphases.merge(gram, word.emphasis(), Double::sum);
                }
            }
        }
        gramWeights = new double[emphases.size()];
        emphases.forEach(
                (gram, emphasis) -> {
                    int place = grams.size();
                    grams.put(gram, place);
                    long texts = terms.textsWithGram(gram);
                    gramWeights[place] =
                            texts == 0 ? 0 : emphasis * Wanted.rarity(texts, terms.texts());
                });
    }

    /// The higher, the better; 0 if it has nothing of the question.
    public double of(Text text) {
        var tally = new Tally(wanted.size(), gramWeights.length);
        for (int place = 0; place < text.length(); place++) {
            count(text.word(place), place, place < text.title().size(), tally);
        }
        double norm = norm(text.length() / meanLength);
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
        double gramNorm = norm(tally.runs / (meanLength * LETTERS_A_WORD));
        for (int i = 0; i < gramWeights.length; i++) {
            score += FAMILY * gramWeights[i] * saturated(tally.grams[i], gramNorm);
        }
        int longer = Math.max(0, text.title().size() - SHORT_TITLE);
        return score + TITLE * title / (1 + TITLE_LENGTH * longer);
    }

    private double norm(double length) {
        return saturation * (1 - lengthMatters + lengthMatters * length);
    }

    private double saturated(double often, double norm) {
        return often == 0 ? 0 : often * (saturation + 1) / (often + norm);
    }

    private void count(Token token, int place, boolean title, Tally tally) {
        var word = seen.computeIfAbsent(token.exact(), exact -> look(token));
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

    private Seen look(Token token) {
        var terms = new int[wanted.size()];
        var fits = new double[wanted.size()];
        var forms = new boolean[wanted.size()];
        int count = 0;
        for (int i = 0; i < wanted.size(); i++) {
            double fit = wanted.get(i).fits(token);
            if (fit > 0) {
                terms[count] = i;
                fits[count] = fit;
                forms[count] = wanted.get(i).exact().equals(token.exact());
                count++;
            }
        }
        var runs = Grams.of(token.exact());
        var shared = new int[runs.length];
        int sharing = 0;
        for (int run : runs) {
            var place = grams.get(run);
            if (place != null) {
                shared[sharing++] = place;
            }
        }
        return new Seen(
                Arrays.copyOf(terms, count),
                Arrays.copyOf(fits, count),
                Arrays.copyOf(forms, count),
                Arrays.copyOf(shared, sharing),
                runs.length);
    }
}
