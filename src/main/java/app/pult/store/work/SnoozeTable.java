package app.pult.store.work;

import app.pult.desk.Snooze;
import app.pult.desk.TicketId;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.work.ReadMarks.ReadMark;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was put off in `work.db`. Thread: any but JavaFX.
public final class SnoozeTable {
    /// Whether it is still to come back, or came back by the clock and nobody has looked since.
    public enum State {
        ASLEEP,
        BACK
    }

    /// `heard` is the newest message of the customer that was known; nothing of theirs is older
    /// than [#NOTHING_HEARD].
    public record Entry(Snooze snooze, ReadMark heard, State state) {}

    public static final ReadMark NOTHING_HEARD = new ReadMark(Instant.EPOCH, 0);

    private static final String SELECT =
            "SELECT ticket_id, until, ended_by, heard_at, heard_order, state FROM snoozes WHERE ";

    private final Database work;

    public SnoozeTable(Database work) {
        this.work = work;
    }

    public Optional<Entry> find(TicketId ticket) {
        return work.read(
                "find a snooze",
                session ->
                        session.find(SELECT + "ticket_id = ?", SnoozeTable::entry, ticket.value()));
    }

    /// All that something is said about.
    public List<TicketId> all() {
        return work.read(
                "list snoozes",
                session ->
                        session.list(
                                "SELECT ticket_id FROM snoozes",
                                row -> new TicketId(row.number("ticket_id"))));
    }

    /// Those that sleep and whose time has come.
    public List<TicketId> due(Instant now) {
        return work.read(
                "list snoozes that are due",
                session ->
                        session.list(
                                "SELECT ticket_id FROM snoozes WHERE state = 'ASLEEP' AND until <= ?",
                                row -> new TicketId(row.number("ticket_id")),
                                now));
    }

    public void put(Snooze snooze, ReadMark heard) {
        work.run(
                "put a ticket off",
                tx ->
                        tx.update(
                                """
                                INSERT INTO snoozes (ticket_id, until, ended_by, heard_at, heard_order, state)
                                VALUES (?, ?, ?, ?, ?, 'ASLEEP')
                                ON CONFLICT (ticket_id) DO UPDATE SET until = excluded.until,
                                  ended_by = excluded.ended_by, heard_at = excluded.heard_at,
                                  heard_order = excluded.heard_order, state = excluded.state
                                """,
                                snooze.ticket().value(),
                                snooze.until(),
                                snooze.end(),
                                heard.at(),
                                heard.order()));
    }

    public void remove(TicketId ticket) {
        work.run(
                "end a snooze",
                tx -> tx.update("DELETE FROM snoozes WHERE ticket_id = ?", ticket.value()));
    }

    /// The operator has looked at a ticket that came back by the clock.
    public void seen(TicketId ticket) {
        work.run(
                "see a ticket that came back",
                tx ->
                        tx.update(
                                "DELETE FROM snoozes WHERE ticket_id = ? AND state = 'BACK'",
                                ticket.value()));
    }

    /// The first come back; of the others nobody waits for anything any more.
    public void wake(Collection<Long> back, Collection<Long> over) {
        work.run(
                "wake tickets",
                tx -> {
                    tx.update(
                            "UPDATE snoozes SET state = 'BACK' WHERE ticket_id IN"
                                    + " (SELECT value FROM json_each(?))",
                            Json.ids(back));
                    tx.update(
                            "DELETE FROM snoozes WHERE ticket_id IN"
                                    + " (SELECT value FROM json_each(?))",
                            Json.ids(over));
                });
    }

    /// Of some tickets, as [Json#ids] writes them.
    static Map<Long, Entry> of(Session session, String ids) throws SQLException {
        var found = new HashMap<Long, Entry>();
        session.each(
                SELECT + "ticket_id IN (SELECT value FROM json_each(?))",
                row -> found.put(row.number("ticket_id"), entry(row)),
                ids);
        return found;
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                new Snooze(
                        new TicketId(row.number("ticket_id")),
                        row.instant("until"),
                        Snooze.End.valueOf(row.text("ended_by"))),
                new ReadMark(row.instant("heard_at"), row.number("heard_order")),
                State.valueOf(row.text("state")));
    }
}
