package app.pult.ui.conversation;

import app.pult.desk.Blobs;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Ids;
import app.pult.desk.Person;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Recipients;
import app.pult.sync.Outbox;
import app.pult.ui.shell.FilesToSend;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.UnsavedDrafts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The editor under a conversation. A draft belongs to one ticket and kind: the text is saved a
/// second after it changed, under the key it was typed for, and never under another; changing
/// ticket or kind saves first. Sending submits to the outbox and empties the editor only when the
/// disk has it.
///
/// Thread: FX only; disk work goes to the executor, in order.
public final class ComposerModel {
    /// What happens to the ticket with the message.
    public enum Then {
        KEEP,
        WAIT,
        SOLVE
    }

    /// What stops sending, if anything.
    public enum Hindrance {
        NONE,
        NO_TICKET,
        EMPTY,
        NO_RECIPIENT,
        BUSY
    }

    /// How safe the text is.
    public enum Safety {
        SAVED,
        UNSAVED,
        FAILED
    }

    /// Where to look when there is no draft of the wanted kind.
    private enum Turning {
        NOWHERE,
        TO_A_LONE_NOTE
    }

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UnsavedDrafts drafts;
    private final Outbox outbox;
    private final Blobs blobs;
    private final Ids ids;
    private final InstantSource clock;
    private final Threads threads;
    private final SerialWrites writes;

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Then> then = new SimpleObjectProperty<>(Then.KEEP);
    private final ObservableList<OutgoingFile> files = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Hindrance> hindrance =
            new ReadOnlyObjectWrapper<>(Hindrance.NO_TICKET);
    private final ReadOnlyObjectWrapper<Safety> safety = new ReadOnlyObjectWrapper<>(Safety.SAVED);
    private final ReadOnlyObjectWrapper<DraftKey.Kind> kind =
            new ReadOnlyObjectWrapper<>(DraftKey.Kind.REPLY);
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(false);
    private Optional<ConversationModel.View.Open> open = Optional.empty();
    private Optional<DraftKey> key = Optional.empty();
    private Optional<TicketId> last = Optional.empty();
    private Optional<DraftKey> asked = Optional.empty();
    private boolean filling;
    private boolean saveAsked;
    private int busy;

