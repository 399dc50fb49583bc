package app.pult.store.work;

import app.pult.desk.TicketId;
import app.pult.store.Database;

import java.time.Instant;

/// How far the operator has read each ticket. Thread: any but JavaFX.
public final class ReadMarks {
    private final Database work;

    public ReadMarks(Database work) {
        this.work = work;
    }

    /// Everything up to this message has been seen; a mark never goes back.
    public void mark(TicketId ticket, ReadMark mark) {
        work.run(
                "mark a ticket read",
                tx ->
                        tx.update(
                                """
                                INSERT INTO read_marks (ticket_id, seen_at, seen_order) VALUES (?, ?, ?)
                                ON CONFLICT (ticket_id) DO UPDATE
                                SET seen_at = excluded.seen_at, seen_order = excluded.seen_order
                                WHERE (excluded.seen_at, excluded.seen_order) > (seen_at, seen_order)
                                """,
                                ticket.value(),
                                mark.at(),
                                mark.order()));
    }

    /// A place in a conversation: an instant of the server's clock, and the order within it.
    public record ReadMark(Instant at, long order) implements Comparable<ReadMark> {
        @Override
        public int compareTo(ReadMark other) {
            var byInstant = at.compareTo(other.at);
            return byInstant != 0 ? byInstant : Long.compare(order, other.order);
        }
    }
}
