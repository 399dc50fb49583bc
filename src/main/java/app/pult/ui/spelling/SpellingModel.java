package app.pult.ui.spelling;

import app.pult.desk.OwnWords;
import app.pult.spelling.Speller;
import app.pult.spelling.Word;
import app.pult.ui.kit.Background;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// What the dictionaries and the operator's own words say. Nothing is read before somebody asks.
///
/// Thread: FX only; answers come on it, later.
public final class SpellingModel {
    private final Speller speller;
    private final OwnWords own;
    private final Background background;
    private final SerialWrites writes;
    private final SimpleBooleanProperty on;
    private final ReadOnlyIntegerWrapper lessons = new ReadOnlyIntegerWrapper();

    public SpellingModel(Speller speller, OwnWords own, boolean on, Threads threads) {
        this.speller = speller;
        this.own = own;
        this.on = new SimpleBooleanProperty(on);
        background = threads.background();
        writes = new SerialWrites(threads);
        writes.write(own::all, this::known, threads.failed());
    }

    /// Whether words are checked while they are written.
    public SimpleBooleanProperty onProperty() {
        return on;
    }

    /// Goes up with everything that is taught: what was judged before may be judged otherwise now.
    ReadOnlyIntegerProperty lessonsProperty() {
        return lessons.getReadOnlyProperty();
    }

    /// The words of the text that nobody knows. A question asked before the answer came takes its
    /// place.
    void check(String text, Consumer<List<Word>> answer) {
        background.load("check", () -> speller.unknown(text), answer);
    }

    /// The same for the operator's own question, which no check of what is typed takes the place
    /// of.
    void ask(String text, Consumer<List<Word>> answer) {
        background.load("ask", () -> speller.unknown(text), answer);
    }

    /// What was probably meant.
    void propose(String word, Consumer<List<String>> answer) {
        background.load("propose", () -> speller.suggestions(word), answer);
    }

    boolean isOwn(String word) {
        return speller.isOwn(word);
    }

    void learn(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        known(Set.of(small));
        writes.write(() -> own.add(small));
    }

    void forget(String word) {
        speller.forget(word);
        lessons.set(lessons.get() + 1);
        writes.write(() -> own.remove(word.toLowerCase(Locale.ROOT)));
    }

    private void known(Set<String> words) {
        speller.learn(words);
        lessons.set(lessons.get() + 1);
    }
}
