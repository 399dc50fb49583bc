package app.pult.spelling;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Both languages and the operator's own words. A word with a Cyrillic letter is Russian, every
/// other English. What was once proposed is remembered.
///
/// Thread: any but JavaFX: the first question of a language reads its dictionary.
public final class Speller {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final int REMEMBERED = 500;

    private final Supplier<Tongue> russian = new Once<>(Tongue::russian);
    private final Supplier<Tongue> english = new Once<>(Tongue::english);
    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> proposed = new LinkedHashMap<>();

    /// From now on these are known too, in this form and with a capital.
    public void learn(Collection<String> words) {
        words.forEach(word -> own.add(word.toLowerCase(Locale.ROOT)));
    }

    public void forget(String word) {
        own.remove(word.toLowerCase(Locale.ROOT));
    }

    /// Whether the operator taught it.
    public boolean isOwn(String word) {
        return own.contains(word.toLowerCase(Locale.ROOT));
    }

    /// The words of the text that nobody knows, in order.
    public List<Word> unknown(String text) {
        return Prose.in(text).stream().filter(word -> !knows(word.text())).toList();
    }

    public boolean knows(String word) {
        return isOwn(word) || tongue(word).knows(word);
    }

    /// What was probably meant, most probable first.
    public List<String> suggestions(String word) {
        synchronized (proposed) {
            var known = proposed.get(word);
            if (known != null) {
                return known;
            }
        }
        var found = tongue(word).suggestions(word);
        synchronized (proposed) {
            if (proposed.size() >= REMEMBERED) {
                proposed.remove(proposed.keySet().iterator().next());
            }
            proposed.put(word, found);
        }
        return found;
    }

    private Tongue tongue(String word) {
        return CYRILLIC.matcher(word).find() ? russian.get() : english.get();
    }

    /// Made by the first who asks; the others wait for it.
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> source;
        private Optional<T> made = Optional.empty();

        Once(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public synchronized T get() {
            var value = made.orElseGet(source);
            made = Optional.of(value);
            return value;
        }
    }
}
