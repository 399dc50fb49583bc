package app.pult.ui.queue;

import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.Tickets;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The tickets of the list that are chosen to be changed together. They are known by name, not by
/// place: a row that moves stays marked. Another queue, order or filter begins with none.
///
/// Thread: FX only; rows that are not loaded are read on the given executor.
public final class Marks {
    /// More at once nobody can look over.
    static final int LIMIT = 200;

    private static final int NOWHERE = -1;

    private final Tickets tickets;
    private final QueueModel queue;
    private final Background background;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<Set<TicketId>> marked =
            new ReadOnlyObjectWrapper<>(Set.of());
    private int anchor = NOWHERE;
    private int lead = NOWHERE;

    public Marks(Tickets tickets, QueueModel queue, Threads threads) {
        this.tickets = tickets;
        this.queue = queue;
        background = threads.background();
    }

    void attach() {
        subscriptions.add(queue.shownProperty().subscribe((before, now) -> clear()));
    }

    void detach() {
        subscriptions.clear();
        background.cancelAll();
    }

    ReadOnlyObjectProperty<Set<TicketId>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    boolean has(TicketId ticket) {
        return marked.get().contains(ticket);
    }

    /// Where marking goes on from; -1 before it began.
    int lead() {
        return lead;
    }

    /// Marks or unmarks the ticket under the operator's eyes.
    void toggle() {
        toggle(lead == NOWHERE ? queue.selectedProperty().get() : lead);
    }

    /// Marks or unmarks the ticket at a place; a range goes on from there.
    void toggle(int place) {
        var row = place < 0 ? Optional.<TicketRow>empty() : queue.row(place);
        row.ifPresent(
                ticket -> {
                    background.cancelAll();
                    anchor = place;
                    lead = place;
                    var now = new LinkedHashSet<>(marked.get());
                    if (!now.remove(ticket.id()) && now.size() < LIMIT) {
                        now.add(ticket.id());
                    }
                    marked.set(now);
                });
    }

    /// Marks from where marking began to one place further; the first step takes in the open
    /// ticket.
    void extend(int step) {
        int from = lead == NOWHERE ? queue.selectedProperty().get() : lead;
        extendTo(from == NOWHERE ? 0 : from + step);
    }

    /// Marks everything from where marking began to this place, and nothing else.
    void extendTo(int place) {
        int size = queue.sizeProperty().get();
        if (size == 0) {
            return;
        }
        if (anchor == NOWHERE) {
            anchor = Math.max(0, queue.selectedProperty().get());
        }
        int farthest = Math.clamp(place, Math.max(0, anchor - LIMIT + 1), anchor + LIMIT - 1);
        lead = Math.clamp(farthest, 0, size - 1);
        mark(Math.min(anchor, lead), Math.max(anchor, lead));
    }

    /// All of the list, as many as can be changed at once.
    void all() {
        if (queue.sizeProperty().get() > 0) {
            anchor = 0;
            extendTo(LIMIT - 1);
        }
    }

    void clear() {
        background.cancelAll();
        anchor = NOWHERE;
        lead = NOWHERE;
        marked.set(Set.of());
    }

    private void mark(int first, int last) {
        background.cancelAll();
        var loaded =
                IntStream.rangeClosed(first, last)
                        .mapToObj(queue::loaded)
                        .flatMap(Optional::stream)
                        .toList();
        if (loaded.size() == last - first + 1) {
            mark(loaded);
            return;
        }
        var wanted = queue.meant();
        background.load(
                "range",
                () ->
                        tickets.page(
                                wanted.queue(),
                                wanted.order(),
                                wanted.filter(),
                                first,
                                last - first + 1),
                this::mark);
    }

    private void mark(List<TicketRow> rows) {
        var now = new LinkedHashSet<TicketId>();
        rows.forEach(row -> now.add(row.id()));
        marked.set(now);
    }
}
