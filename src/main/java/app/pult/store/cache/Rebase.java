package app.pult.store.cache;

import app.pult.desk.Channel;
import app.pult.desk.Field;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketTimes;
import app.pult.desk.change.Merge;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.TicketSnapshot;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation.AddNote;
import app.pult.desk.operation.Operation.ChangeFields;
import app.pult.desk.operation.Operation.CreateTicket;
import app.pult.desk.operation.Operation.LogTime;
import app.pult.desk.operation.Operation.SendReply;
import app.pult.desk.operation.Operation.Take;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A ticket as the operator sees it: the server's row with the outbox laid over it in order, as git
/// replays local commits on top of origin. Pure. Thread: confined to one call.
final class Rebase {
    private final Mirrored mirrored;
    private final Optional<Person> me;
    private final List<WaitingMessage> messages = new ArrayList<>();
    private Optional<EffectiveTicket> ticket;
    private Optional<Person> requester = Optional.empty();

    private Rebase(Mirrored mirrored, Optional<Person> me) {
        this.mirrored = mirrored;
        this.me = me;
        this.ticket = mirrored.ticket().map(EffectiveTicket::of);
    }

    /// `operations` are those of this ticket that are open, or done and not mirrored.
    static Effective of(Mirrored mirrored, List<OutboxEntry> operations, Optional<Person> me) {
        var rebase = new Rebase(mirrored, me);
        operations.stream().filter(rebase::applies).forEach(rebase::lay);
        return new Effective(
                rebase.ticket,
                rebase.requester,
                List.copyOf(rebase.messages),
                count(operations, OutboxState.QUEUED, OutboxState.SENDING),
                count(operations, OutboxState.HELD, OutboxState.FAILED));
    }

    /// Failed ones are not: the data is as the server has it. Nor is one whose message is mirrored,
    /// nor a change that leaves later: it has not been made. A message that does is seen waiting.
    private boolean applies(OutboxEntry entry) {
        return switch (entry.state()) {
            case QUEUED, SENDING, HELD ->
                    !isMirrored(entry)
                            && !(entry.isPutOff() && entry.operation() instanceof ChangeFields);
            case DONE -> entry.settlement() == OutboxEntry.Settlement.OPEN && !isMirrored(entry);
            case FAILED, CANCELLED -> false;
        };
    }

    private boolean isMirrored(OutboxEntry entry) {
        return mirrored.origins().contains(entry.operation().id())
                || entry.receipt()
                        .flatMap(Receipt::message)
                        .filter(mirrored.messages()::contains)
                        .isPresent();
    }

    private void lay(OutboxEntry entry) {
        switch (entry.operation()) {
            case SendReply reply ->
                    say(entry, MessageSnapshot.Kind.REPLY, author(), reply.text(), reply.files());
            case AddNote note ->
                    say(entry, MessageSnapshot.Kind.NOTE, author(), note.text(), note.files());
            case CreateTicket created -> create(entry, created);
            case ChangeFields changed ->
                    fields(fields -> Merge.merge(fields, changed.changes()).fields());
            case Take take -> fields(this::taken);
            case LogTime logged -> ticket = ticket.map(now -> now.longer(logged.worked()));
        }
    }

    /// Without a server row it makes one; with one, the server may not have told the words yet.
    private void create(OutboxEntry entry, CreateTicket created) {
        var from = person(created.requester());
        if (ticket.isEmpty()) {
            requester = Optional.of(from);
            ticket = Optional.of(EffectiveTicket.of(entry, created, from, mirrored.remote()));
        }
        if (mirrored.conversation() == Conversation.EMPTY) {
            say(entry, MessageSnapshot.Kind.CUSTOMER, from, created.text(), created.files());
        }
    }

    private void fields(java.util.function.UnaryOperator<TicketFields> change) {
        ticket = ticket.map(now -> now.with(change.apply(now.fields())));
    }

    private TicketFields taken(TicketFields fields) {
        return me.isEmpty() || fields.assignee().isPresent()
                ? fields
                : fields.with(Field.ASSIGNEE, List.of(me.get().id().value()));
    }

    private void say(
            OutboxEntry entry,
            MessageSnapshot.Kind kind,
            Person author,
            String text,
            List<OutgoingFile> files) {
        messages.add(
                new WaitingMessage(
                        entry.operation().id(),
                        entry.sequence(),
                        kind,
                        author,
                        entry.createdAt(),
                        text,
                        files));
    }

    private Person author() {
        return me.orElseGet(() -> new Person(new PersonId("me"), "me", ""));
    }

    private static Person person(Address address) {
        var name = address.name().isBlank() ? address.address() : address.name();
        return new Person(new PersonId(address.address()), name, address.address());
    }

    private static int count(List<OutboxEntry> entries, OutboxState one, OutboxState other) {
        return (int)
                entries.stream()
                        .filter(entry -> entry.state() == one || entry.state() == other)
                        .count();
    }

    /// What the mirror has of a ticket. `origins` and `messages` are those of its operations'
    /// results that are mirrored; `remote` is the server's name, if it has one.
    record Mirrored(
            Optional<TicketSnapshot> ticket,
            Optional<RemoteId> remote,
            Conversation conversation,
            Set<OperationId> origins,
            Set<MessageId> messages) {}

    /// Whether the server told any message of a ticket.
    enum Conversation {
        EMPTY,
        BEGUN
    }

    /// The result. `ticket` is empty where there is nothing to show; `requester` is whom an
    /// operator took down for a new ticket, whom the server may not know.
    record Effective(
            Optional<EffectiveTicket> ticket,
            Optional<Person> requester,
            List<WaitingMessage> messages,
            int waiting,
            int stuck) {}

    /// As [TicketSnapshot], but the server may not have it yet.
    record EffectiveTicket(
            Optional<RemoteId> remote,
            String number,
            TicketFields fields,
            Optional<PersonId> requester,
            List<PersonId> cc,
            Channel channel,
            TicketTimes times,
            Revision revision) {

        private static EffectiveTicket of(TicketSnapshot server) {
            return new EffectiveTicket(
                    Optional.of(server.id()),
                    server.number(),
                    server.fields(),
                    server.requester(),
                    server.cc(),
                    server.channel(),
                    server.times(),
                    server.revision());
        }

        private static EffectiveTicket of(
                OutboxEntry entry, CreateTicket created, Person from, Optional<RemoteId> remote) {
            var at = entry.createdAt();
            return new EffectiveTicket(
                    remote,
                    "",
                    created.fields(),
                    Optional.of(from.id()),
                    List.of(),
                    Channel.OTHER,
                    new TicketTimes(at, at, Optional.empty(), Duration.ZERO),
                    Revision.NONE);
        }

        private EffectiveTicket with(TicketFields changed) {
            return new EffectiveTicket(
                    remote, number, changed, requester, cc, channel, times, revision);
        }

        private EffectiveTicket longer(Duration worked) {
            var longer =
                    new TicketTimes(
                            times.created(),
                            times.updated(),
                            times.due(),
                            times.worked().plus(worked));
            return new EffectiveTicket(
                    remote, number, fields, requester, cc, channel, longer, revision);
        }
    }

    /// A message that is still in the outbox.
    record WaitingMessage(
            OperationId operation,
            long sequence,
            MessageSnapshot.Kind kind,
            Person author,
            Instant at,
            String text,
            List<OutgoingFile> files) {
        MessageId id() {
            return new MessageId("op:" + operation);
        }
    }
}
