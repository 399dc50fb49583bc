package app.pult.search;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Words that were met, so that each is folded and brought to its stem once. Thread: any.
public final class WordForms {
    private static final int MOST = 200_000;
    private static final WordForms PASSING = new WordForms(true);

    private final Map<String, WordForm> byWriting = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final boolean forgets;

    private WordForms(boolean forgets) {
        this.forgets = forgets;
    }

    /// Those whose numbers are counted on: they stay until who made this makes another.
    public static WordForms kept() {
        return new WordForms(false);
    }

    /// Those of the whole program, forgotten when there are many.
    static WordForms passing() {
        return PASSING;
    }

    /// Whether it is time for another.
    public boolean isFull() {
        return byWriting.size() >= MOST;
    }

    Optional<WordForm> of(String written) {
        return Optional.ofNullable(byWriting.get(written));
    }

    /// Who was first is kept.
    WordForm add(String exact, String stem) {
        return put(exact, new WordForm(numbers.getAndIncrement(), exact, stem));
    }

    /// `written` is another way to write `form`.
    WordForm put(String written, WordForm form) {
        if (forgets && isFull()) {
            byWriting.clear();
        }
        var before = byWriting.putIfAbsent(written, form);
        return before == null ? form : before;
    }
}