    public ComposerModel(
            UnsavedDrafts drafts,
            Outbox outbox,
            Blobs blobs,
            Ids ids,
            InstantSource clock,
            Threads threads) {
        this.drafts = drafts;
        this.outbox = outbox;
        this.blobs = blobs;
        this.ids = ids;
        this.clock = clock;
        this.threads = threads;
        writes = new SerialWrites(threads);
        text.subscribe(this::edited);
        files.subscribe(this::edited);
        drafts.watchSaved(this::saved);
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<Then> thenProperty() {
        return then;
    }

    public ObservableList<OutgoingFile> files() {
        return files;
    }

    public ReadOnlyObjectProperty<DraftKey.Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Hindrance> hindranceProperty() {
        return hindrance.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Safety> safetyProperty() {
        return safety.getReadOnlyProperty();
    }

    /// False while a draft is being fetched or a message submitted: milliseconds.
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /// To whom a reply goes.
    public Optional<Person> requester() {
        return open.flatMap(view -> view.ticket().requester());
    }

    /// Shows the editor of this conversation: the same ticket again only brings it up to date.
    /// Another one begins with a reply, or with the note that was left there unfinished.
    public void show(Optional<ConversationModel.View.Open> next) {
        open = next;
        var ticket = next.map(view -> view.ticket().id());
        boolean another = ticket.isPresent() && !ticket.equals(last);
        boolean isAsked = asked.map(DraftKey::ticket).equals(ticket);
        if (another) {
            last = ticket;
            kind.set(
                    asked.filter(draft -> isAsked).map(DraftKey::kind).orElse(DraftKey.Kind.REPLY));
            asked = Optional.empty();
        }
        var wanted = ticket.map(id -> new DraftKey(id, kind.get()));
        if (!wanted.equals(key)) {
            change(wanted, another && !isAsked ? Turning.TO_A_LONE_NOTE : Turning.NOWHERE);
        }
        judge();
    }

    /// Goes on with this draft, at once or when its ticket is shown.
    public void ask(DraftKey draft) {
        if (last.filter(draft.ticket()::equals).isPresent()) {
            write(draft.kind());
        } else {
            asked = Optional.of(draft);
        }
    }

    /// Shows the draft as it is on the disk by now: it may have come back from the outbox.
    public void resume() {
        if (safety.get() == Safety.SAVED) {
            change(key, Turning.NOWHERE);
        }
    }

    /// Turns to a reply or a note; each keeps its own text.
    public void write(DraftKey.Kind wanted) {
        if (kind.get() != wanted) {
            saveNow();
            kind.set(wanted);
            change(open.map(view -> new DraftKey(view.ticket().id(), wanted)), Turning.NOWHERE);
        }
    }

    /// Copies files to the desk and attaches them to what is being written now, even if the
    /// operator has moved on meanwhile; a file that cannot be read whole is not attached.
    public void attach(List<Path> paths) {
        key.ifPresent(target -> paths.forEach(path -> attach(path, target)));
    }

    private void attach(Path path, DraftKey target) {
        busy++;
        judge();
        writes.write(
                () -> FilesToSend.copy(path, blobs),
                file -> {
                    busy--;
                    if (isShown(target)) {
                        files.add(file);
                    } else {
                        addToDraft(target, file);
                    }
                    judge();
                },
                failure -> {
                    busy--;
                    judge();
                    threads.failed().accept(failure);
                });
    }

    private void addToDraft(DraftKey target, OutgoingFile file) {
        writes.write(
                () -> {
                    var found = drafts.find(target);
                    var all = new ArrayList<>(found.map(Draft::files).orElse(List.of()));
                    all.add(file);
                    var words = found.map(Draft::text).orElse("");
                    var seen = found.flatMap(Draft::seen);
                    drafts.save(new Draft(target, words, all, Map.of(), seen, clock.instant()));
                    return target;
                },
                saved -> {},
                threads.failed());
    }

    /// Sends what is written, if nothing stands in the way.
    public void send() {
        judge();
        if (hindrance.get() != Hindrance.NONE || open.isEmpty() || key.isEmpty()) {
            return;
        }
        var operations = operations(open.get());
        var sent = key.get();
        var draft = draft(sent);
        editable.set(false);
        safety.set(Safety.SAVED);
        writes.write(
                () -> {
                    drafts.replace(draft, () -> outbox.submit(operations));
                    return operations.size();
                },
                count -> {
                    if (isShown(sent)) {
                        fill("", List.of());
                    }
                    then.set(Then.KEEP);
                },
                failure -> {
                    if (isShown(sent)) {
                        editable.set(true);
                        safety.set(safety(sent));
                    }
                    threads.failed().accept(failure);
                });
    }

    /// Saves at once: before the window closes, before another draft is shown.
    public void saveNow() {
        if (safety.get() != Safety.SAVED) {
            key.map(this::draft).ifPresent(this::save);
        }
    }

    private void change(Optional<DraftKey> wanted, Turning turning) {
        saveNow();
        key = wanted;
        editable.set(false);
        if (wanted.isEmpty()) {
            fill("", List.of());
            return;
        }
        writes.write(
                () -> find(wanted.get(), turning),
                found -> {
                    if (key.equals(wanted)) {
                        found.map(Draft::key).ifPresent(this::turn);
                        fill(
                                found.map(Draft::text).orElse(""),
                                found.map(Draft::files).orElse(List.of()));
                    }
                },
                threads.failed());
    }

    private Optional<Draft> find(DraftKey wanted, Turning turning) {
        var note = new DraftKey(wanted.ticket(), DraftKey.Kind.NOTE);
        return drafts.find(wanted)
                .or(() -> turning == Turning.NOWHERE ? Optional.empty() : drafts.find(note));
    }

    private void turn(DraftKey found) {
        key = Optional.of(found);
        kind.set(found.kind());
    }

    private void fill(String words, List<OutgoingFile> attached) {
        filling = true;
        text.set(words);
        files.setAll(attached);
        filling = false;
        safety.set(key.map(this::safety).orElse(Safety.SAVED));
        editable.set(key.isPresent());
        judge();
    }

    private void edited() {
        judge();
        if (filling || key.isEmpty()) {
            return;
        }
        safety.set(Safety.UNSAVED);
        if (!saveAsked) {
            saveAsked = true;
            threads.delay().after(PAUSE, this::saveAsAsked);
        }
    }

    private void saveAsAsked() {
        saveAsked = false;
        saveNow();
    }

    private Draft draft(DraftKey of) {
        return new Draft(
                of,
                text.get(),
                List.copyOf(files),
                Map.of(),
                open.flatMap(ConversationModel.View.Open::newest),
                clock.instant());
    }

    /// What the disk refuses is told, kept and tried again by [UnsavedDrafts].
    private void save(Draft draft) {
        safety.set(Safety.SAVED);
        writes.write(
                () -> {
                    if (draft.isBlank()) {
                        drafts.remove(draft.key());
                    } else {
                        drafts.save(draft);
                    }
                    return draft;
                },
                done -> {},
                failure -> {
                    if (isShown(draft.key()) && safety.get() == Safety.SAVED) {
                        safety.set(Safety.FAILED);
                    }
                });
    }

    private void saved(DraftKey now) {
        if (isShown(now) && safety.get() == Safety.FAILED) {
            safety.set(Safety.SAVED);
        }
    }

    private Safety safety(DraftKey draft) {
        return drafts.isRefused(draft) ? Safety.FAILED : Safety.SAVED;
    }

    private boolean isShown(DraftKey draft) {
        return key.filter(draft::equals).isPresent();
    }

    private void judge() {
        hindrance.set(hindrance());
    }

    private Hindrance hindrance() {
        if (open.isEmpty()) {
            return Hindrance.NO_TICKET;
        }
        if (busy > 0) {
            return Hindrance.BUSY;
        }
        if (text.get().isBlank() && files.isEmpty()) {
            return Hindrance.EMPTY;
        }
        return kind.get() == DraftKey.Kind.REPLY && requester().isEmpty()
                ? Hindrance.NO_RECIPIENT
                : Hindrance.NONE;
    }

    private List<Operation> operations(ConversationModel.View.Open view) {
        var ticket = view.ticket();
        var operations = new ArrayList<Operation>();
        var id = ids.nextOperation();
        operations.add(
                kind.get() == DraftKey.Kind.NOTE
                        ? new Operation.AddNote(id, ticket.id(), text.get(), List.copyOf(files))
                        : new Operation.SendReply(
                                id,
                                ticket.id(),
                                recipients(ticket),
                                view.newest(),
                                text.get(),
                                List.copyOf(files)));
        state(then.get())
                .filter(state -> state != ticket.fields().state())
                .ifPresent(state -> operations.add(stateChange(ticket, state)));
        return operations;
    }

    private Operation stateChange(Ticket ticket, TicketState state) {
        var change =
                new FieldChange(
                        Field.STATE, ticket.fields().get(Field.STATE), List.of(state.name()));
        return new Operation.ChangeFields(
                ids.nextOperation(), ticket.id(), ticket.revision(), List.of(change));
    }

    private static Optional<TicketState> state(Then then) {
        return switch (then) {
            case KEEP -> Optional.empty();
            case WAIT -> Optional.of(TicketState.WAITING);
            case SOLVE -> Optional.of(TicketState.SOLVED);
        };
    }

    private static Recipients recipients(Ticket ticket) {
        return new Recipients(
                ticket.requester().map(ComposerModel::address).stream().toList(),
                ticket.cc().stream().map(ComposerModel::address).toList());
    }

    private static Address address(Person person) {
        return new Address(
                person.name(), person.address().isBlank() ? person.id().value() : person.address());
    }
}
