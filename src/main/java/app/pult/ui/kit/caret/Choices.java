package app.pult.ui.kit.caret;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be chosen after a sign, and what comes of it. Thread: FX only.
public interface Choices<T> {
    /// How it was chosen.
    enum Way {
        /// Enter, or a click.
        ENTER,
        /// Shift+Enter, or a click with Shift.
        SHIFT_ENTER
    }

    /// How one of them looks in the list: two short lines, the second may be empty, and what stands
    /// at the right of the first.
    record Face(String title, String detail, Optional<Badge> badge) {
        public Face(String title, String detail) {
            this(title, detail, Optional.empty());
        }
    }

    /// A sign with a word or two, and how they are said aloud.
    record Badge(Feather sign, String words, String spoken) {}

    /// Hands over what fits the words, best first, at once or later on this thread. An answer that
    /// is overtaken by further typing is dropped.
    void find(String words, Consumer<List<T>> found);

    Face face(T item);

    /// Makes the text for the chosen one and hands it over, at once or later on this thread: it
    /// replaces the sign and the words, and can be undone.
    void text(T item, Way way, Consumer<String> insert);
}
