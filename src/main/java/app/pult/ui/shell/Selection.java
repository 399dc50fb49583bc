package app.pult.ui.shell;

import app.pult.desk.DraftKey;
import app.pult.desk.MessageId;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// What the operator is looking at: the place, the queue, the ticket. The one thing features know
/// of each other; whoever wants the operator elsewhere says it here.
///
/// The ticket stays open when the queue changes: an answer half read is not taken away.
///
/// Thread: FX only.
public final class Selection {
    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(new Place.Desk());
    private final ReadOnlyObjectWrapper<Queue> queue;
    private final ReadOnlyObjectWrapper<Optional<TicketId>> ticket =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TicketId>> before =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<Sought>> sought =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A message that is to be brought into sight in its ticket, and the words it was found by,
    /// empty for none.
    public record Sought(TicketId ticket, MessageId message, String words) {}

    private Place.Desk.Beside beside = Place.Desk.Beside.QUEUE;

    public Selection(Queue queue) {
        this.queue = new ReadOnlyObjectWrapper<>(queue);
        ticket.subscribe((left, now) -> before.set(left));
    }

    /// Shows a queue beside whatever conversation is open.
    public void show(Queue wanted) {
        queue.set(wanted);
        beside = Place.Desk.Beside.QUEUE;
        desk();
    }

    /// Shows the chats beside whatever conversation is open.
    public void chats() {
        beside = Place.Desk.Beside.CHATS;
        desk();
    }

    /// Shows the conversation that was open, beside the list that was there.
    public void desk() {
        place.set(new Place.Desk(Optional.empty(), beside));
    }

    /// Shows the conversation of a ticket; the list beside it stays.
    public void open(TicketId wanted) {
        sought.set(Optional.empty());
        ticket.set(Optional.of(wanted));
        desk();
    }

    /// The same with one of its messages in sight.
    public void open(Sought wanted) {
        open(wanted.ticket());
        sought.set(Optional.of(wanted));
    }

    /// Hands out what is to be brought into sight in this ticket, once.
    public Optional<Sought> takeSought(TicketId shown) {
        var found = sought.get().filter(wanted -> wanted.ticket().equals(shown));
        if (found.isPresent()) {
            sought.set(Optional.empty());
        }
        return found;
    }

    /// Goes on with a reply or a note that was begun.
    public void write(DraftKey draft) {
        ticket.set(Optional.of(draft.ticket()));
        place.set(new Place.Desk(Optional.of(draft), beside));
    }

    /// Shows the ticket that was open before this one; again, and it is this one.
    public void back() {
        before.get().ifPresent(this::open);
    }

    public void go(Place wanted) {
        place.set(wanted);
    }

    /// Whether the chats are on the screen.
    public boolean atChats() {
        return place.get() instanceof Place.Desk desk && desk.beside() == Place.Desk.Beside.CHATS;
    }

    public Place place() {
        return place.get();
    }

    public Queue queue() {
        return queue.get();
    }

    /// The open ticket; empty until one was opened.
    public Optional<TicketId> ticket() {
        return ticket.get();
    }

    /// The ticket that was open before this one; empty until two were open.
    public ReadOnlyObjectProperty<Optional<TicketId>> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /// What is to be brought into sight; empty once it was.
    public ReadOnlyObjectProperty<Optional<Sought>> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Queue> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<TicketId>> ticketProperty() {
        return ticket.getReadOnlyProperty();
    }
}
