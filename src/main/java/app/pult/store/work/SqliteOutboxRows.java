package app.pult.store.work;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.MessageId;
import app.pult.desk.Revision;
import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Receipt;
import app.pult.store.ChangeFeed;
import app.pult.store.Database;
import app.pult.store.OutboxRows;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The outbox in `work.db`. Thread: any but JavaFX.
public final class SqliteOutboxRows implements OutboxRows {
    /// How long a finished operation can still be looked at.
    private static final Duration KEPT = Duration.ofDays(90);

    private final Database work;
    private final Clock clock;
    private final OutboxTable table;
    private final ChangeFeed<TicketId> feed = new ChangeFeed<>();
    private final ChangeFeed<DraftKey> draftFeed;

    public SqliteOutboxRows(Database work, Clock clock, ChangeFeed<DraftKey> draftFeed) {
        this(work, clock, draftFeed, new OperationJson());
    }

    SqliteOutboxRows(
            Database work, Clock clock, ChangeFeed<DraftKey> draftFeed, OperationJson json) {
        this.work = work;
        this.clock = clock;
        this.draftFeed = draftFeed;
        this.table = new OutboxTable(json);
    }

    @Override
    public void append(
            List<? extends Operation> operations,
            Set<DraftKey> sent,
            Instant at,
            Departure departure) {
        work.run(
                "append to the outbox",
                tx -> {
                    var press = operations.getFirst().id();
                    for (var operation : operations) {
                        // Merged while the operator was writing: into the lane it lives on in.
                        var ticket = IdentityTable.home(tx, operation.ticket());
                        table.insert(tx, operation, ticket, press, at, departure);
                        tellAfterCommit(tx, ticket);
                    }
                    for (var key : sent) {
                        var now = IdentityTable.home(tx, key);
                        for (var operation : operations) {
                            if (operation.draft().equals(Optional.of(key))) {
                                DraftTable.sent(tx, key, operation, at);
                            }
                        }
                        tx.afterCommit(() -> draftFeed.tell(now));
                    }
                });
    }

    @Override
    public Optional<OutboxEntry> find(OperationId id) {
        return list("find an operation", "WHERE id = ?", id.toString()).stream().findFirst();
    }

    @Override
    public List<OutboxEntry> open() {
        return list("list the open outbox", "WHERE " + OutboxTable.OPEN + " ORDER BY sequence");
    }

    @Override
    public List<OutboxEntry> heads(Instant now) {
        return list(
                "list heads of lanes", "WHERE " + OutboxTable.HEADS + " ORDER BY sequence", now);
    }

    @Override
    public Optional<Instant> nextDeparture(Instant now) {
        return work.read(
                "find the next departure",
                session ->
                        session.find(
                                "SELECT not_before FROM outbox WHERE "
                                        + OutboxTable.OPEN
                                        + " AND not_before > ? ORDER BY not_before LIMIT 1",
                                row -> row.instant("not_before"),
                                now));
    }

    @Override
    public List<OutboxEntry> withRiders(OperationId id) {
        return list(
                "list an operation with its riders",
                "WHERE (id = ?1 OR press = (SELECT press FROM outbox WHERE id = ?1)) AND "
                        + OutboxTable.OPEN
                        + " AND sequence >= (SELECT sequence FROM outbox WHERE id = ?1)"
                        + " ORDER BY sequence",
                id.toString());
    }

    @Override
    public List<TicketId> ticketsWithOverlay() {
        return work.read(
                "list tickets with an overlay",
                session ->
                        session.list(
                                "SELECT DISTINCT ticket_id FROM outbox WHERE "
                                        + OutboxTable.LIVE
                                        + " ORDER BY ticket_id",
                                row -> new TicketId(row.number("ticket_id"))));
    }

    @Override
    public List<OutboxEntry> unsettled() {
        return list(
                "list unsettled operations",
                "WHERE " + OutboxTable.UNSETTLED + " ORDER BY sequence");
    }

    @Override
    public List<OutboxEntry> list(int limit) {
        return work.read(
                "list the outbox",
                session -> {
                    var open =
                            table.list(
                                    session,
                                    "WHERE " + OutboxTable.OPEN + " ORDER BY sequence LIMIT ?",
                                    limit);
                    var finished =
                            table.list(
                                    session,
                                    "WHERE state IN ('DONE', 'CANCELLED')"
                                            + " ORDER BY sequence DESC LIMIT ?",
                                    limit - open.size());
                    return Stream.concat(open.stream(), finished.stream()).toList();
                });
    }

