package app.pult.ui.queue;

import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.ui.shell.Selection;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.Optional;
import java.util.function.IntFunction;

/// Where the open ticket stands in the list, and which is next to it. A place that is not loaded is
/// opened when it is; where a ticket has left the list, its place is remembered.
///
/// Thread: FX only.
final class Cursor {
    private static final int NOWHERE = -1;

    private final Selection selection;
    private final Stock stock;
    private final IntFunction<Optional<TicketRow>> rows;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NOWHERE);
    private int last;
    private int pending = NOWHERE;

    /// `rows` has what stands at a place, and sees to it that it is read if it is not loaded.
    Cursor(Selection selection, Stock stock, IntFunction<Optional<TicketRow>> rows) {
        this.selection = selection;
        this.stock = stock;
        this.rows = rows;
    }

    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(int place) {
        if (place < 0 || place >= stock.lines().shown()) {
            return;
        }
        pending = stock.lines().stored(place);
        selected.set(place);
        rows.apply(place).ifPresent(row -> choose(place, row));
    }

    void next() {
        int here = selected.get();
        select(here == NOWHERE ? Math.min(lastPlace(), stock.lines().shown() - 1) : here + 1);
    }

    void previous() {
        int here = selected.get();
        select(here == NOWHERE ? Math.max(0, lastPlace() - 1) : here - 1);
    }

    Optional<Runnable> following(TicketId ticket) {
        var now = stock.lines();
        int place =
                stock.pages()
                        .indexOf(ticket)
                        .map(at -> now.placeFromStored(at + 1))
                        .orElse(Math.min(lastPlace(), now.shown() - 1));
        if (place < 0 || place >= now.shown()) {
            return Optional.empty();
        }
        return stock.find(place)
                .map(TicketRow::id)
                .map(next -> (Runnable) () -> selection.open(next))
                .or(() -> Optional.of(() -> select(place)));
    }

    /// Looks where the open ticket stands; a place that was chosen and is still being read comes
    /// first.
    void locate() {
        if (pending != NOWHERE) {
            return;
        }
        var stored = selection.ticket().flatMap(stock.pages()::indexOf);
        stored.ifPresent(at -> last = at);
        selected.set(stored.flatMap(stock.lines()::place).orElse(NOWHERE));
    }

    /// Another ticket is open: what was chosen before and is still being read is not opened over
    /// it.
    void turn() {
        forget();
        locate();
    }

    /// Opens what was chosen and was not read yet.
    void openPending() {
        if (pending != NOWHERE) {
            stock.lines().place(pending).ifPresentOrElse(this::select, this::forget);
        }
    }

    /// Nothing is waited for any more.
    void forget() {
        pending = NOWHERE;
    }

    /// Forgets what is waited for if the list has become too short for it.
    void fit() {
        pending = stock.lines().place(pending).isPresent() ? pending : NOWHERE;
    }

    private int lastPlace() {
        return stock.lines().placeFromStored(last);
    }

    private void choose(int place, TicketRow row) {
        pending = NOWHERE;
        last = stock.lines().stored(place);
        selected.set(place);
        selection.open(row.id());
    }
}
