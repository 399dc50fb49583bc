package app.pult.ui.conversation;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.MessageId;
import app.pult.desk.Then;
import app.pult.desk.operation.OutgoingFile;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What stands in the editor: the words, the files, what becomes of the ticket, and whether it can
/// be changed now. Thread: FX only.
final class Written {
    private static final String BORROWED = "then.borrowed";

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Then> then = new SimpleObjectProperty<>(Then.KEEP);
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<OutgoingFile> files = FXCollections.observableArrayList();
    private final ObservableList<String> notHere = FXCollections.observableArrayList();
    private final Consumer<Boolean> edited;
    private boolean filling;

    /// What is chosen came with words and goes with them.
    private boolean borrowed;

    /// `edited` hears of each change, and whether the operator made it.
    Written(Consumer<Boolean> edited) {
        this.edited = edited;
        text.subscribe(this::textChanged);
        then.subscribe(
                (before, now) -> {
                    borrowed = false;
                    tell();
                });
        files.subscribe(this::tell);
    }

    private void textChanged() {
        if (!filling && text.get().isBlank()) {
            giveBack(Then.KEEP);
        }
        tell();
    }

    /// Chooses what becomes of the ticket along with words that a macro puts into the editor, until
    /// [#giveBack] or until nothing is written any more.
    void borrow(Then chosen) {
        if (then.get() != chosen) {
            then.set(chosen);
            borrowed = true;
            tell();
        }
    }

    /// The words are gone: so is what came with them, unless the operator chose since.
    void giveBack(Then before) {
        if (borrowed) {
            then.set(before);
        }
    }

    private void tell() {
        edited.accept(!filling);
    }

    StringProperty text() {
        return text;
    }

    ObjectProperty<Then> then() {
        return then;
    }

    /// False while a draft is being fetched or a message submitted.
    ReadOnlyBooleanWrapper editable() {
        return editable;
    }

    ObservableList<OutgoingFile> files() {
        return files;
    }

    /// Names of files of a ready text that are not on this computer: they are not sent.
    ObservableList<String> notHere() {
        return notHere;
    }

    void append(String words) {
        text.set(text.get() + words);
    }

    /// Another draft, or none.
    void fill(Optional<Draft> found) {
        filling = true;
        text.set(found.map(Draft::text).orElse(""));
        then.set(found.map(Then::of).orElse(Then.KEEP));
        borrowed = found.filter(Written::isBorrowed).isPresent();
        files.setAll(found.map(Draft::files).orElse(List.of()));
        notHere.clear();
        filling = false;
    }

    Draft draft(DraftKey of, Optional<MessageId> seen, Instant at) {
        return new Draft(
                of,
                text.get(),
                List.copyOf(files),
                text.get().isBlank() && files.isEmpty() ? Map.of() : fields(),
                seen,
                at);
    }

    private Map<String, String> fields() {
        var fields = new HashMap<>(then.get().fields());
        if (borrowed) {
            fields.put(BORROWED, "yes");
        }
        return fields;
    }

    private static boolean isBorrowed(Draft draft) {
        return draft.fields().containsKey(BORROWED);
    }
}
