package app.pult.ui.diagnostics.probes;

import app.pult.desk.Message;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.diagnosis.probe.Mentions;
import app.pult.diagnosis.probe.ProbePlan;
import app.pult.diagnosis.probe.ProbeReport;
import app.pult.diagnosis.probe.ServiceCheck;
import app.pult.diagnosis.probe.Target;
import app.pult.sync.SyncStatus;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Connection;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The probes of each ticket: one at a time, in two steps, and those of this session as long as the
/// desk is open. What an operator has begun goes on while another ticket is looked at. Nothing is
/// sent by itself.
///
/// Thread: FX only.
public final class ProbesModel implements AutoCloseable {
    private static final String READ = "mentions";
    private static final String SERVICES = "services";

    /// What the page shows.
    ///
    /// @param mentioned what the messages of the ticket name
    /// @param history of the ticket, the newest first
    public record View(
            Optional<TicketId> ticket,
            List<Target> mentioned,
            List<ServiceCheck> services,
            Showing showing,
            List<Run> history) {}

    private final Prober prober;
    private final Tickets tickets;
    private final Selection selection;
    private final Connection connection;
    private final InstantSource clock;
    private final Threads threads;
    private final Threads network;
    private final Background background;
    private final Coalescer changes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<Optional<TicketId>, Sheet> sheets = new HashMap<>();
    private final ReadOnlyObjectWrapper<View> view;
    private final ReadOnlyBooleanWrapper online = new ReadOnlyBooleanWrapper(true);
    private List<Target> mentioned = List.of();
    private List<ServiceCheck> services = List.of();

    /// Read by whoever tells of changes, on any thread.
    private volatile Optional<TicketId> shown = Optional.empty();

    /// What it is made with; `network` is where probes run.
    public record Means(
            Selection selection,
            Connection connection,
            InstantSource clock,
            Threads threads,
            Threads network) {}

    public ProbesModel(Prober prober, Tickets tickets, Means means) {
        this.prober = prober;
        this.tickets = tickets;
        selection = means.selection();
        connection = means.connection();
        clock = means.clock();
        threads = means.threads();
        network = means.network();
        background = threads.background();
        changes = threads.coalescer(this::read);
        view = new ReadOnlyObjectWrapper<>(view());
    }

    public void attach() {
        subscriptions.add(selection.ticketProperty().subscribe(ticket -> read()));
        subscriptions.add(selection.placeProperty().subscribe((before, now) -> read()));
        subscriptions.add(
                tickets.watch(
                                touched -> {
                                    if (touched.isEmpty()
                                            || shown.filter(touched::contains).isPresent()) {
                                        changes.signal();
                                    }
                                })
                        ::close);
        subscriptions.add(connection.watch(this::hear)::close);
        hear(connection.status());
        background.load(SERVICES, prober::services, this::know);
    }

    public void detach() {
        subscriptions.clear();
        background.cancelAll();
    }

    /// Ends what is under way.
    @Override
    public void close() {
        detach();
        sheets.values().forEach(Sheet::end);
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Not while the operator works offline by choice: then nothing is sent anywhere.
    public ReadOnlyBooleanProperty onlineProperty() {
        return online.getReadOnlyProperty();
    }

    /// Asks for the addresses, which is all that is sent; does nothing while offline.
    public void ask(Subject subject, Prober.Setup setup) {
        if (!online.get()) {
            return;
        }
        var sheet = sheet();
        sheet.begin(new Showing.Asking(subject));
        List<Callable<ProbePlan>> asked =
                subject.targets().stream()
                        .<Callable<ProbePlan>>map(target -> () -> prober.plan(target, setup))
                        .toList();
        sheet.all(asked, done -> {}, plans -> planned(sheet, subject, setup, plans));
    }

    /// Where nothing may be sent there is nothing to be asked again.
    private void planned(Sheet sheet, Subject subject, Prober.Setup setup, List<ProbePlan> plans) {
        if (plans.stream().anyMatch(ProbePlan::canRun)) {
            sheet.show(new Showing.Planned(subject, setup, plans));
        } else {
            run(sheet, subject, setup, plans);
        }
    }

    /// Goes where the plan that is shown says.
    public void run() {
        if (online.get()
                && sheet().showing()
                        instanceof Showing.Planned(var subject, var setup, var plans)) {
            run(sheet(), subject, setup, plans);
        }
    }

    /// Pings what the plan that is shown leads to, and looks at the route there.
    public void route() {
        if (online.get()
                && sheet().showing() instanceof Showing.Planned planned
                && planned.hasRoute()) {
            var plan = planned.plans().getFirst().route();
            run(sheet(), new Subject.One(plan.target()), planned.setup(), List.of(plan));
        }
    }

    private void run(Sheet sheet, Subject subject, Prober.Setup setup, List<ProbePlan> plans) {
        var at = clock.instant();
        sheet.begin(new Showing.Running(subject, plans, 0));
        List<Callable<ProbeReport>> asked =
                plans.stream()
                        .<Callable<ProbeReport>>map(
                                plan -> () -> prober.run(plan, setup, sheet.ticket()))
                        .toList();
        sheet.all(
                asked,
                done -> sheet.show(new Showing.Running(subject, plans, done)),
                reports -> sheet.seen(new Run(subject, at, reports)));
    }

    /// Ends what is under way on this ticket; what was seen of it is dropped.
    public void stop() {
        sheet().stop();
    }

    public void show(Run run) {
        sheet().show(run);
    }

    /// One host of a service.
    public void open(ProbeReport report) {
        sheet().open(report);
    }

    /// From a host to its service, from a comparison to the later run.
    public void back() {
        sheet().back();
    }

    /// The run that is shown with another of the same.
    public void compare(Run other) {
        sheet().compare(other);
    }

    /// The latest run of the same before the one that is shown.
    public Optional<Run> earlier() {
        return sheet().earlier();
    }

    private Sheet sheet() {
        return sheets.computeIfAbsent(shown, ticket -> new Sheet(ticket, network, this::tell));
    }

    private void read() {
        var open = selection.ticket().filter(ticket -> selection.place() instanceof Place.Desk);
        boolean other = !open.equals(shown);
        shown = open;
        if (other) {
            mentioned = List.of();
        }
        if (open.isEmpty()) {
            background.cancel(READ);
        } else {
            background.load(READ, () -> mentions(open.get()), this::mention);
        }
        tell();
    }

    private List<Target> mentions(TicketId ticket) {
        return Mentions.in(
                tickets.conversation(ticket).stream()
                        .map(
                                message ->
                                        switch (message) {
                                            case Message.CustomerMessage said -> said.body().text();
                                            case Message.Reply reply -> reply.body().text();
                                            case Message.InternalNote note -> note.body().text();
                                            case Message.SystemEntry entry -> "";
                                        })
                        .toList());
    }

    private void mention(List<Target> found) {
        mentioned = found;
        tell();
    }

    private void know(List<ServiceCheck> found) {
        services = found;
        tell();
    }

    private void hear(SyncStatus status) {
        boolean now = !(status instanceof SyncStatus.WorkingOffline);
        threads.ui().execute(() -> online.set(now));
    }

    private void tell() {
        view.set(view());
    }

    private View view() {
        var sheet = sheet();
        return new View(shown, mentioned, services, sheet.showing(), sheet.history());
    }
}
