package app.pult.ui.conversation;

import app.pult.desk.Attachment;
import app.pult.desk.Directory;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Ids;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Priority;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.Tickets;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.sync.Outbox;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The ticket the operator has open: read from the desk when it is selected and again whenever it
/// changes there. What the operator does to it goes to the outbox and comes back by the same way.
///
/// Thread: FX only.
public final class ConversationModel {
    /// What is in the pane.
    public sealed interface View {
        record Nothing() implements View {}

        record Loading(TicketId ticket) implements View {}

        /// `newest` is what a reply written now has seen; `outbox` has an entry for each message
        /// that waits; `files` are those of all messages, in order; `talk` is how it is talked.
        record Open(
                Ticket ticket,
                List<Message> messages,
                Optional<MessageId> newest,
                Map<OperationId, OutboxEntry> outbox,
                List<Attachment> files,
                List<Person> operators,
                List<Group> groups,
                Optional<Person> me,
                Talk talk)
                implements View {
            /// Whether lines go to and fro now.
            public boolean isChat() {
                return talk == Talk.CHAT;
            }
        }

        /// It is no longer on this desk: deleted, or out of sight.
        record Gone(TicketId ticket) implements View {}

        record Failed(TicketId ticket, Throwable error) implements View {}
    }

    /// Letters that are read when they are read, or lines while somebody waits at the other end.
    public enum Talk {
        LETTERS,
        CHAT
    }

    private static final String READ = "ticket";

    private final Tickets tickets;
    private final TicketReading reading;
    private final Outbox outbox;
    private final Ids ids;
    private final Selection selection;
    private final Threads threads;
    private final Background background;
    private final Coalescer changed;
    private volatile Consumer<View.Open> preparing = open -> {};
    private final ReadOnlyObjectWrapper<View> view =
            new ReadOnlyObjectWrapper<>(new View.Nothing());

    public ConversationModel(
            Tickets tickets,
            Directory directory,
            Outbox outbox,
            Ids ids,
            Selection selection,
            Threads threads) {
        this.tickets = tickets;
        reading = new TicketReading(tickets, directory, outbox);
        this.outbox = outbox;
        this.ids = ids;
        this.selection = selection;
        this.threads = threads;
        background = threads.background();
        changed = threads.coalescer(this::reread);
    }

    /// Runs this on a ticket that was read before it is shown, on the thread that read it.
    void prepare(Consumer<View.Open> action) {
        preparing = action;
    }

    /// Begins to follow the selection and the desk; ends when the subscription does.
    public Subscription follow() {
        var selected = selection.ticketProperty().subscribe(ticket -> ticket.ifPresent(this::open));
        var watched = tickets.watch(this::touched);
        return () -> {
            selected.unsubscribe();
            watched.close();
            background.cancelAll();
        };
    }

    /// Runs this when a message of some ticket is to be brought into sight, until the subscription
    /// ends.
    Subscription onSought(Runnable action) {
        return selection.soughtProperty().subscribe((before, now) -> action.run());
    }

    /// Whether something in the open ticket is to be brought into sight.
    boolean isSought(TicketId shown) {
        return selection
                .soughtProperty()
                .get()
                .map(Selection.Sought::ticket)
                .equals(Optional.of(shown));
    }

    /// What is to be brought into sight in this ticket, once.
    Optional<Selection.Sought> takeSought(TicketId shown) {
        return selection.takeSought(shown);
    }

    /// The text that stands there while no ticket is open.
    String invitation() {
        return selection.atChats() ? "conversation.empty.chats" : "conversation.empty.sentence";
    }

    /// Runs this when another list comes beside it while no ticket is open, until the subscription
    /// ends.
    Subscription onOtherList(Runnable action) {
        return selection
                .placeProperty()
                .subscribe(
                        (before, now) -> {
                            if (view.get() instanceof View.Nothing) {
                                action.run();
                            }
                        });
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public View view() {
        return view.get();
    }

    /// The open ticket; empty while none is there to be worked on.
    public Optional<View.Open> open() {
        return view.get() instanceof View.Open open ? Optional.of(open) : Optional.empty();
    }

    /// What the operator came here to go on writing.
    public Optional<DraftKey> asked() {
        return selection.place() instanceof Place.Desk desk ? desk.draft() : Optional.empty();
    }

    /// Reads the open ticket again, after a failure.
    public void reread() {
        selection.ticket().ifPresent(this::read);
    }

    public void changeState(TicketState state) {
        change(Field.STATE, List.of(state.name()));
    }

    public void changePriority(Priority.Level level) {
        change(Field.PRIORITY, List.of(Integer.toString(level.priority().value())));
    }

    public void changeGroup(GroupId group) {
        change(Field.GROUP, List.of(group.value()));
    }

    /// Empty: nobody.
    public void changeAssignee(Optional<PersonId> assignee) {
        change(Field.ASSIGNEE, assignee.map(PersonId::value).stream().toList());
    }

    /// Mine if nobody has it: the server decides who was first.
    public void take() {
        open().ifPresent(
                        open ->
                                submit(
                                        open.ticket().id(),
                                        new Operation.Take(
                                                ids.nextOperation(), open.ticket().id())));
    }

    private void change(Field field, List<String> mine) {
        open().ifPresent(
                        open -> {
                            var base = open.ticket().fields().get(field);
                            if (!base.equals(mine)) {
                                change(open, List.of(new FieldChange(field, base, mine)));
                            }
                        });
    }

    /// Changes several fields as one order; `seen` is what the operator decided by. No changes are
    /// no order.
    void change(View.Open seen, List<FieldChange> changes) {
        var ticket = seen.ticket();
        if (!changes.isEmpty()) {
            submit(
                    ticket.id(),
                    new Operation.ChangeFields(
                            ids.nextOperation(), ticket.id(), ticket.revision(), changes));
        }
    }

    private void submit(TicketId ticket, Operation operation) {
        threads.write(
                () -> {
                    outbox.submit(List.of(operation));
                    return ticket;
                },
                this::read,
                threads.failed());
    }

    private void open(TicketId ticket) {
        if (open().filter(open -> open.ticket().id().equals(ticket)).isEmpty()) {
            view.set(new View.Loading(ticket));
        }
        read(ticket);
    }

    private void touched(Set<TicketId> touched) {
        threads.ui()
                .execute(
                        () -> {
                            if (touched.isEmpty()
                                    || selection.ticket().filter(touched::contains).isPresent()) {
                                changed.signal();
                            }
                        });
    }

    private void read(TicketId id) {
        background.load(
                READ,
                () -> load(id),
                loaded -> {
                    if (selection.ticket().filter(id::equals).isPresent()) {
                        view.set(loaded);
                        open().ifPresent(open -> markRead(id));
                    }
                },
                error -> view.set(new View.Failed(id, error)));
    }

    private View load(TicketId id) {
        var read = reading.of(id);
        if (read instanceof View.Open open) {
            preparing.accept(open);
        }
        return read;
    }

    /// Behind the picture: it waits for the disk.
    private void markRead(TicketId id) {
        background.load(
                "read mark of " + id.value(),
                () -> {
                    tickets.markRead(id);
                    return id;
                },
                done -> {});
    }
}
