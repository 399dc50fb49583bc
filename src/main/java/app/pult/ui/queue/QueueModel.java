package app.pult.ui.queue;

import app.pult.desk.Directory;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.Tickets;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/// One queue as a window of loaded rows over any number of tickets. Rows are asked for by their
/// place ([#row]); a place that is not loaded yet is empty and arrives soon. After each commit the
/// rows in sight are read again, and the selected ticket stays selected wherever it now stands.
///
/// Thread: FX only; reads run on the given executor.
public final class QueueModel {
    /// What the list is showing.
    public enum Phase {
        LOADING,
        SHOWN,
        /// The queue holds nothing.
        EMPTY,
        /// The queue holds tickets, the filter none of them.
        NO_MATCH,
        FAILED
    }

    private static final int NOWHERE = -1;

    private final Tickets tickets;
    private final Selection selection;
    private final Threads threads;
    private final Reader reader;
    private final Coalescer changes;
    private final Coalescer typing;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final Pages pages = new Pages();
    private final Orders orders = new Orders();

    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<QueueOrder> order;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<Question> shown;
    private final ReadOnlyObjectWrapper<Optional<String>> groupName =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> instead =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NOWHERE);

    private int lastPlace;
    private int pending = NOWHERE;
    private IntSupplier top = () -> 0;
    private int drift;

    public QueueModel(Tickets tickets, Directory directory, Selection selection, Threads threads) {
        this.tickets = tickets;
        this.selection = selection;
        this.threads = threads;
        order = new ReadOnlyObjectWrapper<>(orders.of(selection.queue()));
        shown = new ReadOnlyObjectWrapper<>(question());
        reader =
                new Reader(
                        tickets,
                        directory,
                        threads.background(),
                        pages,
                        this::question,
                        new Arrivals());
        changes = threads.coalescer(reader::refresh);
        typing = threads.coalescer(this::askIfTyped);
    }

    /// Begins to follow the store and the selection.
    public void attach() {
        subscriptions.add(tickets.watch(changed -> changes.signal())::close);
        subscriptions.add(selection.queueProperty().subscribe(this::queueChanged));
        subscriptions.add(selection.ticketProperty().subscribe((before, now) -> locate()));
        subscriptions.add(filter.subscribe((before, now) -> typing.signal()));
    }

    public void detach() {
        subscriptions.clear();
        reader.stop();
    }

    /// The row at a place, from 0; empty while it is being read.
    public Optional<TicketRow> row(int index) {
        if (pages.look(index).isEmpty()) {
            reader.fetch();
        }
        return pages.find(index);
    }

    /// The row at a place, if it is loaded; nothing is read for it.
    Optional<TicketRow> loaded(int index) {
        return pages.find(index);
    }

    /// Where a ticket stands now; empty if it has left the list or is not loaded.
    Optional<Integer> placeOf(TicketId ticket) {
        return pages.indexOf(ticket);
    }

    /// Opens the ticket at a place; at once, or when that place is loaded.
    public void select(int index) {
        if (index < 0 || index >= size.get()) {
            return;
        }
        pending = index;
        selected.set(index);
        row(index).ifPresent(row -> choose(index, row));
    }

    /// Opens the ticket below the selected one; where that one has left the queue, the one that
    /// took its place.
    public void selectNext() {
        int here = selected.get();
        select(here == NOWHERE ? Math.min(lastPlace, size.get() - 1) : here + 1);
    }

    public void selectPrevious() {
        int here = selected.get();
        select(here == NOWHERE ? Math.max(0, Math.min(lastPlace, size.get()) - 1) : here - 1);
    }

    /// Opens the ticket that now stands below this one; empty where it is the last, and where none
    /// but it is left. Of one that is not among the loaded rows, the one at the place where the
    /// operator was last.
    public Optional<Runnable> following(TicketId ticket) {
        int place =
                pages.indexOf(ticket).map(at -> at + 1).orElse(Math.min(lastPlace, size.get() - 1));
        if (place < 0 || place >= size.get()) {
            return Optional.empty();
        }
        return pages.find(place)
                .map(TicketRow::id)
                .map(next -> (Runnable) () -> selection.open(next))
                .or(() -> Optional.of(() -> select(place)));
    }

    /// Sorts this queue, and later ones of its kind, so.
    public void sort(QueueOrder wanted) {
        orders.remember(selection.queue(), wanted);
        order.set(wanted);
        reader.ask();
    }

    public void show(Queue queue) {
        selection.show(queue);
    }

    /// Reads again, after a failure.
    public void retry() {
        reader.ask();
    }

    /// Where to ask which place is uppermost in sight, so that a refresh can keep it there.
    public void lookFrom(IntSupplier uppermost) {
        top = uppermost;
    }

    /// By how many places the uppermost row moved in the last refresh. Only where the list is
    /// scrolled down: at its head new tickets are meant to be seen.
    public int drift() {
        return drift;
    }

    /// How many rows the shown queue has; what stands at a place is [#row]'s to say.
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<QueueOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The question that the rows answer; it lags behind what was asked by one read.
    public ReadOnlyObjectProperty<Question> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The name of the group whose queue is shown.
    public ReadOnlyObjectProperty<Optional<String>> groupNameProperty() {
        return groupName.getReadOnlyProperty();
    }

    /// What is looked for in place of the filter: nothing is found as typed, but something in the
    /// other keyboard layout.
    public ReadOnlyObjectProperty<Optional<String>> insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    /// Counts up whenever rows have changed.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The place of the open ticket, or of the one that opens as soon as it is read; -1 if it is
    /// not among the loaded rows.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The question whose rows are shown; its filter is what was found, in whichever layout.
    Question meant() {
        return instead.get().map(shown.get()::filteredBy).orElse(shown.get());
    }

    private Question question() {
        return new Question(selection.queue(), order.get(), filter.get().strip());
    }

    private void queueChanged(Queue queue) {
        if (!queue.equals(shown.get().queue())) {
            pending = NOWHERE;
            filter.set("");
            order.set(orders.of(queue));
        }
        reader.ask();
    }

    private void askIfTyped() {
        if (!question().equals(shown.get())) {
            reader.ask();
        }
    }

    private void choose(int index, TicketRow row) {
        pending = NOWHERE;
        lastPlace = index;
        selected.set(index);
        selection.open(row.id());
    }

    /// Where the open ticket stands; a place that was chosen and is still being read comes first.
    private void locate() {
        if (pending != NOWHERE) {
            return;
        }
        int place = selection.ticket().flatMap(pages::indexOf).orElse(NOWHERE);
        if (place != NOWHERE) {
            lastPlace = place;
        }
        selected.set(place);
    }

    private void openPending() {
        if (pending != NOWHERE) {
            select(pending);
        }
    }

    private void changed() {
        locate();
        revision.set(revision.get() + 1);
    }

    /// What the reader brings, put where the pane sees it.
    private final class Arrivals implements Reader.Receiver {
        @Override
        public void answered(Question question, Reader.Answer answer) {
            boolean refreshed = question.equals(shown.get());
            int first = top.getAsInt();
            var uppermost =
                    refreshed && first > 0 ? pages.find(first) : Optional.<TicketRow>empty();
            pages.replace(answer.pages());
            size.set(answer.size());
            pending = pending < answer.size() ? pending : NOWHERE;
            drift =
                    uppermost
                            .flatMap(row -> pages.indexOf(row.id()))
                            .map(now -> now - first)
                            .orElse(0);
            groupName.set(answer.groupName());
            instead.set(answer.instead());
            locate();
            shown.set(question);
            phase.set(phaseOf(question, answer.size()));
            revision.set(revision.get() + 1);
            openPending();
        }

        @Override
        public void arrived(int page, List<TicketRow> rows) {
            drift = 0;
            pages.put(page, rows);
            changed();
            openPending();
        }

        @Override
        public void failed(Throwable failure) {
            phase.set(Phase.FAILED);
            threads.failed().accept(failure);
        }

        private Phase phaseOf(Question question, int size) {
            if (size > 0) {
                return Phase.SHOWN;
            }
            return question.filter().isEmpty() ? Phase.EMPTY : Phase.NO_MATCH;
        }
    }
}
