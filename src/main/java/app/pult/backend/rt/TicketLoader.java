package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.rt.RtContents.Contents;
import app.pult.desk.Person;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.operation.OperationId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/// Makes changes of tickets' rows and transactions: people, snapshots, messages, merges. Contents
/// come in bulk, whatever the number of tickets. Thread: any.
final class TicketLoader {
    private final RtDirectory directory;
    private final RtTickets tickets;
    private final RtHistory history;
    private final RtContents contents;
    private final RtOrigins origins;
    private final RtTranslator translator;

    TicketLoader(
            RtDirectory directory,
            RtTickets tickets,
            RtHistory history,
            RtContents contents,
            RtOrigins origins) {
        this.directory = directory;
        this.tickets = tickets;
        this.history = history;
        this.contents = contents;
        this.origins = origins;
        this.translator = new RtTranslator(directory, tickets);
    }

    /// `told`: transactions that the desk has already. `certain`: the newest transaction known to
    /// exist before the rows were read, so that no snapshot claims to be newer than it is.
    record Told(LongPredicate told, long certain, Origins origins) {
        static Told nothing(long certain) {
            return new Told(id -> false, certain, Origins.ASK);
        }
    }

    /// Whether to ask which of our operations wrote a message: of old messages nobody wants to
    /// know.
    enum Origins {
        ASK,
        LEAVE
    }

    /// What was made of some tickets, with the transactions it was made of.
    record Loaded(List<Change> changes, List<RtTransaction> transactions) {
        Loaded {
            changes = List.copyOf(changes);
            transactions = List.copyOf(transactions);
        }
    }

    /// A transaction with the row of its ticket.
    private record Entry(RtTransaction transaction, RtTicket row) {
        Optional<OperationId> creation() {
            return transaction.isCreate() ? RtOrigins.operation(row.operation()) : Optional.empty();
        }
    }

    /// Rows with their transactions above an id.
    Loaded load(Collection<RtTicket> rows, long above, Told told) throws BackendException {
        var transactions = history.of(rows.stream().map(RtTicket::id).toList(), above);
        return new Loaded(changes(rows, transactions, told, Map.of()), transactions);
    }

    /// `floors`: revisions the desk already has; a snapshot read now is at least as new.
    List<Change> changes(
            Collection<RtTicket> rows,
            List<RtTransaction> transactions,
            Told told,
            Map<Long, Long> floors)
            throws BackendException {
        var byId = new LinkedHashMap<Long, RtTicket>();
        rows.forEach(row -> byId.put(row.id(), row));
        var untold = new ArrayList<Entry>();
        for (var transaction : transactions) {
            var row = byId.get(transaction.ticket());
            if (row != null && !told.told().test(transaction.id())) {
                untold.add(new Entry(transaction, row));
            }
        }
        var people = new LinkedHashSet<Person>();
        var messages = messages(untold, told.origins(), people);
        var changes = new ArrayList<Change>();
        for (var row : rows) {
            people.addAll(row.customers());
            row.owner().ifPresent(people::add);
        }
        people.forEach(person -> changes.add(directory.told(person)));
        for (var row : rows) {
            if (row.isMerged()) {
                changes.add(new Change.TicketMerged(RtTicket.remote(row.id()), row.remote()));
            } else {
                long floor = floors.getOrDefault(row.id(), 0L);
                long revision = revision(row, transactions, told.certain());
                changes.add(new Change.TicketChanged(row.snapshot(Math.max(floor, revision))));
            }
        }
        messages.forEach(message -> changes.add(new Change.MessageAdded(message)));
        return changes;
    }

    private List<MessageSnapshot> messages(List<Entry> untold, Origins ask, Set<Person> people)
            throws BackendException {
        var written =
                untold.stream().map(Entry::transaction).filter(RtTransaction::isMessage).toList();
        var said = contents.of(written.stream().map(RtTransaction::id).toList());
        var from = ask == Origins.ASK ? origins.of(written) : Map.<Long, OperationId>of();
        var messages = new ArrayList<MessageSnapshot>();
        for (var entry : untold) {
            var id = entry.transaction().id();
            if (entry.transaction().isMessage()) {
                var content = said.getOrDefault(id, Contents.NOTHING);
                var origin = Optional.ofNullable(from.get(id)).or(entry::creation);
                messages.add(translator.message(entry.transaction(), entry.row(), content, origin));
            } else {
                translator.event(entry.transaction(), entry.row()).ifPresent(messages::add);
            }
        }
        for (var message : messages) {
            people.add(directory.person(message.author().value()));
        }
        return messages;
    }

    /// The newest of a ticket's transactions that the row certainly contains; its creation, if none
    /// of the others is certain.
    private static long revision(RtTicket row, List<RtTransaction> transactions, long certain) {
        long revision = 0;
        long oldest = 0;
        for (var transaction : transactions) {
            if (transaction.ticket() == row.id()) {
                oldest = oldest == 0 ? transaction.id() : oldest;
                revision = transaction.id() <= certain ? transaction.id() : revision;
            }
        }
        return revision == 0 ? oldest : revision;
    }

    /// One ticket whole, with what was merged into it; or the tombstone in its place.
    List<Change> whole(long id) throws BackendException {
        return switch (tickets.look(id)) {
            case RtTickets.Sight.Gone gone ->
                    List.of(new Change.TicketDeleted(RtTicket.remote(id)));
            case RtTickets.Sight.Hidden hidden ->
                    List.of(new Change.TicketHidden(RtTicket.remote(id)));
            case RtTickets.Sight.Here here -> {
                var rows = tickets.withMerged(here.row().id());
                var changes = new ArrayList<>(load(rows, 0, Told.nothing(here.newest())).changes());
                var merged =
                        new Change.TicketMerged(
                                RtTicket.remote(id), RtTicket.remote(here.row().id()));
                if (here.row().id() != id && !changes.contains(merged)) {
                    changes.add(merged);
                }
                yield changes;
            }
        };
    }
}
