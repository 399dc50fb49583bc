package app.pult.search;

import app.pult.search.Terms.Counted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ObjIntConsumer;

/// Words in alphabetical order with their counts, and what can be told of them without reading
/// them: which letters they have, how they sound in Latin.
///
/// Thread: any; it never changes.
final class Vocabulary {
    static final Vocabulary EMPTY = new Vocabulary(new String[0], new int[0]);

    private final String[] words;
    private final int[] texts;
    private final long[] letters;

    /// Sounds in order, and the places of their words.
    private final long[] sounds;

    private Vocabulary(String[] words, int[] texts) {
        this.words = words;
        this.texts = texts;
        this.letters = new long[words.length];
        var latin = new long[words.length];
        int russian = 0;
        for (int i = 0; i < words.length; i++) {
            letters[i] = Slips.letters(words[i]);
            if (Analyzer.isCyrillic(words[i])) {
                latin[russian++] = Transliteration.sound(words[i]) << 32 | i;
            }
        }
        sounds = Arrays.copyOf(latin, russian);
        Arrays.sort(sounds);
    }

    /// These counts added.
    Vocabulary with(Map<String, Integer> counts) {
        var all = new HashMap<String, Integer>(2 * (words.length + counts.size()));
        for (int i = 0; i < words.length; i++) {
            all.put(words[i], texts[i]);
        }
        counts.forEach((word, count) -> all.merge(word, count, Integer::sum));
        var sorted = all.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        var sortedTexts = new int[sorted.length];
        Arrays.setAll(sortedTexts, i -> all.getOrDefault(sorted[i], 0));
        return new Vocabulary(sorted, sortedTexts);
    }

    int size() {
        return words.length;
    }

    void each(ObjIntConsumer<String> sink) {
        for (int i = 0; i < words.length; i++) {
            sink.accept(words[i], texts[i]);
        }
    }

    int textsWith(String word) {
        int place = Arrays.binarySearch(words, word);
        return place < 0 ? 0 : texts[place];
    }

    /// The `most` used of those that begin so, in no order.
    Collection<Counted> startingWith(String beginning, int most) {
        int place = Arrays.binarySearch(words, beginning);
        var found = new PriorityQueue<>(Comparator.comparingInt(Counted::texts));
        for (int i = place < 0 ? -place - 1 : place;
                i < words.length && words[i].startsWith(beginning);
                i++) {
            if (found.size() < most) {
                found.add(new Counted(words[i], texts[i]));
            } else if (found.element().texts() < texts[i]) {
                found.remove();
                found.add(new Counted(words[i], texts[i]));
            }
        }
        return found;
    }

    /// Each slip adds at most one letter to a word and takes at most one away.
    List<Counted> near(String word, int slips) {
        long wanted = Slips.letters(word);
        var found = new ArrayList<Counted>();
        for (int i = 0; i < words.length; i++) {
            long apart = letters[i] ^ wanted;
            if (Long.bitCount(apart) <= 2 * slips
                    && Slips.between(word, words[i], slips) <= slips) {
                found.add(new Counted(words[i], texts[i]));
            }
        }
        return found;
    }

    List<Counted> sounding(long sound) {
        long from = sound << 32;
        int place = Arrays.binarySearch(sounds, from);
        var found = new ArrayList<Counted>();
        for (int i = place < 0 ? -place - 1 : place;
                i < sounds.length && sounds[i] >>> 32 == sound;
                i++) {
            int word = (int) sounds[i];
            found.add(new Counted(words[word], texts[word]));
        }
        return found;
    }
}
