package app.pult.ui.conversation;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.MessageId;
import app.pult.desk.operation.OutgoingFile;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What stands in the editor: the words, the files, and what becomes of the ticket. Thread: FX
/// only.
final class Written {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Then> then = new SimpleObjectProperty<>(Then.KEEP);
    private final ObservableList<OutgoingFile> files = FXCollections.observableArrayList();
    private final Consumer<Boolean> edited;
    private boolean filling;

    /// `edited` hears of each change, and whether the operator made it.
    Written(Consumer<Boolean> edited) {
        this.edited = edited;
        text.subscribe(this::tell);
        then.subscribe(this::tell);
        files.subscribe(this::tell);
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

    ObservableList<OutgoingFile> files() {
        return files;
    }

    void append(String words) {
        text.set(text.get() + words);
    }

    /// Another draft, or none.
    void fill(Optional<Draft> found) {
        filling = true;
        text.set(found.map(Draft::text).orElse(""));
        then.set(found.map(Then::of).orElse(Then.KEEP));
        files.setAll(found.map(Draft::files).orElse(List.of()));
        filling = false;
    }

    Draft draft(DraftKey of, Optional<MessageId> seen, Instant at) {
        return new Draft(
                of,
                text.get(),
                List.copyOf(files),
                text.get().isBlank() && files.isEmpty() ? Map.of() : then.get().fields(),
                seen,
                at);
    }
}
