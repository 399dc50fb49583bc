package app.pult.ui.newticket;

import app.pult.desk.Blobs;
import app.pult.desk.Directory;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Ids;
import app.pult.desk.Person;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.sync.Outbox;
import app.pult.ui.shell.FilesToSend;
import app.pult.ui.shell.UnsavedDrafts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Forms on the disk: drafts of new tickets, their files, and the outbox they end in.
///
/// Thread: any but JavaFX; one call at a time.
public final class FormStore {
    /// A form as it is opened, with the groups to choose from and the other drafts, newest first.
    record Opened(
            TicketId ticket,
            Form form,
            List<Group> groups,
            List<Draft> others,
            Optional<Person> me) {}

    private final UnsavedDrafts drafts;
    private final Directory directory;
    private final Outbox outbox;
    private final Blobs blobs;
    private final Ids ids;
    private final InstantSource clock;

    public FormStore(
            UnsavedDrafts drafts,
            Directory directory,
            Outbox outbox,
            Blobs blobs,
            Ids ids,
            InstantSource clock) {
        this.drafts = drafts;
        this.directory = directory;
        this.outbox = outbox;
        this.blobs = blobs;
        this.ids = ids;
        this.clock = clock;
    }

    Directory directory() {
        return directory;
    }

    /// A draft that was left is gone on with, else an empty form: nothing is worse than a second
    /// empty form over a half-filled one.
    Opened newestOrFresh(Queue shown) {
        var left = list();
        return left.isEmpty() ? fresh(shown) : find(left.getFirst().key().ticket());
    }

    /// An empty form, for the group whose queue is shown, else for the first.
    Opened fresh(Queue shown) {
        var groups = directory.groups();
        var usual =
                groups.stream()
                        .map(Group::id)
                        .filter(id -> shown.equals(new Queue.OfGroup(id)))
                        .findFirst()
                        .or(() -> groups.stream().map(Group::id).findFirst());
        return opened(drafts.newTicket(), inGroup(usual), groups);
    }

    /// A draft; an empty form where there is none any more.
    Opened find(TicketId ticket) {
        var form = drafts.resume(key(ticket)).map(Form::of).orElse(Form.BLANK);
        return opened(ticket, form, directory.groups());
    }

    /// Adds what was typed without seeing it to a draft, or to the form that would be opened.
    Opened append(Optional<TicketId> draft, Queue shown, String words) {
        var left = draft.map(this::find).orElseGet(() -> newestOrFresh(shown));
        save(left.ticket(), left.form().typed(words));
        return left;
    }

    /// A form without anything in it is no draft.
    void save(TicketId ticket, Form form) {
        if (form.isBlank()) {
            drafts.remove(key(ticket));
        } else {
            drafts.save(form.draft(ticket, clock.instant()));
        }
    }

    void remove(TicketId ticket) {
        drafts.remove(key(ticket));
    }

    /// The draft leaves the desk with the operation entering the outbox.
    void create(TicketId ticket, Form form) {
        var create = form.operation(ids.nextOperation(), ticket);
        drafts.replace(form.draft(ticket, clock.instant()), () -> outbox.submit(List.of(create)));
    }

    /// Copies files to the desk.
    ///
    /// @throws IOException if one could not be read or kept whole
    List<OutgoingFile> store(List<Path> chosen) throws IOException {
        var stored = new ArrayList<OutgoingFile>();
        for (var path : chosen) {
            stored.add(FilesToSend.copy(path, blobs));
        }
        return stored;
    }

    /// Adds files to a draft that is not on the screen.
    void attach(TicketId ticket, List<OutgoingFile> files) {
        drafts.find(key(ticket)).map(Form::of).ifPresent(form -> save(ticket, form.with(files)));
    }

    private Opened opened(TicketId ticket, Form form, List<Group> groups) {
        var others = list().stream().filter(each -> !each.key().ticket().equals(ticket)).toList();
        return new Opened(ticket, form, groups, others, directory.me());
    }

    /// Hears on the JavaFX thread of tickets whose draft the disk has taken.
    void watchSaved(Consumer<TicketId> listener) {
        drafts.watchSaved(
                key -> {
                    if (key.kind() == DraftKey.Kind.NEW_TICKET) {
                        listener.accept(key.ticket());
                    }
                });
    }

    private List<Draft> list() {
        return drafts.list().stream()
                .filter(draft -> draft.key().kind() == DraftKey.Kind.NEW_TICKET)
                .toList();
    }

    private static Form inGroup(Optional<GroupId> group) {
        var blank = Form.BLANK;
        return new Form(
                blank.requester(),
                blank.chosen(),
                blank.subject(),
                group,
                blank.priority(),
                blank.text(),
                blank.files());
    }

    private static DraftKey key(TicketId ticket) {
        return new DraftKey(ticket, DraftKey.Kind.NEW_TICKET);
    }
}
