package app.pult.ui.queue;

import app.pult.desk.Directory;
import app.pult.desk.Field;
import app.pult.desk.Group;
import app.pult.desk.Ids;
import app.pult.desk.Person;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.sync.Outbox;
import app.pult.ui.kit.Background;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// One change of one field of all marked tickets: asked for, looked at, done, and undone once. It
/// goes through the outbox as one ordinary operation a ticket, all of them durable together, each
/// with the guards that a single change has.
///
/// Thread: FX only; the disk is used on the given executor.
public final class BulkModel {
    /// The `values` that `field` shall have, canonical, and how they are called.
    record Wish(Field field, List<String> values, String words) {}

    /// What was done; `operations` are those of the tickets that were not so already.
    record Done(Wish wish, List<Operation.ChangeFields> operations) {
        Done only(List<Operation.ChangeFields> some) {
            return new Done(wish, List.copyOf(some));
        }
    }

    /// From what can be chosen.
    record Choices(List<Person> operators, List<Group> groups) {}

    /// What the last press of a button came to.
    sealed interface Outcome {
        record Nothing() implements Outcome {}

        record Changed(Done done) implements Outcome {}

        record Restored(int tickets) implements Outcome {}
    }

    private final Tickets tickets;
    private final Directory directory;
    private final Outbox outbox;
    private final Ids ids;
    private final Marks marks;
    private final Threads threads;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Outcome> outcome =
            new ReadOnlyObjectWrapper<>(new Outcome.Nothing());
    private final ReadOnlyObjectWrapper<Choices> choices =
            new ReadOnlyObjectWrapper<>(new Choices(List.of(), List.of()));
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();

    public BulkModel(
            Tickets tickets,
            Directory directory,
            Outbox outbox,
            Ids ids,
            Marks marks,
            Threads threads) {
        this.tickets = tickets;
        this.directory = directory;
        this.outbox = outbox;
        this.ids = ids;
        this.marks = marks;
        this.threads = threads;
        background = threads.background();
        marks.markedProperty().subscribe((before, now) -> markedAnew());
        outcome.subscribe(now -> undoable.set(now instanceof Outcome.Changed));
    }

    void attach() {
        marks.attach();
        background.load(
                "choices",
                () -> new Choices(directory.operators(), directory.groups()),
                choices::set);
    }

    void detach() {
        marks.detach();
        background.cancelAll();
    }

    Marks marks() {
        return marks;
    }

    ReadOnlyObjectProperty<Optional<Wish>> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Shows what would be done; nothing is done yet.
    void ask(Wish wanted) {
        wish.set(Optional.of(wanted));
    }

    /// Asks for nothing; the tickets stay marked.
    void withdraw() {
        wish.set(Optional.empty());
    }

    /// Changes all marked tickets as asked.
    void apply() {
        if (wish.get().isEmpty() || marks.markedProperty().get().isEmpty()) {
            return;
        }
        var wanted = wish.get().get();
        var chosen = List.copyOf(marks.markedProperty().get());
        wish.set(Optional.empty());
        threads.write(
                () -> submit(wanted, chosen),
                done -> {
                    marks.clear();
                    outcome.set(new Outcome.Changed(done));
                },
                threads.failed());
    }

    /// Takes the last change back: what has not gone out yet is cancelled, the rest changed back.
    /// What could not be taken back is offered again.
    void undo() {
        if (outcome.get() instanceof Outcome.Changed changed) {
            var left = new ArrayList<>(changed.done().operations());
            outcome.set(new Outcome.Nothing());
            threads.write(
                    () -> restore(left),
                    count -> tell(new Outcome.Restored(count)),
                    failure -> {
                        tell(new Outcome.Changed(changed.done().only(left)));
                        threads.failed().accept(failure);
                    });
        }
    }

    /// Forgets what the last press came to.
    void dismiss() {
        outcome.set(new Outcome.Nothing());
    }

    /// A newer change has been done meanwhile: that one can be undone now.
    private void tell(Outcome undone) {
        if (!(outcome.get() instanceof Outcome.Changed)) {
            outcome.set(undone);
        }
    }

    private void markedAnew() {
        if (marks.markedProperty().get().isEmpty()) {
            wish.set(Optional.empty());
        } else {
            dismiss();
        }
    }

    private Done submit(Wish wanted, Collection<TicketId> chosen) {
        var operations = new ArrayList<Operation.ChangeFields>();
        for (var id : chosen) {
            tickets.find(id)
                    .flatMap(ticket -> change(ticket, wanted.field(), wanted.values()))
                    .ifPresent(operations::add);
        }
        if (!operations.isEmpty()) {
            outbox.submit(operations);
        }
        return new Done(wanted, List.copyOf(operations));
    }

    /// Takes out of `left` what it has cancelled, so that a failure leaves what is still to do; the
    /// rest goes together or not at all. How many tickets were met.
    private int restore(List<Operation.ChangeFields> left) {
        int all = left.size();
        for (var operation : List.copyOf(left)) {
            if (outbox.cancel(operation.id())) {
                left.remove(operation);
            }
        }
        int cancelled = all - left.size();
        var back = left.stream().map(this::changeBack).flatMap(Optional::stream).toList();
        if (!back.isEmpty()) {
            outbox.submit(back);
        }
        return cancelled + back.size();
    }

    private Optional<Operation.ChangeFields> change(
            Ticket ticket, Field field, List<String> values) {
        var base = ticket.fields().get(field);
        return base.equals(values)
                ? Optional.empty()
                : Optional.of(operation(ticket, new FieldChange(field, base, values)));
    }

    /// From what we made it: if somebody changed it since, the guard of the outbox holds this.
    private Optional<Operation.ChangeFields> changeBack(Operation.ChangeFields done) {
        var was = done.changes().getFirst();
        var back = new FieldChange(was.field(), /* base= */ was.mine(), /* mine= */ was.base());
        return tickets.find(done.ticket()).map(ticket -> operation(ticket, back));
    }

    private Operation.ChangeFields operation(Ticket ticket, FieldChange change) {
        return new Operation.ChangeFields(
                ids.nextOperation(), ticket.id(), ticket.revision(), List.of(change));
    }
}