    @Override
    public void sending(OperationId id, Revision known, Instant startedAt) {
        move(OutboxMove.SENDING, id, known.value(), startedAt);
    }

    @Override
    public void retry(OperationId id, Instant nextAt, Reason reason) {
        move(OutboxMove.RETRY, id, nextAt, reason.code(), reason.words());
    }

    @Override
    public void uncertain(OperationId id, Instant endedAt, Instant nextAt, Reason reason) {
        move(OutboxMove.UNCERTAIN, id, endedAt, nextAt, reason.code(), reason.words());
    }

    @Override
    public void absent(OperationId id, Instant serverTime, Instant nextAt) {
        move(OutboxMove.ABSENT, id, nextAt, serverTime);
    }

    @Override
    public void due(OperationId id, Instant nextAt) {
        move(OutboxMove.DUE, id, nextAt);
    }

    @Override
    public void hold(OperationId id, Reason reason) {
        move(OutboxMove.HOLD, id, reason.code(), reason.words());
    }

    @Override
    public void fail(OperationId id, Reason reason) {
        move(OutboxMove.FAIL, id, reason.code(), reason.words());
    }

    @Override
    public void done(OperationId id, Receipt receipt) {
        var message = receipt.message().map(MessageId::value);
        work.run(
                OutboxMove.DONE.words(),
                tx -> {
                    moved(tx, OutboxMove.DONE, id, receipt.ticket().value(), message);
                    var created =
                            tx.find(
                                    "SELECT ticket_id FROM outbox WHERE id = ? AND kind = 'create_ticket'",
                                    row -> new TicketId(row.number("ticket_id")),
                                    id.toString());
                    if (created.isPresent()) {
                        var named = IdentityTable.name(tx, created.get(), receipt.ticket());
                        tellAfterCommit(tx, named);
                    }
                });
    }

    @Override
    public void settled(OperationId id) {
        move(OutboxMove.SETTLED, id, clock.instant());
    }

    @Override
    public void release(OperationId id, Instant nextAt) {
        move(OutboxMove.RELEASE, id, nextAt);
    }

    @Override
    public void cancel(List<OperationId> ids, List<Draft> drafts) {
        work.run(
                OutboxMove.CANCEL.words(),
                tx -> {
                    for (var id : ids) {
                        moved(tx, OutboxMove.CANCEL, id, clock.instant());
                        takenBack(tx, id);
                    }
                    for (var draft : drafts) {
                        var key = DraftTable.add(tx, draft);
                        tx.afterCommit(() -> draftFeed.tell(key));
                    }
                });
    }

    private void takenBack(Transaction tx, OperationId id) throws SQLException {
        for (var entry : table.list(tx, "WHERE id = ?", id.toString())) {
            var operation = entry.operation();
            if (operation.draft().isPresent()) {
                var key = IdentityTable.home(tx, operation.draft().get());
                DraftVersionTable.takenBack(tx, key, operation.text());
            }
        }
    }

    @Override
    public void rewrite(Operation operation) {
        work.run(
                OutboxMove.REWRITE.words(),
                tx -> tellAfterCommit(tx, table.rewrite(tx, operation)));
    }

    @Override
    public void answer(Operation operation, Instant nextAt) {
        work.run(
                OutboxMove.ANSWER.words(),
                tx -> {
                    moved(tx, OutboxMove.ANSWER, operation.id(), nextAt);
                    table.rewrite(tx, operation);
                });
    }

    @Override
    public Subscription watch(Consumer<TicketId> listener) {
        return feed.watch(listener);
    }

    /// Forgets what was finished long ago; the number of operations forgotten.
    public int prune() {
        return work.write(
                "prune the outbox",
                tx ->
                        tx.update(
                                "DELETE FROM outbox WHERE finished_at IS NOT NULL AND finished_at < ?",
                                clock.instant().minus(KEPT)));
    }

    private List<OutboxEntry> list(String name, String rest, Object... values) {
        return work.read(name, session -> table.list(session, rest, values));
    }

    private void move(OutboxMove move, OperationId id, Object... values) {
        work.run(move.words(), tx -> moved(tx, move, id, values));
    }

    private void moved(Transaction tx, OutboxMove move, OperationId id, Object... values)
            throws SQLException {
        tellAfterCommit(tx, table.move(tx, move, id, values));
    }

    private void tellAfterCommit(Transaction tx, TicketId ticket) {
        tx.afterCommit(() -> feed.tell(ticket));
    }
}
