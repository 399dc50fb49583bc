package app.pult.ui.notices;

import app.pult.desk.Directory;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.Ticker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What pops up, and when. The operator is away after five minutes without a key or the mouse,
/// while the computer sleeps and in the quiet hours.
///
/// Thread: FX only; tickets are read on the given executor.
public final class NoticesModel {
    /// Where the news comes from, and by which clock the operator's day goes. Away from the JavaFX
    /// thread are asked `known`, once: up to which instant of the server's clock the desk knew
    /// everything when it was opened; and `registeredHere`: whether the operator wrote this ticket
    /// down.
    public record Sources(
            Tickets tickets,
            Directory directory,
            Predicate<TicketId> registeredHere,
            Selection selection,
            Supplier<Instant> known,
            InstantSource clock,
            ZoneId zone) {}

    private static final Duration STAYS = Duration.ofSeconds(8);
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofMinutes(5);

    /// A tick that comes so late has slept.
    private static final Duration ASLEEP = Duration.ofMinutes(1);

    private final Sources sources;
    private final Threads threads;
    private final SerialWrites reads;
    private final NewsReader reader;
    private final Gate gate = new Gate();
    private final Coalescer soon;
    private final Subscriptions subscriptions = new Subscriptions();
    private final SimpleObjectProperty<Notices> settings;
    private final ReadOnlyObjectWrapper<Optional<Popup>> popup =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Set<TicketId> changed = new HashSet<>();
    private boolean many;
    private int number;
    private Instant touched;
    private Instant ticked;

    public NoticesModel(Sources sources, Notices settings, Threads threads) {
        this.sources = sources;
        this.threads = threads;
        this.settings = new SimpleObjectProperty<>(settings);
        reads = new SerialWrites(threads);
        reader = new NewsReader(sources.tickets(), sources.directory(), sources.registeredHere());
        soon = threads.coalescer(this::look);
        touched = sources.clock().instant();
        ticked = touched;
        // The first pull tells what was missed while the program was closed.
        gate.leave();
        gate.comeBack(touched);
    }

    public void attach() {
        reads.write(this::begin, done -> {}, threads.failed());
        subscriptions.add(sources.tickets().watch(this::note)::close);
        subscriptions.add(Ticker.start(threads.delay(), TICK, this::tick));
    }

    public void detach() {
        subscriptions.clear();
        soon.close();
    }

    public SimpleObjectProperty<Notices> settingsProperty() {
        return settings;
    }

    ReadOnlyObjectProperty<Optional<Popup>> popupProperty() {
        return popup.getReadOnlyProperty();
    }

    /// The operator is at the computer.
    public void touch() {
        touched = sources.clock().instant();
    }

    /// What popped up has gone, or was looked at.
    void dismiss() {
        popup.set(Optional.empty());
    }

    /// Goes where what popped up leads: to the ticket, or to the view with most of the news.
    void open() {
        popup.get()
                .ifPresent(
                        news -> {
                            switch (news) {
                                case Popup.One one ->
                                        sources.selection().open(one.notice().ticket());
                                case Popup.Many many ->
                                        sources.selection()
                                                .show(
                                                        many.mine() > 0
                                                                ? new Queue.Mine()
                                                                : new Queue.Unassigned());
                            }
                        });
        dismiss();
    }

    private boolean begin() {
        reader.begin(sources.known().get());
        return true;
    }

    /// On a store thread.
    private synchronized void note(Set<TicketId> ids) {
        many |= ids.isEmpty();
        changed.addAll(ids);
        soon.signal();
    }

    private synchronized Set<TicketId> noted() {
        var noted = many ? Set.<TicketId>of() : Set.copyOf(changed);
        many = false;
        changed = new HashSet<>();
        return noted;
    }

    private void look() {
        var ids = noted();
        reads.write(() -> reader.read(ids), this::tell, threads.failed());
    }

    private void tell(List<Notice> news) {
        var now = sources.clock().instant();
        judge(now);
        var open = sources.selection().ticket();
        boolean here = isHere(now);
        for (var notice : news) {
            boolean inSight = here && open.filter(notice.ticket()::equals).isPresent();
            if (!inSight && settings.get().isLoud(notice.event(), notice.whose())) {
                gate.offer(notice, now).ifPresent(this::show);
            }
        }
    }

    private void tick() {
        var now = sources.clock().instant();
        if (ticked.plus(ASLEEP).isBefore(now)) {
            gate.leave();
        }
        ticked = now;
        judge(now);
        gate.due(now).ifPresent(this::show);
    }

    private void judge(Instant now) {
        if (isHere(now)) {
            gate.comeBack(now);
        } else {
            gate.leave();
        }
    }

    private boolean isHere(Instant now) {
        return !touched.plus(IDLE).isBefore(now)
                && !settings.get().isQuiet(LocalTime.ofInstant(now, sources.zone()));
    }

    /// A single one goes by itself; a digest stays until it is looked at.
    void show(Popup news) {
        var shown = Optional.of(news);
        popup.set(shown);
        number++;
        int mine = number;
        if (!(news instanceof Popup.Many many && many.cause() == Popup.Cause.ABSENCE)) {
            threads.delay()
                    .after(
                            STAYS,
                            () -> {
                                if (mine == number) {
                                    dismiss();
                                }
                            });
        }
    }
}
