package app.pult.store.cache;

import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.store.ChangeFeed;
import app.pult.store.Database;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Keeps the effective tickets up with what they are made of, and says which changed once the disk
/// has it. Thread: the writer of `cache.db`; [#watch] any.
final class EffectiveFeed {
    /// Beyond so many a listener does better to read everything again.
    private static final int NAMED_TICKETS = 500;

    private final Database work;
    private final SearchIndex index;
    private final EffectiveTickets effective;
    private final ChangeFeed<Set<TicketId>> feed = new ChangeFeed<>();

    EffectiveFeed(Database work, SearchIndex index) {
        this.work = work;
        this.index = index;
        this.effective = new EffectiveTickets(work);
    }

    /// See [app.pult.desk.Tickets#watch].
    Subscription watch(Consumer<Set<TicketId>> listener) {
        return feed.watch(listener);
    }

    /// Says so where nothing has to be computed: to be called after a commit. Empty: many.
    void tell(Set<TicketId> changed) {
        feed.tell(changed);
    }

    void compute(Transaction tx, Collection<Long> touched) throws SQLException {
        var search = index.writer(tx);
        compute(tx, touched, search);
        search.send();
    }

    /// What is found of them is taken apart, and left to the caller to send.
    void compute(Transaction tx, Collection<Long> touched, SearchWriter search)
            throws SQLException {
        var computed = effective.compute(tx, touched);
        if (!computed.isEmpty()) {
            index.tickets(tx, search, computed);
            tx.afterCommit(() -> tellOf(computed));
        }
    }

    /// All of them, from nothing.
    void rebuild(Transaction tx) throws SQLException {
        for (var table : List.of("tickets", "waiting_messages", "overlaid", "moved")) {
            tx.update("DELETE FROM " + table);
        }
        var all = tx.list("SELECT id FROM server_tickets", row -> row.number("id"));
        all.addAll(
                work.read(
                        "list tickets of this desk",
                        session ->
                                session.list(
                                        """
                                        SELECT id FROM identities WHERE merged_into IS NOT NULL
                                        UNION SELECT ticket_id FROM outbox
                                        """,
                                        row -> row.number("id"))));
        compute(tx, all);
    }

    private void tellOf(Set<Long> computed) {
        tell(
                computed.size() > NAMED_TICKETS
                        ? Set.of()
                        : computed.stream()
                                .map(TicketId::new)
                                .collect(Collectors.toUnmodifiableSet()));
    }
}
