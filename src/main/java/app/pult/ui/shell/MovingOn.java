package app.pult.ui.shell;

import app.pult.desk.TicketId;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;
import java.util.function.Function;

/// What opens once the open ticket has been dealt with: it stays, or the next of its queue comes.
/// What is next is settled when the key is pressed, and it comes when the disk has what was done;
/// not if the operator went elsewhere meanwhile.
///
/// Thread: FX only.
public final class MovingOn {
    public enum After {
        STAY,
        NEXT
    }

    private final Selection selection;
    private final ObjectProperty<After> after;
    private final ReadOnlyIntegerWrapper moves = new ReadOnlyIntegerWrapper();
    private Function<TicketId, Optional<Runnable>> queue = ticket -> Optional.empty();

    public MovingOn(Selection selection, After after) {
        this.selection = selection;
        this.after = new SimpleObjectProperty<>(after);
    }

    /// `next` opens the ticket that follows one in the queue on the screen; empty where none does.
    public void along(Function<TicketId, Optional<Runnable>> next) {
        queue = next;
    }

    /// To be asked as the key is pressed; to be run once it is done.
    public Runnable from(TicketId ticket) {
        if (after.get() == After.STAY) {
            return () -> {};
        }
        var next = queue.apply(ticket);
        return () -> next.filter(open -> isShown(ticket)).ifPresent(this::move);
    }

    public ObjectProperty<After> afterProperty() {
        return after;
    }

    /// Counts up when another ticket was opened so: what is typed now is not meant for it.
    public ReadOnlyIntegerProperty movesProperty() {
        return moves.getReadOnlyProperty();
    }

    private void move(Runnable open) {
        open.run();
        moves.set(moves.get() + 1);
    }

    private boolean isShown(TicketId ticket) {
        return selection.place() instanceof Place.Desk
                && selection.ticket().filter(ticket::equals).isPresent();
    }
}
