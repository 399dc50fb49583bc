package app.pult.ui.shell;

import app.pult.desk.Chat;
import app.pult.desk.Chats;
import app.pult.desk.Directory;
import app.pult.desk.Group;
import app.pult.desk.Queue;
import app.pult.desk.SavedViews;
import app.pult.desk.Tickets;
import app.pult.sync.Outbox;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The column of views: the queues every operator has, one for each group, their own, the chats
/// where the server has some, the outbox, what is put off, each with how much is in it. Counts are
/// read again after commits.
///
/// Thread: FX only; reads run on the given executor.
public final class ViewsModel {
    /// What the ids of the commands that choose the first nine views begin with; the number
    /// follows, counted from 1.
    public static final String COMMAND = "shell.view.";

    /// Enough to count by: nobody has more unsent work than this, and if so the number is of no
    /// use.
    private static final int OUTBOX_LIMIT = 1000;

    private static final Queue SNOOZED = new Queue.Snoozed();

    private record Counts(
            List<Queue.Saved> saved,
            List<Group> groups,
            Map<Queue, Integer> queues,
            Optional<Integer> waitingChats,
            OutboxSummary outbox) {}

    private final Tickets tickets;
    private final Directory directory;
    private final Outbox outbox;
    private final Chats chats;
    private final SavedViews saved;
    private final Selection selection;
    private final Texts texts;
    private final Background background;
    private final Coalescer changes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObservableList<ViewLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<OutboxSummary> summary =
            new ReadOnlyObjectWrapper<>(OutboxSummary.NOTHING);
    private boolean reading;
    private boolean readAgain;

    public ViewsModel(
            Tickets tickets,
            Directory directory,
            Outbox outbox,
            Chats chats,
            SavedViews saved,
            Selection selection,
            Texts texts,
            Threads threads) {
        this.tickets = tickets;
        this.directory = directory;
        this.outbox = outbox;
        this.chats = chats;
        this.saved = saved;
        this.selection = selection;
        this.texts = texts;
        background = threads.background();
        changes = threads.coalescer(this::refresh);
        fill(new Counts(List.of(), List.of(), Map.of(), Optional.empty(), OutboxSummary.NOTHING));
    }

    public void attach() {
        subscriptions.add(tickets.watch(changed -> changes.signal())::close);
        subscriptions.add(saved.watch(changes::signal)::close);
        subscriptions.add(outbox.watch(ticket -> changes.signal())::close);
        refresh();
    }

    public void detach() {
        subscriptions.clear();
        background.cancelAll();
        reading = false;
    }

    /// Headings and views, top to bottom.
    public ObservableList<ViewLine> lines() {
        return lines;
    }

    /// What is not sent, for whoever wants to say it.
    public ReadOnlyObjectProperty<OutboxSummary> outboxProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Goes where the line leads; nowhere from a heading.
    public void choose(ViewLine line) {
        switch (line) {
            case ViewLine.Heading heading -> {}
            case ViewLine.OfQueue view -> selection.show(view.queue());
            case ViewLine.OfChats talks -> selection.chats();
            case ViewLine.OfOutbox out -> selection.go(new Place.Outbox());
        }
    }

    /// The n-th view that leads somewhere, counted from 0.
    public void choose(int index) {
        lines.stream()
                .filter(line -> !(line instanceof ViewLine.Heading))
                .skip(index)
                .findFirst()
                .ifPresent(this::choose);
    }

    /// The line of what is shown now.
    public Optional<ViewLine> current() {
        boolean outboxShown = selection.place() instanceof Place.Outbox;
        boolean chatsShown = selection.atChats();
        return lines.stream()
                .filter(
                        line ->
                                switch (line) {
                                    case ViewLine.Heading heading -> false;
                                    case ViewLine.OfQueue view ->
                                            !outboxShown
                                                    && !chatsShown
                                                    && view.queue().equals(selection.queue());
                                    case ViewLine.OfChats talks -> chatsShown;
                                    case ViewLine.OfOutbox out -> outboxShown;
                                })
                .findFirst();
    }

    /// A read under way is finished first: a steady flood of commits must not keep counts from
    /// showing.
    private void refresh() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        readAgain = false;
        background.load("counts", this::read, this::show, this::failed);
    }

    private Counts read() {
        var own = saved.list();
        var groups = directory.groups();
        var queues = new LinkedHashSet<>(everybodys());
        queues.addAll(own);
        queues.add(SNOOZED);
        groups.forEach(group -> queues.add(new Queue.OfGroup(group.id())));
        return new Counts(
                own,
                groups,
                tickets.counts(queues),
                waitingChats(),
                OutboxSummary.of(outbox.list(OUTBOX_LIMIT)));
    }

    private Optional<Integer> waitingChats() {
        return directory.hasChats()
                ? Optional.of((int) chats.running().stream().filter(Chat::waits).count())
                : Optional.empty();
    }

    private void show(Counts counts) {
        reading = false;
        fill(counts);
        if (readAgain) {
            refresh();
        }
    }

    /// The list of tickets beside it tells what is broken; counts just stay as they were.
    private void failed(Throwable failure) {
        reading = false;
    }

    private void fill(Counts counts) {
        var fresh = new ArrayList<ViewLine>();
        everybodys().forEach(queue -> fresh.add(line(queue, name(queue), counts)));
        if (!counts.groups().isEmpty()) {
            fresh.add(new ViewLine.Heading(texts.of("shell.views.groups")));
            counts.groups()
                    .forEach(
                            group ->
                                    fresh.add(
                                            line(
                                                    new Queue.OfGroup(group.id()),
                                                    group.name(),
                                                    counts)));
        }
        if (!counts.saved().isEmpty()) {
            fresh.add(new ViewLine.Heading(texts.of("shell.views.own")));
            counts.saved().forEach(view -> fresh.add(line(view, view.name(), counts)));
        }
        fresh.add(new ViewLine.Heading(texts.of("shell.views.shift")));
        counts.waitingChats()
                .ifPresent(
                        waiting ->
                                fresh.add(
                                        new ViewLine.OfChats(
                                                texts.of("shell.views.chats"), waiting)));
        var unsent = counts.outbox();
        fresh.add(
                new ViewLine.OfOutbox(
                        texts.of("shell.views.outbox"), unsent.total(), unsent.stuck()));
        fresh.add(line(SNOOZED, name(SNOOZED), counts));
        summary.set(unsent);
        replace(fresh);
    }

    /// Line by line where it can be, so that the list keeps its place.
    private void replace(List<ViewLine> fresh) {
        if (fresh.size() != lines.size()) {
            lines.setAll(fresh);
            return;
        }
        for (int i = 0; i < fresh.size(); i++) {
            if (!lines.get(i).equals(fresh.get(i))) {
                lines.set(i, fresh.get(i));
            }
        }
    }

    private static ViewLine line(Queue queue, String name, Counts counts) {
        return new ViewLine.OfQueue(queue, name, counts.queues().getOrDefault(queue, 0));
    }

    private static List<Queue> everybodys() {
        return List.of(
                new Queue.Mine(),
                new Queue.Unassigned(),
                new Queue.AllOpen(),
                new Queue.Waiting(),
                new Queue.Solved());
    }

    private String name(Queue queue) {
        return QueueWords.name(queue, texts);
    }
}
