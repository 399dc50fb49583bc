package app.pult.ui.shell;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextArea;
import javafx.util.Subscription;

import java.util.Optional;

/// The text that is being written in the window: a reply, a note, a new ticket. Its pane says so
/// while it is on the screen; others put words into it without knowing whose it is.
///
/// Thread: FX only.
public final class OpenEditor {
    /// How what is put in stands among the words around it.
    public enum Fit {
        /// Within the sentence.
        WORDS,
        /// On lines of its own.
        LINES
    }

    private final ReadOnlyObjectWrapper<Optional<TextArea>> editor =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper();

    /// This one is written in until the subscription ends.
    public Subscription open(TextArea opened) {
        editor.set(Optional.of(opened));
        writable.bind(
                BooleanExpression.booleanExpression(opened.editableProperty())
                        .and(opened.disabledProperty().not()));
        return () -> {
            if (editor.get().filter(opened::equals).isPresent()) {
                writable.unbind();
                writable.set(false);
                editor.set(Optional.empty());
            }
        };
    }

    public ReadOnlyObjectProperty<Optional<TextArea>> editorProperty() {
        return editor.getReadOnlyProperty();
    }

    /// Whether something can be put in now.
    public ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /// Puts it where the caret is, in place of what is selected, as one step that can be undone;
    /// the keyboard goes there. Does nothing where nothing can be written.
    public void insert(String text, Fit fit) {
        editor.get()
                .filter(open -> writable.get())
                .ifPresent(
                        open -> {
                            open.requestFocus();
                            open.replaceSelection(fitted(open, text, fit));
                        });
    }

    private static String fitted(TextArea open, String text, Fit fit) {
        var range = open.getSelection();
        var before = open.getText(0, range.getStart());
        var after = open.getText(range.getEnd(), open.getLength());
        return fit(before, text.strip(), after, fit);
    }

    private static String fit(String before, String text, String after, Fit fit) {
        return switch (fit) {
            case WORDS -> gap(before, " ") + text + (startsOpen(after) ? "" : " ");
            case LINES ->
                    (before.isEmpty() || before.endsWith("\n") ? "" : "\n")
                            + text
                            + (after.startsWith("\n") ? "" : "\n");
        };
    }

    private static String gap(String before, String with) {
        return before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1))
                ? ""
                : with;
    }

    /// Nothing, a space or a full stop: no word that would stick to what is put in.
    private static boolean startsOpen(String after) {
        return after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0));
    }
}
