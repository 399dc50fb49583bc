package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.rt.RtContents.Contents;
import app.pult.desk.Field;
import app.pult.desk.MessageId;
import app.pult.desk.PersonId;
import app.pult.desk.TicketEvent;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content;
import app.pult.desk.change.MessageSnapshot.Kind;
import app.pult.desk.operation.OperationId;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Transactions in the desk's words.
///
/// Whose message it is: a comment is a note. What the requester or anybody without operator's
/// rights wrote is the customer's. A ticket's first message is always the customer's, and where an
/// operator took it down (on the phone, say) its author is the requester all the same, as it is
/// their words. Thread: any.
final class RtTranslator {
    private static final Pattern TICKET_URI = Pattern.compile("/ticket/(\\d+)$");

    private final RtDirectory directory;
    private final RtTickets tickets;

    RtTranslator(RtDirectory directory, RtTickets tickets) {
        this.directory = directory;
        this.tickets = tickets;
    }

    MessageSnapshot message(
            RtTransaction transaction,
            RtTicket ticket,
            Contents contents,
            Optional<OperationId> origin)
            throws BackendException {
        var kind = kind(transaction, ticket);
        var written = new Content.Written(kind, contents.body(), contents.attachments());
        return snapshot(transaction, ticket, author(transaction, ticket), written, origin);
    }

    /// Empty for what no operator wants to read.
    Optional<MessageSnapshot> event(RtTransaction transaction, RtTicket ticket)
            throws BackendException {
        var author = directory.person(transaction.creator()).id();
        return event(transaction)
                .map(
                        event ->
                                snapshot(
                                        transaction,
                                        ticket,
                                        author,
                                        new Content.Happened(event),
                                        Optional.empty()));
    }

    private static MessageSnapshot snapshot(
            RtTransaction transaction,
            RtTicket ticket,
            PersonId author,
            Content content,
            Optional<OperationId> origin) {
        return new MessageSnapshot(
                new MessageId(Long.toString(transaction.id())),
                ticket.remote(),
                author,
                transaction.at(),
                transaction.id(),
                content,
                origin);
    }

    private Kind kind(RtTransaction transaction, RtTicket ticket) throws BackendException {
        if (transaction.type().equals("Comment")) {
            return Kind.NOTE;
        }
        boolean customers =
                transaction.isCreate()
                        || ticket.isRequester(transaction.creator())
                        || !directory.isOperator(transaction.creator());
        return customers ? Kind.CUSTOMER : Kind.REPLY;
    }

    private PersonId author(RtTransaction transaction, RtTicket ticket) throws BackendException {
        boolean takenDown =
                transaction.isCreate()
                        && !ticket.requesters().isEmpty()
                        && !ticket.isRequester(transaction.creator())
                        && directory.isOperator(transaction.creator());
        return takenDown
                ? ticket.requesters().getFirst().id()
                : directory.person(transaction.creator()).id();
    }

    private Optional<TicketEvent> event(RtTransaction transaction) throws BackendException {
        return switch (transaction.type()) {
            case "Status" ->
                    changed(
                            Field.STATE,
                            state(transaction.from()),
                            state(transaction.to()),
                            transaction);
            case "Set" -> set(transaction);
            case "CustomField" -> custom(transaction);
            case "AddLink" -> merged(transaction);
            default -> Optional.empty();
        };
    }

    private List<String> state(String status) throws BackendException {
        return status.isEmpty() || status.equals(StatusWords.DELETED)
                ? List.of()
                : List.of(tickets.state(status).name());
    }

    private Optional<TicketEvent> set(RtTransaction t) throws BackendException {
        return switch (t.field()) {
            case "Subject" -> changed(Field.SUBJECT, List.of(t.from()), List.of(t.to()), t);
            case "Priority" -> changed(Field.PRIORITY, List.of(t.from()), List.of(t.to()), t);
            case "Queue" -> changed(Field.GROUP, List.of(t.from()), List.of(t.to()), t);
            case "Owner" -> changed(Field.ASSIGNEE, owner(t.from()), owner(t.to()), t);
            default -> Optional.empty();
        };
    }

    private List<String> owner(String number) throws BackendException {
        return directory.loginOf(number).stream().toList();
    }

    private Optional<TicketEvent> custom(RtTransaction transaction) throws BackendException {
        var field = directory.fields().get(fieldNumber(transaction));
        if (field == null || field.isOurs() || !field.isText()) {
            return Optional.empty();
        }
        return changed(
                field.isTags() ? Field.TAGS : Field.custom(field.name()),
                values(transaction.from()),
                values(transaction.to()),
                transaction);
    }

    private static long fieldNumber(RtTransaction transaction) {
        return transaction.field().matches("\\d{1,18}") ? Long.parseLong(transaction.field()) : 0;
    }

    private static List<String> values(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    /// Both tickets have such an entry; the one that was merged away tells of it in the
    /// conversation that it went into.
    private static Optional<TicketEvent> merged(RtTransaction transaction) {
        var target = TICKET_URI.matcher(transaction.to());
        if (!transaction.field().equals("MergedInto") || !target.find()) {
            return Optional.empty();
        }
        var from = Long.toString(transaction.ticket());
        return from.equals(target.group(1))
                ? Optional.empty()
                : Optional.of(new TicketEvent.Other("#" + from + " → #" + target.group(1)));
    }

    /// A deleted status and the like have no canonical value: then the server's own words are
    /// shown.
    private static Optional<TicketEvent> changed(
            Field field, List<String> from, List<String> to, RtTransaction transaction) {
        boolean told = !from.isEmpty() || !to.isEmpty();
        boolean wordless = field.equals(Field.STATE) && (from.isEmpty() || to.isEmpty());
        if (wordless) {
            return Optional.of(
                    new TicketEvent.Other(transaction.from() + " → " + transaction.to()));
        }
        return told ? Optional.of(new TicketEvent.Changed(field, from, to)) : Optional.empty();
    }
}
