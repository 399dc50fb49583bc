package app.pult.ui.program;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Drafts;
import app.pult.desk.Tickets;
import app.pult.sync.Outbox;
import app.pult.ui.kit.Background;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/// What lies on this desk of an operator's writing after a bad end: drafts, and what is not sent.
///
/// Thread: FX only; reads run on the executor.
public final class KeptModel {
    /// The newest; who has more finds them at their tickets.
    static final int MOST = 8;

    private static final int OUTBOX_LIMIT = 500;
    private static final String READ = "kept";

    /// `drafts` are all that hold writing, the newest of them told in `newest`.
    public record Kept(List<Writing> newest, int drafts, int unsent) {
        public Kept {
            newest = List.copyOf(newest);
        }
    }

    /// `number` and `subject` are its ticket's; a ticket that is only being written has no number.
    public record Writing(DraftKey key, Optional<String> number, String subject, String words) {}

    private final Drafts drafts;
    private final Tickets tickets;
    private final Outbox outbox;
    private final Selection selection;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Kept>> kept =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public KeptModel(
            Drafts drafts, Tickets tickets, Outbox outbox, Selection selection, Threads threads) {
        this.drafts = drafts;
        this.tickets = tickets;
        this.outbox = outbox;
        this.selection = selection;
        background = threads.background();
    }

    /// Empty until it was read.
    public ReadOnlyObjectProperty<Optional<Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    void read() {
        background.load(READ, this::kept, now -> kept.set(Optional.of(now)));
    }

    public void detach() {
        background.cancelAll();
    }

    /// Goes on writing it.
    void open(Writing writing) {
        var key = writing.key();
        if (key.kind() == DraftKey.Kind.NEW_TICKET) {
            selection.go(new Place.NewTicket(Optional.of(key.ticket())));
        } else {
            selection.write(key);
        }
    }

    void openOutbox() {
        selection.go(new Place.Outbox());
    }

    private Kept kept() {
        var written = drafts.list().stream().filter(draft -> !draft.isBlank()).toList();
        var unsent =
                outbox.list(OUTBOX_LIMIT).stream()
                        .filter(entry -> !entry.state().isFinal())
                        .count();
        return new Kept(
                written.stream().limit(MOST).map(this::writing).toList(),
                written.size(),
                (int) unsent);
    }

    private Writing writing(Draft draft) {
        var ticket = tickets.find(draft.key().ticket());
        return new Writing(
                draft.key(),
                ticket.map(found -> found.number()).filter(number -> !number.isEmpty()),
                ticket.map(found -> found.fields().subject())
                        .orElseGet(() -> draft.fields().getOrDefault("subject", "")),
                draft.text().strip());
    }
}
