package app.pult.ui.queue;

import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;

import java.util.Optional;
import java.util.function.IntSupplier;

/// What the operator reads at the top of the list, while rows come in and go above it.
///
/// Thread: FX only.
final class Sight {
    private final Stock stock;
    private IntSupplier top = () -> 0;
    private int first;
    private Optional<TicketId> uppermost = Optional.empty();
    private int drift;

    Sight(Stock stock) {
        this.stock = stock;
    }

    /// Where to ask which place is uppermost in sight, so that a refresh can keep it there.
    void lookFrom(IntSupplier place) {
        top = place;
    }

    /// The rows will be replaced: those of the same list, or of another one.
    void before(boolean same) {
        first = same ? top.getAsInt() : 0;
        uppermost = first > 0 ? stock.find(first).map(TicketRow::id) : Optional.empty();
    }

    void after() {
        drift = uppermost.flatMap(stock::placeOf).map(now -> now - first).orElse(0);
    }

    /// Nothing has moved.
    void still() {
        drift = 0;
    }

    /// By how many places the uppermost row moved in the last refresh. Only where the list is
    /// scrolled down: at its head new tickets are meant to be seen.
    int drift() {
        return drift;
    }
}
