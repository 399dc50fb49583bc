package app.pult.ui.conversation;

import app.pult.desk.Blobs;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Ids;
import app.pult.desk.Person;
import app.pult.desk.Then;
import app.pult.desk.TicketId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.sync.Outbox;
import app.pult.ui.conversation.DraftKeeper.Turning;
import app.pult.ui.conversation.versions.VersionsModel;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.Safety;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.UnsavedDrafts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import java.time.InstantSource;
import java.util.Optional;

/// The editor under a conversation. A draft belongs to one ticket and kind: the text is saved
/// within a second of its change, under the key it was typed for, and never under another; changing
/// ticket or kind saves first.
///
/// Thread: FX only; disk work goes to the executor, in order.
public final class ComposerModel {
    private final InstantSource clock;
    private final DraftKeeper keeper;
    private final FilesOnTheirWay coming;
    private final VersionsModel versions;
    private final UndoSend undo;
    private final Dispatch dispatch;

    private final Written written = new Written(this::edited);
    private final ReadOnlyObjectWrapper<Hindrance> hindrance =
            new ReadOnlyObjectWrapper<>(Hindrance.NO_TICKET);
    private final ReadOnlyObjectWrapper<DraftKey.Kind> kind =
            new ReadOnlyObjectWrapper<>(DraftKey.Kind.REPLY);
    private Optional<ConversationModel.View.Open> open = Optional.empty();
    private Optional<TicketId> last = Optional.empty();
    private Optional<DraftKey> asked = Optional.empty();
    private Runnable beforeTurning = () -> {};

    public ComposerModel(
            UnsavedDrafts drafts,
            Outbox outbox,
            Blobs blobs,
            Ids ids,
            InstantSource clock,
            MovingOn moving,
            Threads threads) {
        this.clock = clock;
        keeper = new DraftKeeper(drafts, clock, threads, this::draft);
        undo = new UndoSend(clock, threads.delay());
        coming = new FilesOnTheirWay(blobs, keeper, threads, files()::add, this::judge);
        dispatch = new Dispatch(this, keeper, undo, outbox, ids, moving, threads);
        versions = new VersionsModel(drafts, blobs, keeper::inOrder, threads);
    }

    public StringProperty textProperty() {
        return written.text();
    }

    public ObjectProperty<Then> thenProperty() {
        return written.then();
    }

    public ObservableList<OutgoingFile> files() {
        return written.files();
    }

    /// What stands in the editor, as a whole.
    Written written() {
        return written;
    }

    public ReadOnlyObjectProperty<DraftKey.Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Hindrance> hindranceProperty() {
        return hindrance.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Safety> safetyProperty() {
        return keeper.safetyProperty();
    }

    /// False while a draft is being fetched or a message submitted: milliseconds.
    public ReadOnlyBooleanProperty editableProperty() {
        return written.editable().getReadOnlyProperty();
    }

    /// Brings files to what is written.
    public FilesOnTheirWay coming() {
        return coming;
    }

    /// Sends what is written.
    Dispatch dispatch() {
        return dispatch;
    }

    /// What was sent last and can be taken back.
    public UndoSend undo() {
        return undo;
    }

    /// What is being answered.
    Optional<ConversationModel.View.Open> open() {
        return open;
    }

    /// Whether what is written is a line of a chat.
    boolean isLine() {
        return kind.get() == DraftKey.Kind.REPLY
                && open.filter(ConversationModel.View.Open::isChat).isPresent();
    }

    /// `hand` puts what was typed and is not in the text yet there, before another draft is shown
    /// or this one sent or saved.
    void beforeTurning(Runnable hand) {
        beforeTurning = hand;
    }

    /// Puts words behind a draft, whether it is shown, on its way, or neither.
    public void append(DraftKey target, String words) {
        if (keeper.isShown(target) && written.editable().get()) {
            written.append(words);
        } else {
            keeper.append(target, words, () -> appended(target, words));
        }
    }

    private void appended(DraftKey target, String words) {
        if (!keeper.isShown(target)) {
            return;
        }
        if (safetyProperty().get() == Safety.SAVED) {
            resume();
        } else {
            written.append(words);
        }
    }

    /// Whose words are in the editor, or on their way there.
    Optional<DraftKey> key() {
        return keeper.key();
    }

    /// What stood in the editor before.
    VersionsModel versions() {
        return versions;
    }

    /// Lets `put` put another text into the editor, if it holds this draft: a text never gets into
    /// another one. What stands there is saved first, and so becomes a version.
    boolean replace(DraftKey of, Runnable put) {
        beforeTurning.run();
        boolean isHeld = keeper.isShown(of) && written.editable().get();
        if (isHeld) {
            keeper.saveNow();
            put.run();
        }
        return isHeld;
    }

    /// To whom a reply goes.
    public Optional<Person> requester() {
        return open.flatMap(view -> view.ticket().requester());
    }

    /// Shows the editor of this conversation: the same ticket again only brings it up to date.
    /// Another one begins with a reply, or with the note that was left there unfinished.
    public void show(Optional<ConversationModel.View.Open> next) {
        beforeTurning.run();
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
        if (!wanted.equals(keeper.key())) {
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
        beforeTurning.run();
        if (safetyProperty().get() == Safety.SAVED) {
            readAgain();
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

    /// Saves at once: before the window closes, before another draft is shown.
    public void saveNow() {
        beforeTurning.run();
        keeper.saveNow();
    }

    private void change(Optional<DraftKey> wanted, Turning turning) {
        written.editable().set(false);
        keeper.turnTo(
                wanted,
                turning,
                found -> {
                    keeper.key().map(DraftKey::kind).ifPresent(kind::set);
                    fill(found);
                });
    }

    /// What was written is gone.
    void empty() {
        fill(Optional.empty());
    }

    /// What is written is another on the disk.
    void readAgain() {
        change(keeper.key(), Turning.NOWHERE);
    }

    private void fill(Optional<Draft> found) {
        written.fill(found);
        keeper.shown();
        written.editable().set(keeper.key().isPresent());
        judge();
    }

    private void edited(boolean byOperator) {
        judge();
        if (byOperator) {
            keeper.changed();
        }
    }

    private Draft draft(DraftKey of) {
        return written.draft(
                of, open.flatMap(ConversationModel.View.Open::newest), clock.instant());
    }

    /// What stops sending, with all that was typed.
    Hindrance judged() {
        beforeTurning.run();
        judge();
        return hindrance.get();
    }

    private void judge() {
        hindrance.set(hindrance());
    }

    private Hindrance hindrance() {
        if (open.isEmpty()) {
            return Hindrance.NO_TICKET;
        }
        return coming.any()
                ? Hindrance.BUSY
                : Hindrance.of(
                        kind.get(),
                        written.text().get(),
                        !files().isEmpty(),
                        requester().isPresent());
    }
}
