package app.pult.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// The words of this desk and in how many texts each is: what a question is widened by, and what
/// tells a rare word from a common one. Counts only grow until they are read anew: a text that was
/// changed is counted twice, which changes no order.
///
/// Thread: any.
public final class Terms {
    /// So many new words are looked through one by one before they join the others.
    private static final int FRESH = 4_000;

    /// Runs of letters share a place by their hash.
    private static final int PLACES = 1 << 20;

    private final Analyzer analyzer;
    private final Map<String, Integer> fresh = new ConcurrentHashMap<>();
    private final Map<String, Integer> stems = new ConcurrentHashMap<>();
    private final AtomicIntegerArray grams = new AtomicIntegerArray(PLACES);
    private volatile Vocabulary known = Vocabulary.EMPTY;
    private volatile long texts;

    /// What was added while all are read anew.
    private final Map<String, Integer> since = new HashMap<>();

    private boolean isRead;
    private volatile ToIntFunction<String> elsewhere = word -> 0;

    public Terms(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// A word, and in how many texts it is.
    public record Counted(String word, int texts) {}

    /// Before everything is read from the index, for [#fill].
    public synchronized void beginFilling() {
        isRead = true;
        since.clear();
    }

    /// Everything anew, as it was read from the index.
    public synchronized void fill(Map<String, Integer> words, long texts) {
        stems.clear();
        for (int place = 0; place < PLACES; place++) {
            grams.set(place, 0);
        }
        fresh.clear();
        words.forEach(this::count);
        known = Vocabulary.EMPTY.with(words);
        this.texts = texts;
        elsewhere = word -> 0;
        isRead = false;
        since.forEach(this::addOne);
        since.clear();
    }

    /// As [#fill], but there may be words that are not among these: whether a text has one of them
    /// is then asked `elsewhere`.
    public synchronized void fillInPart(
            Map<String, Integer> words, long texts, ToIntFunction<String> elsewhere) {
        fill(words, texts);
        this.elsewhere = elsewhere;
    }

    /// Texts were added: for each of their words the number of those that have it.
    public synchronized void add(Map<String, Integer> words, long added) {
        texts += added;
        words.forEach(this::addOne);
        if (isRead) {
            words.forEach((word, count) -> since.merge(word, count, Integer::sum));
        }
    }

    private void addOne(String word, int texts) {
        count(word, texts);
        fresh.merge(word, texts, Integer::sum);
    }

    /// Every word with the number of texts that have it.
    public synchronized void each(ObjIntConsumer<String> sink) {
        settle();
        known.each(sink);
    }

    /// The longer the list, the more it costs to make it anew; nobody needs it while nothing is
    /// asked, as in a first sync.
    private Vocabulary known() {
        if (fresh.size() > FRESH + known.size() / 4) {
            settle();
        }
        return known;
    }

    private synchronized void settle() {
        known = known.with(fresh);
        fresh.clear();
    }

    private void count(String word, int texts) {
        stems.merge(analyzer.stem(word), texts, Integer::sum);
        for (int gram : Grams.of(word)) {
            grams.addAndGet(gram & PLACES - 1, texts);
        }
    }

    public long texts() {
        return texts;
    }

    /// What a word tells that is in so many texts of this desk.
    public double rarity(long texts) {
        return Wanted.rarity(Math.max(1, texts), Math.max(1, this.texts));
    }

    /// In how many texts a word with this stem is, about.
    long textsWithStem(String stem) {
        return texts(stems.getOrDefault(stem, 0));
    }

    int textsWith(String word) {
        int here = known.textsWith(word) + fresh.getOrDefault(word, 0);
        return here > 0 ? here : elsewhere.applyAsInt(word);
    }

    /// How many texts have this run of letters in a word, about.
    long textsWithGram(int gram) {
        return texts(grams.get(gram & PLACES - 1));
    }

    /// In how many texts one of some words is, if they stand in as many as `each` together, and one
    /// knows nothing of another.
    private long texts(int each) {
        return texts == 0 ? each : Math.round(texts * -Math.expm1(-(double) each / texts));
    }

    /// Words that begin so, the most used first.
    List<Counted> startingWith(String beginning, int most) {
        return mostUsed(
                known().startingWith(beginning, most), word -> word.startsWith(beginning), most);
    }

    /// Words one slip away, or two where the word is long; the nearest first, then the most used.
    List<Counted> near(String word, int most) {
        int slips = Slips.allowed(word);
        if (slips == 0) {
            return List.of();
        }
        var found = new ArrayList<>(known().near(word, slips));
        fresh.forEach(
                (other, texts) -> {
                    if (Slips.between(word, other, slips) <= slips) {
                        found.add(new Counted(other, texts));
                    }
                });
        found.sort(
                Comparator.comparingInt((Counted other) -> Slips.between(word, other.word(), slips))
                        .thenComparingInt(other -> other.word().charAt(0) == word.charAt(0) ? 0 : 1)
                        .thenComparing(Comparator.comparingInt(Counted::texts).reversed()));
        return found.subList(0, Math.min(most, found.size()));
    }

    /// Russian words that are written so in Latin letters.
    List<Counted> inLatin(String latin, int most) {
        long spelt = Transliteration.sound(latin);
        return mostUsed(known().sounding(spelt), word -> Transliteration.isSo(word, spelt), most);
    }

    private List<Counted> mostUsed(Collection<Counted> among, Predicate<String> wanted, int most) {
        var counts = new HashMap<String, Integer>();
        among.forEach(word -> counts.put(word.word(), word.texts()));
        fresh.forEach(
                (word, texts) -> {
                    if (wanted.test(word)) {
                        counts.put(word, known.textsWith(word) + texts);
                    }
                });
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingInt(Counted::texts)
                                .reversed()
                                .thenComparing(Counted::word))
                .limit(most)
                .toList();
    }
}
