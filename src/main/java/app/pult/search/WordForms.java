package app.pult.search;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Words that were met, so that each is folded and brought to its stem once. A table of its own and
/// not a map: a word is looked up where it stands in its text, which is done for every word of
/// every text, and nothing is made to look it up. Who reads while another writes may miss a word
/// that was just added, and adds it again in vain. Thread: any.
public final class WordForms {
    private static final int MOST = 200_000;
    private static final int USUAL = 1 << 10;
    private static final WordForms PASSING = new WordForms(true);

    private final AtomicInteger numbers = new AtomicInteger();
    private final boolean forgets;
    private volatile @Nullable Met[] places = new Met[USUAL];
    private volatile int size;

    /// A word as it is written, and the next whose hash leads to the same place. Never changed: it
    /// is whole for whoever sees it.
    private record Met(int hash, String written, WordForm form, @Nullable Met next) {
        boolean is(int hash, String text, int start, int end) {
            return this.hash == hash
                    && written.length() == end - start
                    && written.regionMatches(0, text, start, end - start);
        }
    }

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
        return size >= MOST;
    }

    /// The word that stands at `start` to `end - 1`.
    Optional<WordForm> of(String text, int start, int end) {
        return find(places, hash(text, start, end), text, start, end);
    }

    /// Who was first is kept.
    WordForm add(String exact, String stem) {
        return put(exact, new WordForm(numbers.getAndIncrement(), exact, stem));
    }

    /// `written` is another way to write `form`.
    synchronized WordForm put(String written, WordForm form) {
        if (forgets && isFull()) {
            places = new Met[USUAL];
            size = 0;
        } else if (size > places.length / 2) {
            places = twice(places);
        }
        int hash = hash(written, 0, written.length());
        var before = find(places, hash, written, 0, written.length());
        if (before.isEmpty()) {
            insert(places, hash, written, form);
            size++;
        }
        return before.orElse(form);
    }

    private static Optional<WordForm> find(
            @Nullable Met[] places, int hash, String text, int start, int end) {
        var met = places[place(hash, places)];
        while (met != null && !met.is(hash, text, start, end)) {
            met = met.next();
        }
        return met == null ? Optional.empty() : Optional.of(met.form());
    }

    private static void insert(@Nullable Met[] places, int hash, String written, WordForm form) {
        int place = place(hash, places);
        places[place] = new Met(hash, written, form, places[place]);
    }

    private static @Nullable Met[] twice(@Nullable Met[] places) {
        var more = new Met[2 * places.length];
        for (var first : places) {
            for (var met = first; met != null; met = met.next()) {
                insert(more, met.hash(), met.written(), met.form());
            }
        }
        return more;
    }

    private static int place(int hash, @Nullable Met[] places) {
        return (hash ^ hash >>> 16) & places.length - 1;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
