package app.pult.backend;

import app.pult.desk.Field;
import app.pult.desk.MessageId;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.TicketSnapshot;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Recipients;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The operator under test at a [Desk], with as much of the mirror as the contract needs: a cursor
/// and the newest snapshot of each ticket. Thread: one test at a time.
final class OperatorAt {
    /// A first sync that needs more pages than this never ends.
    private static final int MAX_PAGES = 2_000;

    private static final TicketId LOCAL = new TicketId(1);

    final Desk desk;
    final Backend backend;
    private final Map<RemoteId, TicketSnapshot> tickets = new LinkedHashMap<>();
    private Cursor cursor;

    OperatorAt(Desk desk, Backend backend, Cursor cursor) {
        this.desk = desk;
        this.backend = backend;
        this.cursor = cursor;
    }

    Cursor cursor() {
        return cursor;
    }

    /// Asks until caught up.
    List<Change> pull() throws BackendException {
        var changes = new ArrayList<Change>();
        for (int page = 0; page < MAX_PAGES; page++) {
            var batch = backend.changesSince(cursor);
            changes.addAll(batch.changes());
            remember(batch.changes());
            cursor = batch.next();
            if (batch.more() == ChangeBatch.More.CAUGHT_UP) {
                return List.copyOf(changes);
            }
        }
        throw new AssertionError("not caught up after " + MAX_PAGES + " pages");
    }

    List<Change> fetch(RemoteId ticket) throws BackendException {
        var changes = backend.fetch(ticket).changes();
        remember(changes);
        return changes;
    }

    /// The ticket as last seen, fetched if it never was.
    TicketSnapshot ticket(RemoteId id) throws BackendException {
        if (!tickets.containsKey(id)) {
            fetch(id);
        }
        var ticket = tickets.get(id);
        if (ticket == null) {
            throw new AssertionError("the backend does not show ticket " + id.value());
        }
        return ticket;
    }

    PushResult reply(RemoteId ticket, String text, OutgoingFile... files) throws BackendException {
        return backend.push(outgoing(aReply(text, files), ticket));
    }

    PushResult note(RemoteId ticket, String text, OutgoingFile... files) throws BackendException {
        var note = new Operation.AddNote(newId(), LOCAL, text, List.of(files));
        return backend.push(outgoing(note, ticket));
    }

    PushResult change(RemoteId ticket, Field field, List<String> mine) throws BackendException {
        return change(ticket, new FieldChange(field, ticket(ticket).fields().get(field), mine));
    }

    PushResult change(RemoteId ticket, FieldChange... changes) throws BackendException {
        var base = ticket(ticket).revision();
        var operation = new Operation.ChangeFields(newId(), LOCAL, base, List.of(changes));
        return backend.push(outgoing(operation, ticket));
    }

    PushResult take(RemoteId ticket) throws BackendException {
        return backend.push(outgoing(new Operation.Take(newId(), LOCAL), ticket));
    }

    PushResult logTime(RemoteId ticket, Duration worked) throws BackendException {
        return backend.push(outgoing(new Operation.LogTime(newId(), LOCAL, worked), ticket));
    }

    Operation.SendReply aReply(String text, OutgoingFile... files) {
        return new Operation.SendReply(
                newId(),
                LOCAL,
                new Recipients(List.of(), List.of()),
                Optional.empty(),
                text,
                List.of(files));
    }

    Operation.CreateTicket aNewTicket(TicketFields fields, String text, OutgoingFile... files) {
        return new Operation.CreateTicket(
                newId(),
                LOCAL,
                new Address("Пётр Новый", "petr.novy@example.com"),
                fields,
                text,
                List.of(files));
    }

    Outgoing outgoing(Operation operation, RemoteId ticket) throws BackendException {
        var known = ticket(ticket).revision();
        return new Outgoing(operation, Optional.of(ticket), known, desk.now());
    }

    Outgoing outgoing(Operation.CreateTicket operation) {
        return new Outgoing(operation, Optional.empty(), Revision.NONE, desk.now());
    }

    OutgoingFile file(String name, String mediaType, byte[] bytes) {
        var blob = desk.blobs().store(bytes);
        return new OutgoingFile(name, mediaType, blob.size(), blob.id());
    }

    static OperationId newId() {
        return new OperationId(UUID.randomUUID());
    }

    static List<MessageSnapshot> messages(List<Change> changes, RemoteId ticket) {
        return changes.stream()
                .filter(Change.MessageAdded.class::isInstance)
                .map(change -> ((Change.MessageAdded) change).message())
                .filter(message -> message.ticket().equals(ticket))
                .toList();
    }

    /// What was written, by whomever, with exactly this text.
    static List<MessageSnapshot> saying(List<Change> changes, RemoteId ticket, String text) {
        return messages(changes, ticket).stream()
                .filter(
                        message ->
                                message.content() instanceof MessageSnapshot.Content.Written written
                                        && written.body().text().strip().equals(text))
                .toList();
    }

    static MessageId idOf(List<Change> changes, RemoteId ticket, String text) {
        return saying(changes, ticket, text).getFirst().id();
    }

    private void remember(List<Change> changes) {
        for (var change : changes) {
            if (change instanceof Change.TicketChanged changed) {
                tickets.merge(
                        changed.ticket().id(),
                        changed.ticket(),
                        (old, now) -> now.revision().compareTo(old.revision()) < 0 ? old : now);
            }
        }
    }
}
