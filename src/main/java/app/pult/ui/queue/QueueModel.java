package app.pult.ui.queue;

import app.pult.desk.Directory;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.Tickets;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.queue.Sections.Section;
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
import java.util.function.Supplier;

/// One queue as a window of loaded rows over any number of tickets, perhaps divided by headings
/// ([Lines]). Rows are asked for by their place ([#row]), from 0, without what is folded away; a
/// place that is not loaded yet is empty and arrives soon. After each commit the rows in sight are
/// read again, and the selected ticket stays selected wherever it now stands.
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

    private final Tickets tickets;
    private final Selection selection;
    private final Order order;
    private final Threads threads;
    private final Reader reader;
    private final Coalescer changes;
    private final Coalescer typing;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Stock stock = new Stock();
    private final Cursor cursor;
    private final Sight sight = new Sight(stock);

    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<Question> shown;
    private final ReadOnlyObjectWrapper<Optional<String>> groupName =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> instead =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    private List<Section> divided = List.of();

    /// `arrangements` remembers how each queue is sorted and divided; `sections` knows by what.
    public QueueModel(
            Tickets tickets,
            Directory directory,
            Selection selection,
            Arrangements arrangements,
            Sections sections,
            Threads threads) {
        this.tickets = tickets;
        this.selection = selection;
        order = new Order(selection, arrangements, sections);
        this.threads = threads;
        shown = new ReadOnlyObjectWrapper<>(question());
        cursor = new Cursor(selection, stock, this::row);
        reader =
                new Reader(
                        tickets,
                        directory,
                        threads.background(),
                        stock.pages(),
                        new Reader.Wanted(this::question, order::sections),
                        new Arrivals());
        changes = threads.coalescer(reader::refresh);
        typing = threads.coalescer(this::askIfTyped);
    }

    /// Begins to follow the store and the selection.
    public void attach() {
        subscriptions.add(tickets.watch(changed -> changes.signal())::close);
        subscriptions.add(selection.queueProperty().subscribe(this::queueChanged));
        subscriptions.add(selection.ticketProperty().subscribe((before, now) -> cursor.turn()));
        subscriptions.add(filter.subscribe((before, now) -> typing.signal()));
    }

    public void detach() {
        subscriptions.clear();
        reader.stop();
    }

    /// The row at a place, from 0; empty while it is being read.
    public Optional<TicketRow> row(int place) {
        if (stock.look(place).isEmpty()) {
            reader.fetch();
        }
        return stock.find(place);
    }

    /// What is loaded, and how it stands in the list; nothing is read for it.
    Stock stock() {
        return stock;
    }

    /// Reads so many rows from a place on, as the list is now; to be called off the JavaFX thread.
    Supplier<List<TicketRow>> reading(int place, int length) {
        return stock.reading(tickets, meant(), place, length);
    }

    /// Opens the ticket at a place; at once, or when that place is loaded.
    public void select(int place) {
        cursor.select(place);
    }

    /// Opens the ticket below the selected one; where that one has left the queue, the one that
    /// took its place.
    public void selectNext() {
        cursor.next();
    }

    public void selectPrevious() {
        cursor.previous();
    }

    /// Opens the ticket that now stands below this one; empty where it is the last, and where none
    /// but it is left. Of one that is not among the loaded rows, the one at the place where the
    /// operator was last.
    public Optional<Runnable> following(TicketId ticket) {
        return cursor.following(ticket);
    }

    /// Sorts this queue, and later ones of its kind, so.
    public void sort(QueueOrder wanted) {
        order.sort(wanted);
        reader.ask();
    }

    /// Divides this queue by headings, or no longer.
    public void toggleGroups() {
        order.toggleGroups();
        reader.refresh();
    }

    /// Folds a section away, or unfolds it.
    void fold(Heading heading) {
        order.fold(heading);
        sight.still();
        stock.stand(stock.lines().fold(order.now().folded()));
        cursor.forget();
        changed();
    }

    /// Divides anew where a section has begun or ended by the clock.
    void timePassed() {
        if (!order.sections().equals(divided)) {
            reader.refresh();
        }
    }

    public void show(Queue queue) {
        selection.show(queue);
    }

    /// Reads again, after a failure.
    public void retry() {
        reader.ask();
    }

    /// Runs it a picture later: the conversation of a ticket that was just opened goes first.
    void afterPicture(Runnable action) {
        threads.afterPicture(action);
    }

    Sight sight() {
        return sight;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// How the queue is sorted and divided.
    Order order() {
        return order;
    }

    /// How many tickets can be selected: those that are not folded away.
    public int size() {
        return stock.lines().shown();
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
        return cursor.selectedProperty();
    }

    /// The question whose rows are shown; its filter is what was found, in whichever layout.
    Question meant() {
        return instead.get().map(shown.get()::filteredBy).orElse(shown.get());
    }

    private Question question() {
        return new Question(selection.queue(), order.now().order(), filter.get().strip());
    }

    private void queueChanged(Queue queue) {
        if (!queue.equals(shown.get().queue())) {
            cursor.forget();
            filter.set("");
            order.recall(queue);
        }
        reader.ask();
    }

    private void askIfTyped() {
        if (!question().equals(shown.get())) {
            reader.ask();
        }
    }

    private void changed() {
        cursor.locate();
        revision.set(revision.get() + 1);
        cursor.openPending();
    }

    /// What the reader brings, put where the pane sees it.
    private final class Arrivals implements Reader.Receiver {
        @Override
        public void answered(Question question, Reader.Answer answer) {
            sight.before(question.equals(shown.get()));
            divided = answer.sections();
            stock.replace(answer.pages(), new Lines(answer.blocks(), order.now().folded()));
            cursor.fit();
            sight.after();
            groupName.set(answer.groupName());
            instead.set(answer.instead());
            cursor.locate();
            shown.set(question);
            phase.set(answer.phase(question));
            changed();
        }

        @Override
        public void arrived(int page, List<TicketRow> rows) {
            sight.still();
            stock.pages().put(page, rows);
            changed();
        }

        @Override
        public void failed(Throwable failure) {
            phase.set(Phase.FAILED);
            threads.failed().accept(failure);
        }
    }
}
