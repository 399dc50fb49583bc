package app.pult.ui.shell;

import app.pult.desk.Field;
import app.pult.desk.Ids;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.Tickets;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.sync.Outbox;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.List;
import java.util.Optional;

/// What can be done to the open ticket from anywhere with one key: solve it. Whatever needs a look
/// at the ticket first is the conversation's.
///
/// Thread: FX only; reads and submits run on the given executor.
public final class TicketActions {
    private final Tickets tickets;
    private final Outbox outbox;
    private final Ids ids;
    private final Selection selection;
    private final MovingOn moving;
    private final Threads threads;
    private final Background background;
    private final Coalescer changes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyBooleanWrapper solvable = new ReadOnlyBooleanWrapper();

    public TicketActions(
            Tickets tickets,
            Outbox outbox,
            Ids ids,
            Selection selection,
            MovingOn moving,
            Threads threads) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.ids = ids;
        this.selection = selection;
        this.moving = moving;
        this.threads = threads;
        background = threads.background();
        changes = threads.coalescer(this::look);
    }

    public void attach() {
        subscriptions.add(tickets.watch(changed -> changes.signal())::close);
        subscriptions.add(selection.ticketProperty().subscribe(opened -> look()));
    }

    public void detach() {
        subscriptions.clear();
        background.cancelAll();
    }

    /// Solves the open ticket as it is on the desk now, and moves on.
    public void solve() {
        selection.ticket().ifPresent(this::solve);
    }

    private void solve(TicketId id) {
        var onward = moving.from(id);
        threads.write(
                () -> submit(id),
                done -> {
                    look();
                    if (done) {
                        onward.run();
                    }
                },
                threads.failed());
    }

    /// What opens afterwards.
    MovingOn moving() {
        return moving;
    }

    /// A ticket is open that is not solved yet.
    public ReadOnlyBooleanProperty solvableProperty() {
        return solvable.getReadOnlyProperty();
    }

    private boolean submit(TicketId id) {
        var operation = tickets.find(id).filter(TicketActions::active).map(this::solved);
        operation.map(List::of).ifPresent(outbox::submit);
        return operation.isPresent();
    }

    private Operation solved(Ticket ticket) {
        var change =
                new FieldChange(
                        Field.STATE,
                        ticket.fields().get(Field.STATE),
                        List.of(TicketState.SOLVED.name()));
        return new Operation.ChangeFields(
                ids.nextOperation(), ticket.id(), ticket.revision(), List.of(change));
    }

    private void look() {
        var open = selection.ticket();
        if (open.isEmpty()) {
            show(Optional.empty());
            return;
        }
        background.load("ticket", () -> tickets.find(open.get()), this::show);
    }

    private void show(Optional<Ticket> ticket) {
        solvable.set(ticket.filter(TicketActions::active).isPresent());
    }

    private static boolean active(Ticket ticket) {
        return ticket.fields().state().active();
    }
}
