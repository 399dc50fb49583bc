package app.pult.store.cache;

import app.pult.desk.Snooze;
import app.pult.desk.Snoozes;
import app.pult.desk.TicketId;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.work.SnoozeTable;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is put off: said in `work.db`, seen in the effective rows of `cache.db`. Thread: any but
/// JavaFX.
public final class SqliteSnoozes implements Snoozes {
    private final Database cache;
    private final SnoozeTable table;
    private final SqliteMirror mirror;

    public SqliteSnoozes(Database cache, SnoozeTable table, SqliteMirror mirror) {
        this.cache = cache;
        this.table = table;
        this.mirror = mirror;
    }

    @Override
    public Optional<Snooze> find(TicketId ticket) {
        return asleep(List.of(ticket.value())).isEmpty()
                ? Optional.empty()
                : table.find(ticket).map(SnoozeTable.Entry::snooze);
    }

    @Override
    public void put(Snooze snooze) {
        var heard =
                cache.read(
                        "find the newest message of a customer",
                        session ->
                                Conversations.newestOfCustomers(
                                                session, Json.ids(Set.of(snooze.ticket().value())))
                                        .getOrDefault(
                                                snooze.ticket().value(),
                                                SnoozeTable.NOTHING_HEARD));
        table.put(snooze, heard);
        mirror.rebase(Set.of(snooze.ticket()));
    }

    @Override
    public void end(TicketId ticket) {
        table.remove(ticket);
        mirror.rebase(Set.of(ticket));
    }

    @Override
    public Set<TicketId> wake(Instant now) {
        merged().forEach(table::remove);
        var due = new HashSet<>(table.due(now));
        if (due.isEmpty()) {
            return Set.of();
        }
        var ids = due.stream().map(TicketId::value).toList();
        var back = new HashSet<>(asleep(ids));
        table.wake(back, ids.stream().filter(id -> !back.contains(id)).toList());
        mirror.rebase(due);
        due.removeIf(ticket -> !back.contains(ticket.value()));
        return due;
    }

    /// Tickets whose rows may be wrong after a crash: something is said about them, or is seen.
    public Set<TicketId> unsure() {
        var unsure = new HashSet<>(table.all());
        unsure.addAll(
                cache.read(
                        "list what sleeps",
                        session ->
                                session.list(
                                        "SELECT id FROM tickets WHERE phase = 4",
                                        row -> new TicketId(row.number("id")))));
        return unsure;
    }

    /// What was said about tickets that live on as others, which are awake.
    private List<TicketId> merged() {
        var all = table.all().stream().map(TicketId::value).toList();
        return all.isEmpty()
                ? List.of()
                : cache.read(
                        "look which snoozes are of merged tickets",
                        session ->
                                session.list(
                                        """
                                        SELECT ticket_id FROM moved
                                        WHERE ticket_id IN (SELECT value FROM json_each(?))
                                        """,
                                        row -> new TicketId(row.number("ticket_id")),
                                        Json.ids(all)));
    }

    private List<Long> asleep(List<Long> tickets) {
        return cache.read(
                "look which tickets sleep",
                session ->
                        session.list(
                                """
                                SELECT id FROM tickets
                                WHERE id IN (SELECT value FROM json_each(?)) AND asleep_until IS NOT NULL
                                """,
                                row -> row.number("id"),
                                Json.ids(tickets)));
    }
}
