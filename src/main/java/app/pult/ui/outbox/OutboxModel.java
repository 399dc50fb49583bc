package app.pult.ui.outbox;

import app.pult.desk.Directory;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Tickets;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.sync.Outbox;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.Ticker;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What waits to be sent, in order, kept true as entries move and time passes; and the operator's
/// orders about it.
///
/// Thread: FX only; reads and orders run on the given executor.
public final class OutboxModel {
    /// What the list is showing.
    public enum Phase {
        LOADING,
        SHOWN,
        EMPTY,
        FAILED
    }

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Tickets tickets;
    private final Directory directory;
    private final Selection selection;
    private final Texts texts;
    private final InstantSource serverTime;
    private final ObservableBooleanValue workingOffline;
    private final Threads threads;
    private final OutboxWords words;
    private final Background background;
    private final Coalescer changes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObservableList<OutboxLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<OperationId>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<Optional<String>> notice =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<OperationId, ObservableSet<Field>> leftToServer = new HashMap<>();
    private Surroundings around = Surroundings.NOTHING;

    public OutboxModel(
            Outbox outbox,
            Tickets tickets,
            Directory directory,
            Selection selection,
            Texts texts,
            Ages ages,
            InstantSource serverTime,
            ObservableBooleanValue workingOffline,
            Threads threads) {
        this.outbox = outbox;
        this.tickets = tickets;
        this.directory = directory;
        this.selection = selection;
        this.texts = texts;
        this.serverTime = serverTime;
        this.workingOffline = workingOffline;
        this.threads = threads;
        words = new OutboxWords(texts, ages);
        background = threads.background();
        changes = threads.coalescer(this::refresh);
    }

    public void attach() {
        subscriptions.add(outbox.watch(ticket -> changes.signal())::close);
        subscriptions.add(Ticker.start(threads.delay(), SECOND, this::tell));
        notice.set(Optional.empty());
        refresh();
    }

    public void detach() {
        subscriptions.clear();
        background.cancelAll();
    }

    /// Reads again, after a failure.
    public void retry() {
        refresh();
    }

    /// Sends what is held or refused after all, and what waits for its next try at once; says so
    /// where nothing goes out before the operator goes online.
    public void sendNow(OperationId id) {
        var clash = Optional.ofNullable(around.clashes().get(id));
        if (clash.isPresent()) {
            answer(id, clash.get());
            return;
        }
        threads.write(
                () -> {
                    outbox.sendNow(id);
                    return id;
                },
                done -> {
                    notice.set(
                            workingOffline.get()
                                    ? Optional.of(texts.of("outbox.notice.offline"))
                                    : Optional.empty());
                    refresh();
                },
                this::failed);
    }

    private void answer(OperationId id, Merge.Clash clash) {
        var theirs = Set.copyOf(leftToServer(id));
        boolean nothing = Merge.answered(clash, theirs).isEmpty();
        threads.write(
                () -> outbox.answer(id, clash, theirs),
                inTime -> {
                    var words = nothing ? "outbox.notice.theirs" : "outbox.notice.answered";
                    notice.set(Optional.of(texts.of(inTime ? words : "outbox.notice.late")));
                    refresh();
                },
                this::failed);
    }

    /// Which clashing fields of an operation the operator leaves as the server has them; kept while
    /// they think it over.
    ObservableSet<Field> leftToServer(OperationId id) {
        return leftToServer.computeIfAbsent(id, one -> FXCollections.observableSet());
    }

    /// Takes it back and opens its draft where it was written.
    public void edit(OperationId id) {
        operation(id)
                .ifPresent(
                        operation ->
                                takeBack(
                                        id,
                                        () -> {
                                            refresh();
                                            openDraft(operation);
                                        }));
    }

    /// Takes it back; what was written becomes a draft again.
    public void cancel(OperationId id) {
        operation(id)
                .ifPresent(
                        operation ->
                                takeBack(
                                        id,
                                        () -> {
                                            notice.set(
                                                    Optional.of(
                                                            texts.of(
                                                                    OperationWords.isWritten(
                                                                                    operation)
                                                                            ? "outbox.notice.draft"
                                                                            : "outbox.notice.cancelled")));
                                            refresh();
                                        }));
    }

    /// Opens the ticket it belongs to.
    public void open(OperationId id) {
        operation(id).ifPresent(operation -> selection.open(operation.ticket()));
    }

    /// Back to the tickets.
    public void leave() {
        selection.desk();
    }

    public ObservableList<OutboxLine> lines() {
        return lines;
    }

    /// The line under the operator's eyes.
    public Optional<OutboxLine> chosenLine() {
        return chosen.get()
                .flatMap(id -> lines.stream().filter(line -> line.id().equals(id)).findFirst());
    }

    public ObjectProperty<Optional<OperationId>> chosenProperty() {
        return chosen;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// What came of the last order, where it is not to be seen.
    public ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    private Optional<Operation> operation(OperationId id) {
        return around.entries().stream()
                .<Operation>map(entry -> entry.operation())
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    private void takeBack(OperationId id, Runnable then) {
        threads.write(
                () -> outbox.cancel(id),
                inTime -> {
                    if (inTime) {
                        then.run();
                    } else {
                        notice.set(Optional.of(texts.of("outbox.notice.late")));
                        refresh();
                    }
                },
                this::failed);
    }

    private void openDraft(Operation operation) {
        switch (operation) {
            case Operation.CreateTicket create ->
                    selection.go(new Place.NewTicket(Optional.of(create.ticket())));
            case Operation.SendReply reply ->
                    selection.write(new DraftKey(reply.ticket(), DraftKey.Kind.REPLY));
            case Operation.AddNote note ->
                    selection.write(new DraftKey(note.ticket(), DraftKey.Kind.NOTE));
            case Operation.ChangeFields change -> selection.open(change.ticket());
            case Operation.Take take -> selection.open(take.ticket());
            case Operation.LogTime time -> selection.open(time.ticket());
        }
    }

    private void refresh() {
        background.load(
                "outbox",
                () -> Surroundings.read(outbox, tickets, directory),
                this::show,
                this::failed);
    }

    private void show(Surroundings read) {
        around = read;
        phase.set(read.entries().isEmpty() ? Phase.EMPTY : Phase.SHOWN);
        tell();
        if (chosenLine().isEmpty()) {
            chosen.set(lines.stream().map(OutboxLine::id).findFirst());
        }
    }

    /// The same entries at this moment. Lines that read as before are left alone, so that the list
    /// keeps its place.
    private void tell() {
        List<OutboxLine> fresh = words.lines(around, serverTime.instant());
        int common = Math.min(fresh.size(), lines.size());
        for (int i = 0; i < common; i++) {
            if (!lines.get(i).equals(fresh.get(i))) {
                lines.set(i, fresh.get(i));
            }
        }
        lines.remove(common, lines.size());
        lines.addAll(fresh.subList(common, fresh.size()));
    }

    private void failed(Throwable failure) {
        phase.set(Phase.FAILED);
        threads.failed().accept(failure);
    }
}
