package app.pult.ui.queue;

import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The tickets of the list that are chosen to be changed together. They are known by name, not by
/// place: a row that moves stays marked. What is folded away is not marked with the rest. Another
/// queue, order or filter begins with none.
///
/// Thread: FX only; rows that are not loaded are read on the given executor.
public final class Marks {
    /// More at once nobody can look over.
    static final int LIMIT = 200;

    private static final int NOWHERE = -1;

    /// Places, as they are at this moment.
    private record Stretch(int anchor, int lead) {
        int first() {
            return Math.min(anchor, lead);
        }

        int length() {
            return Math.abs(anchor - lead) + 1;
        }

        <T> List<T> fromAnchor(List<T> downwards) {
            return anchor <= lead ? downwards : downwards.reversed();
        }
    }

    private final QueueModel queue;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<Set<TicketId>> marked =
            new ReadOnlyObjectWrapper<>(Set.of());

    /// From the ticket where marking began to the one where it stands: tickets, for rows come in
    /// and go while the operator marks.
    private List<TicketId> range = List.of();

    /// Marked before marking began anew; the range is added to them.
    private Set<TicketId> kept = Set.of();

    /// Whose rows are being read.
    private Optional<Stretch> awaited = Optional.empty();

    public Marks(QueueModel queue, Threads threads) {
        this.queue = queue;
        background = threads.background();
        failed = threads.failed();
    }

    void attach() {
        subscriptions.add(queue.shownProperty().subscribe((before, now) -> clear()));
    }

    void detach() {
        subscriptions.clear();
        awaitNothing();
    }

    public ReadOnlyObjectProperty<Set<TicketId>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    boolean has(TicketId ticket) {
        return marked.get().contains(ticket);
    }

    boolean began() {
        return !range.isEmpty() || awaited.isPresent();
    }

    /// Where marking goes on from: the farthest ticket of the range that is still in the list; -1
    /// if there is none, or before it began.
    int lead() {
        return awaited.map(Stretch::lead)
                .or(
                        () ->
                                range.reversed().stream()
                                        .map(queue.stock()::placeOf)
                                        .flatMap(Optional::stream)
                                        .findFirst())
                .orElse(NOWHERE);
    }

    /// Marks or unmarks the ticket under the operator's eyes.
    void toggle() {
        toggle(here());
    }

    /// Marks or unmarks the ticket at a place; a range goes on from there.
    void toggle(int place) {
        var row = place < 0 ? Optional.<TicketRow>empty() : queue.row(place);
        row.ifPresent(
                ticket -> {
                    awaitNothing();
                    range = List.of(ticket.id());
                    kept = Set.of();
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
        int from = here();
        extendTo(from == NOWHERE ? 0 : from + step);
    }

    /// Marks everything from where marking began to this place, and nothing else. If the ticket
    /// where it began is gone, it begins anew and what was marked stays marked.
    void extendTo(int place) {
        int size = queue.size();
        if (size == 0) {
            return;
        }
        int anchor = anchor();
        int room = Math.max(1, LIMIT - kept.size());
        int farthest = Math.clamp(place, Math.max(0, anchor - room + 1), anchor + room - 1);
        mark(new Stretch(anchor, Math.clamp(farthest, 0, size - 1)));
    }

    /// All of the list, as many as can be changed at once.
    void all() {
        int size = queue.size();
        if (size > 0) {
            range = List.of();
            kept = Set.of();
            mark(new Stretch(0, Math.min(LIMIT, size) - 1));
        }
    }

    public void clear() {
        awaitNothing();
        range = List.of();
        kept = Set.of();
        marked.set(Set.of());
    }

    private int here() {
        int lead = lead();
        return lead == NOWHERE ? queue.selectedProperty().get() : lead;
    }

    private int anchor() {
        return range.stream()
                .limit(1)
                .map(queue.stock()::placeOf)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> awaited.map(Stretch::anchor))
                .orElseGet(
                        () -> {
                            kept = marked.get();
                            return Math.max(0, here());
                        });
    }

    private void mark(Stretch wanted) {
        awaitNothing();
        var loaded =
                IntStream.range(wanted.first(), wanted.first() + wanted.length())
                        .mapToObj(queue.stock()::find)
                        .flatMap(Optional::stream)
                        .toList();
        if (loaded.size() == wanted.length()) {
            mark(wanted, loaded);
            return;
        }
        awaited = Optional.of(wanted);
        var began = queue.stock().find(wanted.anchor()).map(TicketRow::id);
        var reading = queue.reading(wanted.first(), wanted.length());
        background.load(
                "range",
                reading::get,
                rows -> arrived(wanted, began, rows),
                failure -> {
                    awaited = Optional.empty();
                    failed.accept(failure);
                });
    }

    /// The list may have moved before it was read: then no ticket is marked rather than a wrong
    /// one.
    private void arrived(Stretch wanted, Optional<TicketId> began, List<TicketRow> rows) {
        awaited = Optional.empty();
        var first = wanted.fromAnchor(rows).stream().map(TicketRow::id).findFirst();
        if (began.isEmpty() || began.equals(first)) {
            mark(wanted, rows);
        }
    }

    private void mark(Stretch wanted, List<TicketRow> rows) {
        var ids = rows.stream().map(TicketRow::id).toList();
        range = List.copyOf(wanted.fromAnchor(ids));
        var now = new LinkedHashSet<>(kept);
        for (var id : ids) {
            if (now.size() < LIMIT) {
                now.add(id);
            }
        }
        marked.set(now);
    }

    private void awaitNothing() {
        background.cancelAll();
        awaited = Optional.empty();
    }
}
