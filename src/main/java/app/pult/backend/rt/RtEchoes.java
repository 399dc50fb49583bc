package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.rt.TicketLoader.Told;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a ticket again after something was written to it, because RT's success codes prove
/// nothing. Thread: any.
final class RtEchoes {
    private final RtTickets tickets;
    private final RtHistory history;
    private final TicketLoader loader;

    RtEchoes(RtTickets tickets, RtHistory history, TicketLoader loader) {
        this.tickets = tickets;
        this.history = history;
        this.loader = loader;
    }

    /// The ticket as it is now, with what happened to it above some transaction.
    record Echo(RtTicket row, List<RtTransaction> transactions, List<Change> changes) {
        Echo {
            transactions = List.copyOf(transactions);
            changes = List.copyOf(changes);
        }

        /// The messages of somebody, written by operators or customers alike.
        Stream<MessageSnapshot> messages() {
            return changes.stream()
                    .filter(Change.MessageAdded.class::isInstance)
                    .map(change -> ((Change.MessageAdded) change).message())
                    .filter(message -> message.content() instanceof Written);
        }

        Optional<RtTransaction> transaction(MessageSnapshot message) {
            return transactions.stream().filter(t -> t.id() == message.order()).findFirst();
        }
    }

    /// Transactions are read before the row, so that the row is at least as new as they are.
    Echo read(long ticket, long above) throws BackendException {
        var transactions = history.of(List.of(ticket), above);
        long newest = transactions.isEmpty() ? above : transactions.getLast().id();
        var rows = tickets.byIds(List.of(ticket));
        if (rows.isEmpty()) {
            throw new BackendException(Kind.FORBIDDEN, "The ticket is out of sight by now");
        }
        var changes =
                loader.changes(rows, transactions, Told.nothing(newest), Map.of(ticket, above));
        return new Echo(rows.getFirst(), transactions, changes);
    }
}
