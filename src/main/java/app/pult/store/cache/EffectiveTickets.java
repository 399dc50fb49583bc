package app.pult.store.cache;

import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.Snooze;
import app.pult.desk.change.TicketSnapshot;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.Receipt;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Transaction;
import app.pult.store.cache.EffectiveRows.Attention;
import app.pult.store.cache.Rebase.Conversation;
import app.pult.store.cache.Rebase.Mirrored;
import app.pult.store.work.OperatorSide;
import app.pult.store.work.ReadMarks.ReadMark;
import app.pult.store.work.SnoozeTable;
import app.pult.store.work.SnoozeTable.State;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Computes effective tickets: asks once for what some tickets need, lets [Rebase] think about
/// each, writes all rows. Thread: the writer of `cache.db`.
final class EffectiveTickets {
    /// So many at once: the answers fit into memory, the statements are worth their while.
    private static final int CHUNK = 1_000;

    private final Database work;

    EffectiveTickets(Database work) {
        this.work = work;
    }

    /// All that changed: the tickets asked for, and those that merged ones live on as.
    Set<Long> compute(Transaction tx, Collection<Long> tickets) throws SQLException {
        var left = new TreeSet<>(tickets);
        var done = new HashSet<Long>();
        while (!left.isEmpty()) {
            var chunk = left.stream().limit(CHUNK).toList();
            var targets = chunk(tx, chunk);
            done.addAll(chunk);
            left.addAll(targets);
            left.removeAll(done);
        }
        return done;
    }

    /// Where merged ones among them live on.
    private Collection<Long> chunk(Transaction tx, List<Long> tickets) throws SQLException {
        var ids = Json.ids(tickets);
        var side = OperatorSide.read(work, tickets);
        var me = Facts.me(tx);
        var server = ServerTickets.present(tx, ids);
        var gone = new HashSet<>(ServerTickets.gone(tx, ids));
        gone.addAll(side.merged().keySet());
        var results = results(tx, side);
        var readers = new Reading(tx, ids, side, me);
        var writer = new EffectiveWriter(tx, ids, names(tx, server));
        for (var id : tickets) {
            var operations = side.operations().getOrDefault(id, List.of());
            if (gone.contains(id)) {
                writer.gone(id, operations.isEmpty());
                continue;
            }
            var mirrored =
                    new Mirrored(
                            Optional.ofNullable(server.get(id)),
                            Optional.ofNullable(side.remotes().get(id)),
                            operations.isEmpty() ? Conversation.BEGUN : conversation(tx, id),
                            results.origins(),
                            results.messages());
            var effective = Rebase.of(mirrored, operations, me);
            writer.write(id, effective, readers.attention(id, effective), operations.isEmpty());
        }
        writer.send();
        writer.moved(side.merged());
        return side.merged().values();
    }

    private static Conversation conversation(Transaction tx, long id) throws SQLException {
        var begun = tx.number("SELECT EXISTS (SELECT 1 FROM messages WHERE ticket_id = ?)", id);
        return begun == 0 ? Conversation.EMPTY : Conversation.BEGUN;
    }

    private static Names names(Transaction tx, Map<Long, TicketSnapshot> server)
            throws SQLException {
        var people = new HashSet<String>();
        for (var ticket : server.values()) {
            ticket.requester().ifPresent(id -> people.add(id.value()));
            ticket.fields().assignee().ifPresent(id -> people.add(id.value()));
        }
        return new Names(tx, PeopleTable.find(tx, people));
    }

    /// Which results of these operations are mirrored.
    private static Results results(Transaction tx, OperatorSide side) throws SQLException {
        var operations = new ArrayList<String>();
        var receipts = new ArrayList<String>();
        for (var entries : side.operations().values()) {
            for (var entry : entries) {
                operations.add(entry.operation().id().toString());
                message(entry).ifPresent(id -> receipts.add(id.value()));
            }
        }
        if (operations.isEmpty()) {
            return new Results(Set.of(), Set.of());
        }
        var origins =
                tx.list(
                        "SELECT origin FROM messages WHERE origin IN (SELECT value FROM json_each(?))",
                        row -> OperationId.of(row.text("origin")),
                        Json.ids(operations));
        var messages =
                tx.list(
                        "SELECT id FROM messages WHERE id IN (SELECT value FROM json_each(?))",
                        row -> new MessageId(row.text("id")),
                        Json.ids(receipts));
        return new Results(new HashSet<>(origins), new HashSet<>(messages));
    }

    private static Optional<MessageId> message(OutboxEntry entry) {
        return entry.receipt().flatMap(Receipt::message);
    }

    private record Results(Set<OperationId> origins, Set<MessageId> messages) {}

    /// How far the operator has read some tickets, and which they put off.
    private static final class Reading {
        private final Map<Long, ReadMark> newest;
        private final Map<Long, ReadMark> marks;
        private final Map<Long, SnoozeTable.Entry> snoozes;
        private final Map<Long, ReadMark> heard;

        Reading(Transaction tx, String ids, OperatorSide side, Optional<Person> me)
                throws SQLException {
            this.newest =
                    Conversations.newestOfOthers(
                            tx, ids, me.map(person -> person.id().value()).orElse(""));
            this.marks = side.marks();
            this.snoozes = side.snoozes();
            this.heard =
                    snoozes.isEmpty()
                            ? Map.of()
                            : Conversations.newestOfCustomers(tx, Json.ids(snoozes.keySet()));
        }

        Attention attention(long id, Rebase.Effective effective) {
            var snooze = Optional.ofNullable(snoozes.get(id));
            boolean back = snooze.filter(nap -> nap.state() == State.BACK).isPresent();
            return new Attention(
                    unread(id, effective) || back,
                    snooze.filter(nap -> isAsleep(id, nap)).map(nap -> nap.snooze().until()));
        }

        private boolean isAsleep(long id, SnoozeTable.Entry nap) {
            var last = heard.getOrDefault(id, SnoozeTable.NOTHING_HEARD);
            return nap.state() == State.ASLEEP
                    && (nap.snooze().end() == Snooze.End.TIME || last.compareTo(nap.heard()) <= 0);
        }

        /// Somebody else's message is newer than the mark. What was over before this desk first saw
        /// it, nobody has to read.
        private boolean unread(long id, Rebase.Effective effective) {
            var last = newest.get(id);
            if (last == null) {
                return false;
            }
            var mark = marks.get(id);
            return mark == null
                    ? effective.ticket().filter(now -> now.fields().state().active()).isPresent()
                    : last.compareTo(mark) > 0;
        }
    }
}
