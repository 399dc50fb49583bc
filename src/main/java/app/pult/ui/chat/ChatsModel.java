package app.pult.ui.chat;

import app.pult.desk.Chat;
import app.pult.desk.Chats;
import app.pult.desk.Directory;
import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The chats that go on, in the order in which they began: a chat keeps its place, and its key,
/// until one before it ends. Read again after each commit, whatever is on the screen.
///
/// To look at a chat leaves the keyboard where it is; to talk puts it into the reply, whose draft
/// is each chat's own.
///
/// Thread: FX only; reads run on the given executor.
public final class ChatsModel {
    private record Now(boolean offered, List<Chat> running) {}

    private final Chats chats;
    private final Tickets tickets;
    private final Directory directory;
    private final Selection selection;
    private final Threads threads;
    private final Background background;
    private final Coalescer changes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObservableList<Chat> running = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

    public ChatsModel(
            Chats chats,
            Tickets tickets,
            Directory directory,
            Selection selection,
            Threads threads) {
        this.chats = chats;
        this.tickets = tickets;
        this.directory = directory;
        this.selection = selection;
        this.threads = threads;
        background = threads.background();
        changes = threads.coalescer(this::read);
    }

    public void attach() {
        subscriptions.add(tickets.watch(changed -> changes.signal())::close);
        subscriptions.add(selection.placeProperty().subscribe(this::moved));
        read();
    }

    public void detach() {
        subscriptions.clear();
        background.cancelAll();
    }

    ObservableList<Chat> running() {
        return running;
    }

    /// Whether the server has chats.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// In how many of them a customer waits.
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The place of the open ticket, from 0; -1 if it is no chat of ours.
    int selected() {
        return selection.ticket().map(this::place).orElse(-1);
    }

    /// Shows the chat at this place, from 0; the keyboard stays.
    void look(int place) {
        at(place).map(Chat::ticket).ifPresent(selection::open);
    }

    /// Goes on with a reply in the chat at this place, from 0, wherever the operator is now.
    void talk(int place) {
        at(place).map(Chat::ticket).ifPresent(this::talk);
    }

    private void talk(TicketId chat) {
        if (!selection.atChats()) {
            selection.chats();
        }
        selection.write(new DraftKey(chat, DraftKey.Kind.REPLY));
    }

    /// Goes on in the next chat, the previous one with -1, around the end.
    void talkNext(int step) {
        if (!running.isEmpty()) {
            int here = selected();
            int next = here < 0 ? (step > 0 ? 0 : -1) : here + step;
            talk(Math.floorMod(next, running.size()));
        }
    }

    /// Goes on where somebody has waited longest.
    void talkToLongestWaiting() {
        longestWaiting(Optional.empty()).map(Chat::ticket).ifPresent(this::talk);
    }

    /// Shows the list, and a chat beside it.
    void show() {
        selection.chats();
    }

    /// Opens the chat to turn to when this one is done: where somebody has waited longest, else the
    /// one below, else the one above; empty where there is no other.
    public Optional<Runnable> following(TicketId done) {
        var longest = longestWaiting(Optional.of(done));
        int here = place(done);
        var next = longest.or(() -> at(here + 1)).or(() -> at(here - 1));
        return next.map(chat -> () -> selection.open(chat.ticket()));
    }

    private Optional<Chat> at(int place) {
        return place >= 0 && place < running.size()
                ? Optional.of(running.get(place))
                : Optional.empty();
    }

    private Optional<Chat> longestWaiting(Optional<TicketId> but) {
        return running.stream()
                .filter(Chat::waits)
                .filter(chat -> !but.equals(Optional.of(chat.ticket())))
                .min(Comparator.comparing(chat -> chat.waitingSince().orElseThrow()));
    }

    private int place(TicketId ticket) {
        for (int i = 0; i < running.size(); i++) {
            if (running.get(i).ticket().equals(ticket)) {
                return i;
            }
        }
        return -1;
    }

    /// Who comes to the chats from elsewhere sees one.
    private void moved(Place before, Place now) {
        boolean wasThere =
                before instanceof Place.Desk desk && desk.beside() == Place.Desk.Beside.CHATS;
        if (selection.atChats() && !wasThere && selected() < 0) {
            longestWaiting(Optional.empty())
                    .or(() -> at(0))
                    .map(Chat::ticket)
                    .ifPresent(selection::open);
        }
    }

    private void read() {
        background.load(
                "chats",
                () -> new Now(directory.hasChats(), chats.running()),
                this::show,
                threads.failed());
    }

    private void show(Now now) {
        offered.set(now.offered());
        var fresh = now.running();
        boolean same =
                fresh.stream()
                        .map(Chat::ticket)
                        .toList()
                        .equals(running.stream().map(Chat::ticket).toList());
        if (!same) {
            running.setAll(fresh);
        } else {
            for (int i = 0; i < fresh.size(); i++) {
                if (!fresh.get(i).equals(running.get(i))) {
                    running.set(i, fresh.get(i));
                }
            }
        }
        waiting.set((int) fresh.stream().filter(Chat::waits).count());
    }
}
