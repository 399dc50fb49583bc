package app.pult.ui.conversation.ready;

import app.pult.desk.QuickText;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One own text being written or changed. There is nothing to save by hand: what was typed is kept
/// when the form turns to another text or is left, and a text without a title gets its first words
/// as one. What the disk did not take comes back into the form, so one form serves as long as the
/// window.
///
/// Thread: FX only.
public final class QuickTextForm {
    private static final int TITLE = 48;

    /// What was in the form; `of` is empty for a new text.
    private record Typed(Optional<QuickText> of, String code, String title, String text) {
        static Typed of(QuickText text) {
            return new Typed(Optional.of(text), text.code(), text.title(), text.text());
        }

        boolean isAbout(QuickText wanted) {
            return of.map(QuickText::id).filter(wanted.id()::equals).isPresent();
        }
    }

    private final ReadyTexts texts;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<QuickText>> edited =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What could not be kept, and found other words in the form when it came back.
    private final List<Typed> notKept = new ArrayList<>();

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
        fill(new Typed(Optional.empty(), "", "", words));
    }

    public void edit(QuickText wanted) {
        keep();
        var unsaved = notKept.stream().filter(typed -> typed.isAbout(wanted)).findFirst();
        unsaved.ifPresent(notKept::remove);
        fill(unsaved.orElseGet(() -> Typed.of(wanted)));
    }

    /// Keeps what is in the form and empties it; tries what could not be kept before once more.
    public void leave() {
        startNew("");
        var again = List.copyOf(notKept);
        notKept.clear();
        again.forEach(this::keep);
    }

    public boolean isEmpty() {
        return code.get().isBlank() && title.get().isBlank() && text.get().isBlank();
    }

    /// Without any words nothing is kept, and nothing is removed.
    private void keep() {
        if (!text.get().isBlank() && !isUnchanged()) {
            keep(new Typed(edited.get(), code.get(), title.get(), text.get()));
        }
    }

    private void keep(Typed typed) {
        texts.keep(
                typed.of().map(QuickText::id),
                typed.code().strip(),
                titleOr(typed.title(), typed.text()),
                typed.text(),
                () -> takeBack(typed));
    }

    private void takeBack(Typed typed) {
        if (isEmpty() || isUnchanged()) {
            fill(typed);
        } else {
            notKept.add(typed);
        }
    }

    /// Takes the one in the form away for good, and begins a new one.
    public void remove() {
        edited.get().map(QuickText::id).ifPresent(texts::remove);
        fill(new Typed(Optional.empty(), "", "", ""));
    }

    private void fill(Typed typed) {
        edited.set(typed.of());
        code.set(typed.code());
        title.set(typed.title());
        text.set(typed.text());
    }

    private boolean isUnchanged() {
        return edited.get()
                .filter(was -> was.code().equals(code.get().strip()))
                .filter(was -> was.title().equals(titleOr(title.get(), text.get())))
                .filter(was -> was.text().equals(text.get()))
                .isPresent();
    }

    private static String titleOr(String title, String words) {
        if (!title.isBlank()) {
            return title.strip();
        }
        var first = words.strip().lines().findFirst().orElse("").strip();
        return first.length() <= TITLE ? first : first.substring(0, TITLE - 1).strip() + "…";
    }
}
