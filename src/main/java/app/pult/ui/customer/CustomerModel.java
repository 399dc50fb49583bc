package app.pult.ui.customer;

import app.pult.desk.Customer;
import app.pult.desk.Customers;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The customer of the ticket that is open, read again when tickets change, and the note about
/// them, saved a second after it changed and before another one is shown. What could not be saved
/// is kept under whom it is about, and saved with the next change.
///
/// Thread: FX only; reads and writes run where [Threads] says.
public final class CustomerModel {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Who is in the pane.
    public sealed interface View {
        /// No ticket is open, or not in the place that is.
        record Nobody() implements View {}

        /// The ticket has no requester, or is not here.
        record Unknown() implements View {}

        /// `ticket` is the one that is open.
        record Known(Customer customer, TicketId ticket) implements View {}
    }

    private final Customers customers;
    private final Tickets tickets;
    private final Selection selection;
    private final Threads threads;
    private final Background background;
    private final Coalescer changed;
    private final SerialWrites writes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(new View.Nobody());
    private final SimpleStringProperty note = new SimpleStringProperty("");
    private final Map<PersonId, String> unsaved = new HashMap<>();
    private boolean showing;
    private boolean saveAsked;

    public CustomerModel(
            Customers customers, Tickets tickets, Selection selection, Threads threads) {
        this.customers = customers;
        this.tickets = tickets;
        this.selection = selection;
        this.threads = threads;
        background = threads.background();
        changed = threads.coalescer(this::read);
        writes = new SerialWrites(threads);
        note.subscribe((before, now) -> typed(now));
    }

    void attach() {
        subscriptions.add(selection.ticketProperty().subscribe(ticket -> read()));
        subscriptions.add(selection.placeProperty().subscribe((before, now) -> read()));
        subscriptions.add(tickets.watch(touched -> changed.signal())::close);
    }

    void detach() {
        subscriptions.clear();
        background.cancelAll();
        saveNow();
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// The note about who is shown, as it is being written.
    public StringProperty noteProperty() {
        return note;
    }

    void open(TicketId ticket) {
        selection.open(ticket);
    }

    /// Before the window closes.
    public void saveNow() {
        Map.copyOf(unsaved).forEach(this::save);
    }

    private void read() {
        var open = selection.ticket().filter(ticket -> selection.place() instanceof Place.Desk);
        if (open.isEmpty()) {
            background.cancelAll();
            show(new View.Nobody());
            return;
        }
        background.load("customer", () -> load(open.get()), this::show);
    }

    private View load(TicketId ticket) {
        return tickets.find(ticket)
                .flatMap(Ticket::requester)
                .<View>map(person -> new View.Known(customers.find(person), ticket))
                .orElseGet(View.Unknown::new);
    }

    private void show(View now) {
        var before = person();
        view.set(now);
        if (!before.equals(person())) {
            saveNow();
        }
        showing = true;
        note.set(
                now instanceof View.Known known
                        ? unsaved.getOrDefault(
                                known.customer().person().id(), known.customer().note())
                        : "");
        showing = false;
    }

    private Optional<PersonId> person() {
        return view.get() instanceof View.Known known
                ? Optional.of(known.customer().person()).map(Person::id)
                : Optional.empty();
    }

    private void typed(String text) {
        if (showing) {
            return;
        }
        person().ifPresent(whom -> unsaved.put(whom, text));
        if (!saveAsked) {
            saveAsked = true;
            threads.delay()
                    .after(
                            PAUSE,
                            () -> {
                                saveAsked = false;
                                saveNow();
                            });
        }
    }

    private void save(PersonId whom, String text) {
        writes.write(
                () -> {
                    customers.note(whom, text);
                    return text;
                },
                saved -> {
                    unsaved.remove(whom, saved);
                    read();
                },
                threads.failed());
    }
}
