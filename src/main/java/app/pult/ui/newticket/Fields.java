package app.pult.ui.newticket;

import app.pult.desk.Group;
import app.pult.desk.Person;
import app.pult.desk.Priority;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.OutgoingFile;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;

/// The form's fields as they are edited. Tells of each change by the operator, not of those by
/// [#fill].
///
/// Thread: FX only.
public final class Fields {
    private final StringProperty requester = new SimpleStringProperty("");
    private final StringProperty subject = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Group>> group =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Priority.Level> priority =
            new SimpleObjectProperty<>(Priority.Level.NORMAL);
    private final ObservableList<OutgoingFile> files = FXCollections.observableArrayList();
    private final ObservableList<String> notHere = FXCollections.observableArrayList();
    private final ObservableList<Group> groups = FXCollections.observableArrayList();
    private final Runnable edited;
    private Optional<Address> chosen = Optional.empty();
    private boolean filling;

    Fields(Runnable edited) {
        this.edited = edited;
        requester.subscribe((before, now) -> requesterTyped(now));
        subject.subscribe((before, now) -> changed());
        text.subscribe((before, now) -> changed());
        group.subscribe((before, now) -> changed());
        priority.subscribe((before, now) -> changed());
        files.subscribe(this::changed);
    }

    public StringProperty requesterProperty() {
        return requester;
    }

    public StringProperty subjectProperty() {
        return subject;
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<Optional<Group>> groupProperty() {
        return group;
    }

    public ObjectProperty<Priority.Level> priorityProperty() {
        return priority;
    }

    public ObservableList<OutgoingFile> files() {
        return files;
    }

    /// Names of files of a ready text that are not on this computer: they are not sent.
    public ObservableList<String> notHere() {
        return notHere;
    }

    /// Those to choose from; empty on a desk that has none.
    public ObservableList<Group> groups() {
        return groups;
    }

    /// This person is meant, whatever is typed in the field.
    void choose(Person person) {
        chosen = Optional.of(Form.address(person));
        requester.set(chosen.map(Form::written).orElse(""));
        changed();
    }

    boolean isChosen() {
        return chosen.isPresent();
    }

    Form form() {
        return new Form(
                requester.get(),
                chosen,
                subject.get(),
                group.get().map(Group::id),
                priority.get(),
                text.get(),
                files);
    }

    void fill(Form form, List<Group> choices) {
        filling = true;
        chosen = form.chosen();
        requester.set(form.requester());
        subject.set(form.subject());
        text.set(form.text());
        groups.setAll(choices);
        group.set(
                choices.stream()
                        .filter(each -> form.group().filter(each.id()::equals).isPresent())
                        .findFirst());
        priority.set(form.priority());
        files.setAll(form.files());
        notHere.clear();
        filling = false;
    }

    private void requesterTyped(String now) {
        if (!filling && chosen.filter(person -> Form.written(person).equals(now)).isEmpty()) {
            chosen = Optional.empty();
        }
        changed();
    }

    private void changed() {
        if (!filling) {
            edited.run();
        }
    }
}
