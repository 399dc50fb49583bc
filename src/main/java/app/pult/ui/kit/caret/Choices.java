package app.pult.ui.kit.caret;

import java.util.List;
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

    /// How one of them looks in the list: two short lines, the second may be empty.
    record Face(String title, String detail) {}

    /// Hands over what fits the words, best first, at once or later on this thread. An answer that
    /// is overtaken by further typing is dropped.
    void find(String words, Consumer<List<T>> found);

    Face face(T item);

    /// Makes the text for the chosen one and hands it over, at once or later on this thread: it
    /// replaces the sign and the words, and can be undone.
    void text(T item, Way way, Consumer<String> insert);
}
