package app.pult.ui.newticket;

import app.pult.desk.Draft;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.TicketId;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.newticket.Form.Hindrance;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Safety;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.UnsavedDrafts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A ticket being taken down. It has its own ticket id from the moment its form is opened; what is
/// filled in is on the disk a second later, and becomes a CreateTicket in the outbox.
///
/// Thread: FX only; disk work goes to the executor, in order.
public final class NewTicketModel {
    private final FormStore store;
    private final Selection selection;
    private final Threads threads;
    private final SerialWrites writes;
    private final Suggestions suggestions;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Fields fields = new Fields(this::edited);
    private final ObservableList<Draft> others = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Hindrance> hindrance =
            new ReadOnlyObjectWrapper<>(Hindrance.NO_REQUESTER);
    private final ReadOnlyObjectWrapper<Safety> safety = new ReadOnlyObjectWrapper<>(Safety.SAVED);
    private final ReadOnlyObjectWrapper<Optional<TicketId>> ticket =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Person> me = Optional.empty();
    private boolean saveWaits;

    public NewTicketModel(FormStore store, Selection selection, Threads threads) {
        this.store = store;
        this.selection = selection;
        this.threads = threads;
        writes = new SerialWrites(threads);
        suggestions = new Suggestions(store.directory(), fields, threads);
        store.watchSaved(this::saved);
    }

    /// Follows the place: the form opens when it is gone to.
    public void attach() {
        subscriptions.add(selection.placeProperty().subscribe(this::placeChanged));
    }

    /// What is not on the disk yet is saved first.
    public void detach() {
        subscriptions.clear();
        saveNow();
        suggestions.cancel();
    }

    public Fields fields() {
        return fields;
    }

    /// For whom it is, as far as that is known: by the list, or by what is typed.
    public Optional<Person> requester() {
        return fields.form()
                .address()
                .map(one -> new Person(new PersonId(one.address()), one.name(), one.address()));
    }

    /// The operator, once somebody has signed in.
    public Optional<Person> me() {
        return me;
    }

    /// Whom the operator may mean, while they type.
    Suggestions suggestions() {
        return suggestions;
    }

    /// Other new tickets that are only drafts yet, newest first.
    public ObservableList<Draft> others() {
        return others;
    }

    public ReadOnlyObjectProperty<Hindrance> hindranceProperty() {
        return hindrance.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Safety> safetyProperty() {
        return safety.getReadOnlyProperty();
    }

    /// The ticket this form will be; empty while a form is being opened or created.
    public ReadOnlyObjectProperty<Optional<TicketId>> ticketProperty() {
        return ticket.getReadOnlyProperty();
    }

    public void choose(Person person) {
        fields.choose(person);
        suggestions.forget();
    }

    /// Puts this form aside and opens an empty one.
    public void startAnother() {
        var shown = selection.queue();
        open(() -> store.fresh(shown));
    }

    /// Puts this form aside and goes on with another draft.
    public void resume(TicketId draft) {
        open(() -> store.find(draft));
    }

    /// Puts words into a form that had not come on the screen when the operator, who had typed them
    /// for it, went on: they are its draft.
    public void append(Optional<TicketId> draft, String words) {
        var shown = selection.queue();
        writes.write(
                () -> store.append(draft, shown, words),
                left -> appended(left, words),
                this::failed);
    }

    private void appended(FormStore.Opened left, String words) {
        if (isOpen(left.ticket())) {
            fields.fill(fields.form().typed(words), left.groups());
        } else if (selection.place() instanceof Place.NewTicket && safety.get() == Safety.SAVED) {
            resume(left.ticket());
        }
    }

    /// Throws the form away; its versions stay on the disk.
    public void discard() {
        var thrown = ticket.get();
        ticket.set(Optional.empty());
        thrown.ifPresent(
                id ->
                        writes.write(
                                () -> {
                                    store.remove(id);
                                    return id;
                                },
                                done -> selection.desk(),
                                threads.failed()));
    }

    /// Back to the tickets; the draft stays.
    public void leave() {
        selection.desk();
    }

    /// Creates it and shows it. The form stays as it is if the disk does not take it.
    public void create() {
        weigh();
        if (hindrance.get() != Hindrance.NONE || ticket.get().isEmpty()) {
            return;
        }
        var id = ticket.get().get();
        var form = fields.form();
        ticket.set(Optional.empty());
        writes.write(
                () -> {
                    store.create(id, form);
                    return id;
                },
                selection::open,
                failure -> {
                    ticket.set(Optional.of(id));
                    failed(failure);
                });
    }

    /// Copies these files to the desk and adds them to this form, also if another one is open by
    /// then.
    public void attach(List<Path> chosen) {
        ticket.get()
                .ifPresent(
                        target ->
                                writes.write(
                                        () -> store.store(chosen),
                                        files -> {
                                            if (isOpen(target)) {
                                                fields.files().addAll(files);
                                            } else {
                                                write(() -> store.attach(target, files));
                                            }
                                        },
                                        this::failed));
    }

    private boolean isOpen(TicketId id) {
        return ticket.get().filter(id::equals).isPresent();
    }

    private void placeChanged(Place place) {
        switch (place) {
            case Place.NewTicket wanted -> {
                var shown = selection.queue();
                open(
                        () ->
                                wanted.draft()
                                        .map(store::find)
                                        .orElseGet(() -> store.newestOrFresh(shown)));
            }
            case Place.Desk desk -> saveNow();
            case Place.Outbox outbox -> saveNow();
            case Place.SignIn signIn -> saveNow();
            case Place.Connect connect -> saveNow();
        }
    }

    private void open(Callable<FormStore.Opened> read) {
        saveNow();
        ticket.set(Optional.empty());
        writes.write(read, this::opened, this::failed);
    }

    private void opened(FormStore.Opened opened) {
        fields.fill(opened.form(), opened.groups());
        others.setAll(opened.others());
        me = opened.me();
        suggestions.forget();
        ticket.set(Optional.of(opened.ticket()));
        safety.set(Safety.SAVED);
        weigh();
    }

    private void edited() {
        weigh();
        safety.set(Safety.UNSAVED);
        suggestions.typed();
        if (!saveWaits) {
            saveWaits = true;
            threads.delay().after(UnsavedDrafts.SAVED_AFTER, this::saveNow);
        }
    }

    /// Saves at once: before the window closes, before another form is shown.
    public void saveNow() {
        saveWaits = false;
        if (safety.get() == Safety.SAVED || ticket.get().isEmpty()) {
            return;
        }
        var id = ticket.get().get();
        var form = fields.form();
        writes.write(
                () -> {
                    store.save(id, form);
                    return form;
                },
                saved -> {
                    if (isOpen(id) && saved.equals(fields.form())) {
                        safety.set(Safety.SAVED);
                    }
                },
                failure -> safety.set(Safety.FAILED));
    }

    private void saved(TicketId draft) {
        if (isOpen(draft) && safety.get() == Safety.FAILED && !saveWaits) {
            safety.set(Safety.SAVED);
        }
    }

    private void write(Runnable action) {
        writes.write(
                () -> {
                    action.run();
                    return true;
                },
                done -> {},
                this::failed);
    }

    private void failed(Throwable failure) {
        safety.set(Safety.FAILED);
        threads.failed().accept(failure);
    }

    private void weigh() {
        List<GroupId> choices = fields.groups().stream().map(group -> group.id()).toList();
        hindrance.set(fields.form().hindrance(choices));
    }
}
