package app.pult.ui.snooze;

import app.pult.desk.Snooze;
import app.pult.desk.Snooze.End;
import app.pult.desk.Snoozes;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.time.TimeChoices;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.Ticker;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Puts the open ticket, or the marked ones, off until a time, brings them back, and takes the last
/// of both back. Every now and then it looks whether somebody's time has come, by the server's
/// clock.
///
/// Thread: FX only; reads and writes run on the given executor.
public final class SnoozeModel {
    /// The open ticket, if it can be put off or is.
    record Target(TicketId ticket, String number, Optional<Snooze> snooze) {}

    /// What was done last. `until` is empty where the tickets were brought back.
    record Done(List<Target> targets, Optional<Until> until) {}

    record Until(Instant at, End end) {
        Snooze of(Target target) {
            return new Snooze(target.ticket(), at, end);
        }
    }

    /// The tickets of the list that are marked, and how they are let go of.
    public record Marked(ObservableValue<Set<TicketId>> tickets, Runnable clear) {}

    private record Found(Optional<Target> open, List<Target> marked) {}

    /// A time is kept to the minute.
    private static final Duration HAND = Duration.ofSeconds(20);

    private final Tickets tickets;
    private final Snoozes snoozes;
    private final Selection selection;
    private final Marked marked;
    private final MovingOn moving;
    private final InstantSource serverTime;
    private final TimeChoices times;
    private final Threads threads;
    private final SerialWrites writes;
    private final Background background;
    private final Coalescer changes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObjectProperty<End> end = new SimpleObjectProperty<>(End.REPLY);
    private final ReadOnlyObjectWrapper<Optional<Target>> target =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Target>> chosen =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Done>> done =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public SnoozeModel(
            Tickets tickets,
            Snoozes snoozes,
            Selection selection,
            Marked marked,
            MovingOn moving,
            InstantSource serverTime,
            ZoneId zone,
            Threads threads) {
        this.tickets = tickets;
        this.snoozes = snoozes;
        this.selection = selection;
        this.marked = marked;
        this.moving = moving;
        this.serverTime = serverTime;
        times = new TimeChoices(serverTime, zone);
        this.threads = threads;
        writes = new SerialWrites(threads);
        background = threads.background();
        changes = threads.coalescer(this::look);
    }

    /// Begins to follow the open ticket and the clock.
    public void attach() {
        subscriptions.add(tickets.watch(changed -> changes.signal())::close);
        subscriptions.add(selection.ticketProperty().subscribe(opened -> look()));
        subscriptions.add(marked.tickets().subscribe((before, now) -> look()));
        subscriptions.add(Ticker.start(threads.delay(), HAND, this::wake));
        wake();
    }

    public void detach() {
        subscriptions.clear();
        background.cancelAll();
    }

    /// What else brings a ticket back; chosen for this one and those after it.
    public ObjectProperty<End> endProperty() {
        return end;
    }

    ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /// Those marked tickets that can be put off or are; where none is marked, the open one.
    ReadOnlyObjectProperty<List<Target>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
        return done.getReadOnlyProperty();
    }

    Instant now() {
        return serverTime.instant();
    }

    TimeChoices times() {
        return times;
    }

    /// Puts them off, and moves on where the open one is among them.
    void put(List<Target> wanted, Instant until) {
        var onward =
                selection
                        .ticket()
                        .filter(
                                open ->
                                        wanted.stream()
                                                .anyMatch(each -> each.ticket().equals(open)))
                        .map(moving::from);
        write(
                wanted,
                Optional.of(new Until(until, end.get())),
                () -> onward.ifPresent(Runnable::run));
    }

    /// Brings them back now.
    void end(List<Target> wanted) {
        write(wanted, Optional.empty(), () -> {});
    }

    /// Makes it as it was before what was done last.
    void undo() {
        done.get()
                .ifPresent(
                        last -> {
                            done.set(Optional.empty());
                            writes.write(
                                    () -> store(last.targets(), Target::snooze),
                                    stored -> look(),
                                    failure -> {
                                        done.set(done.get().or(() -> Optional.of(last)));
                                        threads.failed().accept(failure);
                                    });
                        });
    }

    /// Forgets what was done last.
    void dismiss() {
        done.set(Optional.empty());
    }

    private void write(List<Target> wanted, Optional<Until> until, Runnable onward) {
        writes.write(
                () -> store(wanted, target -> until.map(wake -> wake.of(target))),
                stored -> {
                    done.set(Optional.of(new Done(wanted, until)));
                    marked.clear().run();
                    look();
                    onward.run();
                },
                threads.failed());
    }

    private List<Target> store(List<Target> targets, Function<Target, Optional<Snooze>> wanted) {
        for (var target : targets) {
            wanted.apply(target).ifPresentOrElse(snoozes::put, () -> snoozes.end(target.ticket()));
        }
        return targets;
    }

    private void wake() {
        var now = serverTime.instant();
        writes.write(() -> snoozes.wake(now), woken -> {}, threads.failed());
    }

    private void look() {
        var open = selection.ticket();
        var wanted = List.copyOf(marked.tickets().getValue());
        background.load(
                "target",
                () ->
                        new Found(
                                open.flatMap(this::find),
                                wanted.stream().map(this::find).flatMap(Optional::stream).toList()),
                found -> {
                    target.set(found.open());
                    chosen.set(wanted.isEmpty() ? found.open().stream().toList() : found.marked());
                });
    }

    private Optional<Target> find(TicketId id) {
        return tickets.find(id)
                .filter(ticket -> ticket.fields().state().active())
                .map(this::targetOf);
    }

    private Target targetOf(Ticket ticket) {
        return new Target(ticket.id(), ticket.number(), snoozes.find(ticket.id()));
    }
}
