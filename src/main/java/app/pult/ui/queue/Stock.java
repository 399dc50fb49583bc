package app.pult.ui.queue;

import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.Tickets;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The loaded rows of a queue by their places in its list.
///
/// Thread: FX only.
final class Stock {
    private final Pages pages = new Pages();
    private final ReadOnlyObjectWrapper<Lines> lines = new ReadOnlyObjectWrapper<>(Lines.NONE);

    Pages pages() {
        return pages;
    }

    Lines lines() {
        return lines.get();
    }

    ReadOnlyObjectProperty<Lines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The row at a place; notes that somebody looks there.
    Optional<TicketRow> look(int place) {
        return has(place) ? pages.look(lines().stored(place)) : Optional.empty();
    }

    Optional<TicketRow> find(int place) {
        return has(place) ? pages.find(lines().stored(place)) : Optional.empty();
    }

    /// Empty if it is not loaded, or folded away.
    Optional<Integer> placeOf(TicketId ticket) {
        return pages.indexOf(ticket).flatMap(lines()::place);
    }

    /// Reads rows as they stand now; to be called off the JavaFX thread.
    Supplier<List<TicketRow>> reading(Tickets tickets, Question meant, int place, int length) {
        var runs = lines().runs(place, length);
        return () ->
                runs.stream()
                        .flatMap(
                                run ->
                                        tickets
                                                .page(
                                                        meant.queue(),
                                                        meant.order(),
                                                        meant.filter(),
                                                        run.stored(),
                                                        run.length())
                                                .stream())
                        .toList();
    }

    void replace(Map<Integer, List<TicketRow>> fresh, Lines now) {
        pages.replace(fresh);
        stand(now);
    }

    void stand(Lines now) {
        lines.set(now);
        pages.allow(now.stretches() + 1);
    }

    private boolean has(int place) {
        return place >= 0 && place < lines().shown();
    }
}
