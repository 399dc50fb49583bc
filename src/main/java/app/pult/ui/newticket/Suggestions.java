package app.pult.ui.newticket;

import app.pult.desk.Directory;
import app.pult.desk.Person;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.shell.Threads;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Whom the operator may mean while they type for whom a ticket is: looked up in a pause of the
/// typing, and not again for the same words.
///
/// Thread: FX only; the directory is asked on a work thread.
final class Suggestions {
    private static final int LIMIT = 6;
    private static final String LOOK_UP = "suggest";

    private final Directory directory;
    private final Fields fields;
    private final Background background;
    private final Coalescer typing;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private String answered = "";

    Suggestions(Directory directory, Fields fields, Threads threads) {
        this.directory = directory;
        this.fields = fields;
        background = threads.background();
        typing = threads.coalescer(this::lookUp);
    }

    ObservableList<Person> people() {
        return people;
    }

    /// Something in the form changed.
    void typed() {
        typing.signal();
    }

    /// Also those that are still being looked up, until more is typed.
    void forget() {
        answered = words();
        clear();
    }

    void cancel() {
        background.cancelAll();
    }

    private String words() {
        return fields.requesterProperty().get().strip();
    }

    private void clear() {
        background.cancel(LOOK_UP);
        people.clear();
    }

    private void lookUp() {
        var typed = words();
        if (typed.equals(answered)) {
            return;
        }
        answered = typed;
        if (typed.isEmpty() || fields.isChosen()) {
            clear();
            return;
        }
        background.load(LOOK_UP, () -> directory.suggest(typed, LIMIT), people::setAll);
    }
}
