package app.pult.ui.conversation.ready;

import app.pult.desk.QuickText;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/// One own text being written or changed. There is nothing to save by hand: what was typed is kept
/// when the form turns to another text or is left, and a text without a title gets its first words
/// as one.
///
/// Thread: FX only.
public final class QuickTextForm {
    private static final int TITLE = 48;

    private final ReadyTexts texts;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<QuickText>> edited =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public QuickTextForm(ReadyTexts texts) {
        this.texts = texts;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Which one is in the form; empty for a new one.
    public ReadOnlyObjectProperty<Optional<QuickText>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// Begins a new one with these words.
    public void startNew(String words) {
        keep();
        fill(Optional.empty(), words);
    }

    public void edit(QuickText wanted) {
        keep();
        fill(Optional.of(wanted), wanted.text());
    }

    /// Keeps what is in the form and empties it.
    public void leave() {
        startNew("");
    }

    /// Without any words nothing is kept, and nothing is removed.
    private void keep() {
        var words = text.get();
        if (words.isBlank() || isUnchanged()) {
            return;
        }
        texts.keep(edited.get().map(QuickText::id), code.get().strip(), titleOr(words), words);
    }

    /// Takes the one in the form away for good, and begins a new one.
    public void remove() {
        edited.get().map(QuickText::id).ifPresent(texts::remove);
        fill(Optional.empty(), "");
    }

    private void fill(Optional<QuickText> wanted, String words) {
        edited.set(wanted);
        code.set(wanted.map(QuickText::code).orElse(""));
        title.set(wanted.map(QuickText::title).orElse(""));
        text.set(words);
    }

    private boolean isUnchanged() {
        return edited.get()
                .filter(was -> was.code().equals(code.get().strip()))
                .filter(was -> was.title().equals(titleOr(text.get())))
                .filter(was -> was.text().equals(text.get()))
                .isPresent();
    }

    private String titleOr(String words) {
        if (!title.get().isBlank()) {
            return title.get().strip();
        }
        var first = words.strip().lines().findFirst().orElse("").strip();
        return first.length() <= TITLE ? first : first.substring(0, TITLE - 1).strip() + "…";
    }
}
