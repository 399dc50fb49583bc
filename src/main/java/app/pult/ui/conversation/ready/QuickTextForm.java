package app.pult.ui.conversation.ready;

import app.pult.desk.QuickText;
import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.conversation.sketch.SketchModel;
import app.pult.ui.shell.FilesToSend;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
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
    private record Typed(
            Optional<QuickText> of, String code, String title, String text, List<Added> files) {
        static final Typed NOTHING = new Typed(Optional.empty(), "", "", "", List.of());

        static Typed of(QuickText text) {
            return new Typed(
                    Optional.of(text),
                    text.code(),
                    text.title(),
                    text.text(),
                    text.files().stream().map(Added::new).toList());
        }

        boolean isBlank() {
            return text.isBlank() && files.isEmpty();
        }

        /// A file alone is called by its name.
        String words() {
            return !text.isBlank() ? text : title.isBlank() ? files.getFirst().name : title.strip();
        }

        List<OutgoingFile> here() {
            return files.stream().flatMap(file -> file.here.stream()).distinct().toList();
        }

        boolean isAbout(QuickText wanted) {
            return of.map(QuickText::id).filter(wanted.id()::equals).isPresent();
        }
    }

    /// A file of the form, on its way to the desk or there.
    private static final class Added {
        private final String name;
        private volatile Optional<OutgoingFile> here;

        Added(String name) {
            this.name = name;
            here = Optional.empty();
        }

        Added(OutgoingFile file) {
            name = file.name();
            here = Optional.of(file);
        }
    }

    private final ReadyTexts texts;
    private final ObservableList<OutgoingFile> files = FXCollections.observableArrayList();
    private final List<Added> coming = new ArrayList<>();
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

    /// What goes with it, as far as it is on the desk by now.
    public ObservableList<OutgoingFile> files() {
        return files;
    }

    /// Copies files to the desk for the text that is in the form now, whatever is in it by then.
    public void attach(List<Path> paths) {
        paths.forEach(
                path ->
                        bring(
                                new Added(path.toFile().getName()),
                                blobs -> FilesToSend.copy(path, blobs)));
    }

    /// The same for a PNG made here; its `content` is asked for on a work thread.
    public void attach(String name, SketchModel.Content content) {
        bring(
                new Added(name),
                blobs -> {
                    var blob = blobs.store(new ByteArrayInputStream(content.bytes()));
                    return new OutgoingFile(name, "image/png", blob.size(), blob.id());
                });
    }

    private void bring(Added file, ReadyTexts.Source source) {
        coming.add(file);
        texts.bring(
                blobs -> {
                    var copy = source.copy(blobs);
                    file.here = Optional.of(copy);
                    return copy;
                },
                copy -> {
                    if (coming.remove(file) && !files.contains(copy)) {
                        files.add(copy);
                    }
                },
                () -> coming.remove(file));
    }

    /// Which one is in the form; empty for a new one.
    public ReadOnlyObjectProperty<Optional<QuickText>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// Begins a new one with these words.
    public void startNew(String words) {
        keep();
        fill(new Typed(Optional.empty(), "", "", words, List.of()));
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
        return code.get().isBlank() && title.get().isBlank() && typed().isBlank();
    }

    private Typed typed() {
        var all = new ArrayList<Added>();
        files.forEach(file -> all.add(new Added(file)));
        all.addAll(coming);
        return new Typed(edited.get(), code.get(), title.get(), text.get(), List.copyOf(all));
    }

    /// Without any words or files nothing is kept, and nothing is removed.
    private void keep() {
        var typed = typed();
        if (!typed.isBlank() && !isUnchanged()) {
            keep(typed);
        }
    }

    private void keep(Typed typed) {
        texts.keep(
                new ReadyTexts.Kept(
                        typed.of().map(QuickText::id),
                        typed.code().strip(),
                        titleOr(typed.title(), typed.words()),
                        typed.words(),
                        typed::here),
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
        fill(Typed.NOTHING);
    }

    private void fill(Typed typed) {
        edited.set(typed.of());
        code.set(typed.code());
        title.set(typed.title());
        text.set(typed.text());
        files.setAll(typed.here());
        coming.clear();
    }

    private boolean isUnchanged() {
        return edited.get()
                .filter(was -> was.code().equals(code.get().strip()))
                .filter(was -> was.title().equals(titleOr(title.get(), text.get())))
                .filter(was -> was.text().equals(text.get()))
                .filter(was -> was.files().equals(files) && coming.isEmpty())
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
