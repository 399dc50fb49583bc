package app.pult.ui.diagnostics;

import app.pult.desk.AttachmentId;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Evidence;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The diagnosis of the ticket that is open. Reads while it is attached: when a ticket is opened,
/// and when something new came to it. Small files that are only on the server are fetched while it
/// is attached, each once; large ones when the operator asks.
///
/// Thread: FX only.
public final class CaseModel {
    private static final String READ = "case";

    /// In bytes: what is fetched without being asked for.
    private static final long SMALL = 4L * 1024 * 1024;

    /// What the pane shows.
    public sealed interface View {
        /// No ticket is open.
        record Nothing() implements View {}

        /// Its files are being read, or fetched first.
        record Working(TicketId ticket, Work work) implements View {}

        record Done(TicketId ticket, CaseFiles files, Diagnosis diagnosis) implements View {}

        /// A file could not be fetched; `sentence` says why. What is here is still diagnosed.
        record Failed(TicketId ticket, String sentence) implements View {}
    }

    public enum Work {
        READING,
        FETCHING
    }

    private final CaseSource source;
    private final Tickets tickets;
    private final Selection selection;
    private final Threads threads;
    private final Background background;
    private final Coalescer changes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<View> view =
            new ReadOnlyObjectWrapper<>(new View.Nothing());

    /// Read by whoever tells of changes, on any thread.
    private volatile Optional<TicketId> shown = Optional.empty();

    /// What was asked of the server by itself already; it is not asked again.
    private final Set<AttachmentId> tried = new HashSet<>();

    private Optional<Runnable> stopFetching = Optional.empty();
    private Optional<Runnable> stopComparing = Optional.empty();

    private final ReadOnlyObjectWrapper<Optional<Evidence>> sought =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Earlier>> earlier =
            new ReadOnlyObjectWrapper<>(List.of());

    public CaseModel(CaseSource source, Tickets tickets, Selection selection, Threads threads) {
        this.source = source;
        this.tickets = tickets;
        this.selection = selection;
        this.threads = threads;
        background = threads.background();
        changes = threads.coalescer(this::read);
    }

    public void attach() {
        subscriptions.add(selection.ticketProperty().subscribe(ticket -> read()));
        subscriptions.add(selection.placeProperty().subscribe((before, now) -> read()));
        subscriptions.add(
                tickets.watch(
                                touched -> {
                                    if (touched.isEmpty() || concerns(touched)) {
                                        changes.signal();
                                    }
                                })
                        ::close);
    }

    public void detach() {
        subscriptions.clear();
        background.cancelAll();
        // What was on its way is not heard of any more.
        tried.clear();
        stopComparing();
        stop();
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// The diagnosis, once there is one.
    public Optional<View.Done> done() {
        return view.get() instanceof View.Done done ? Optional.of(done) : Optional.empty();
    }

    /// Brings the files that are only on the server, then reads everything anew.
    public void fetch() {
        done().filter(done -> !done.files().missing().isEmpty()).ifPresent(this::fetch);
    }

    /// Ends a fetching that is under way; what is here already stays.
    public void stop() {
        stopFetching.ifPresent(Runnable::run);
        if (stopFetching.isPresent()) {
            stopFetching = Optional.empty();
            read();
        }
    }

    /// Brings the message of a file into sight.
    public void show(String file) {
        done().flatMap(
                        done ->
                                done.files()
                                        .messageOf(file)
                                        .map(
                                                message ->
                                                        new Selection.Sought(
                                                                done.ticket(), message, "")))
                .ifPresent(selection::open);
    }

    /// What the customer's earlier reports said; empty until they were looked for.
    public ReadOnlyObjectProperty<List<Earlier>> earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /// Asks for the place of a line among all that happened.
    public void seek(Evidence line) {
        sought.set(Optional.of(line));
    }

    /// Hands out what is sought, once.
    public Optional<Evidence> takeSought() {
        var wanted = sought.get();
        sought.set(Optional.empty());
        return wanted;
    }

    /// The line whose place is asked for; empty once it was shown.
    public ReadOnlyObjectProperty<Optional<Evidence>> soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /// Another ticket, of the same customer.
    public void open(TicketId other) {
        selection.open(other);
    }

    private boolean concerns(Set<TicketId> touched) {
        return shown.filter(touched::contains).isPresent();
    }

    private void read() {
        var open = selection.ticket().filter(ticket -> selection.place() instanceof Place.Desk);
        if (!open.equals(shown)) {
            stopComparing();
            earlier.set(List.of());
        }
        shown = open;
        if (open.isEmpty()) {
            background.cancel(READ);
            view.set(new View.Nothing());
            return;
        }
        var ticket = open.get();
        if (done().filter(done -> done.ticket().equals(ticket)).isEmpty()) {
            view.set(new View.Working(ticket, Work.READING));
        }
        background.load(READ, () -> load(ticket), this::show);
    }

    private void show(View.Done now) {
        view.set(now);
        compare(now);
        var small =
                now.files().missing().stream()
                        .filter(file -> file.size() <= SMALL && tried.add(file.id()))
                        .toList();
        if (!small.isEmpty()) {
            var wanted = new CaseFiles(List.of(), small);
            background.load(
                    "small",
                    () -> {
                        source.fetch(wanted);
                        return wanted;
                    },
                    fetched -> read(),
                    // It stays in the list of what was not checked, with the button to try again.
                    failure -> read());
        }
    }

    /// Looks through other tickets, which may take long: it ends with the ticket it is for.
    private void compare(View.Done now) {
        stopComparing();
        stopComparing =
                Optional.of(
                        threads.begin(
                                () -> source.earlier(now.ticket(), now.diagnosis()),
                                found -> {
                                    if (shown.filter(now.ticket()::equals).isPresent()) {
                                        earlier.set(found);
                                    }
                                },
                                threads.failed()));
    }

    private void stopComparing() {
        stopComparing.ifPresent(Runnable::run);
        stopComparing = Optional.empty();
    }

    private View.Done load(TicketId ticket) {
        var files = source.load(ticket);
        return new View.Done(ticket, files, source.diagnose(files));
    }

    private void fetch(View.Done done) {
        var ticket = done.ticket();
        view.set(new View.Working(ticket, Work.FETCHING));
        stopFetching =
                Optional.of(
                        threads.begin(
                                () -> {
                                    source.fetch(done.files());
                                    return ticket;
                                },
                                fetched -> ended(ticket, Optional.empty()),
                                failure ->
                                        ended(ticket, Optional.ofNullable(failure.getMessage()))));
    }

    private void ended(TicketId ticket, Optional<String> failure) {
        stopFetching = Optional.empty();
        if (shown.filter(ticket::equals).isEmpty()) {
            return;
        }
        failure.ifPresentOrElse(
                sentence -> view.set(new View.Failed(ticket, sentence)), this::read);
    }

    /// After a failure: what is here.
    public void readAgain() {
        read();
    }
}
