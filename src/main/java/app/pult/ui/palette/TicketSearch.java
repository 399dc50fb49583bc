package app.pult.ui.palette;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.Ticket;
import app.pult.desk.TicketRow;
import app.pult.desk.Tickets;
import app.pult.ui.kit.KeyboardLayout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tickets by number or by words of their rows: open ones first, then those that wait, then those
/// that are over; within each the latest change first.
///
/// Thread: any but JavaFX.
final class TicketSearch {
    /// What was found for `typed`; `words` is `typed`, or what the same keys are in the other
    /// layout.
    record Hits(String typed, String words, List<Entry.OfTicket> tickets) {
        static final Hits NOTHING = new Hits("", "", List.of());
    }

    /// Whether the other layout is tried where nothing is found as typed.
    enum Rescue {
        NO,
        OTHER_LAYOUT
    }

    private static final int LIMIT = 8;
    private static final List<Queue> PLACES =
            List.of(
                    new Queue.AllOpen(),
                    new Queue.Waiting(),
                    new Queue.Snoozed(),
                    new Queue.Solved());
    private static final Pattern NUMBER = Pattern.compile("[№#]?\\s*(\\d+)");

    private final Tickets tickets;

    TicketSearch(Tickets tickets) {
        this.tickets = tickets;
    }

    /// Whether it reads like a ticket's number: "10482", "№ 10482", "#10482".
    static boolean isNumber(String typed) {
        return NUMBER.matcher(typed).matches();
    }

    Hits find(String typed, Rescue rescue) {
        var asTyped = new Hits(typed, typed, find(typed));
        return asTyped.tickets().isEmpty() && rescue == Rescue.OTHER_LAYOUT
                ? KeyboardLayout.other(typed)
                        .map(other -> new Hits(typed, other, find(other)))
                        .filter(hits -> !hits.tickets().isEmpty())
                        .orElse(asTyped)
                : asTyped;
    }

    private List<Entry.OfTicket> find(String typed) {
        var number = NUMBER.matcher(typed);
        var words = number.matches() ? number.group(1) : typed;
        var found = new LinkedHashMap<Object, Entry.OfTicket>();
        byNumber(words).ifPresent(hit -> found.put(hit.id(), hit));
        for (var place : PLACES) {
            int left = LIMIT - found.size();
            if (left > 0) {
                tickets.page(place, QueueOrder.NEWEST_CHANGE, words, 0, left)
                        .forEach(row -> found.putIfAbsent(row.id(), entry(row)));
            }
        }
        return new ArrayList<>(found.values());
    }

    private Optional<Entry.OfTicket> byNumber(String number) {
        return tickets.findByNumber(number).flatMap(tickets::find).map(TicketSearch::entry);
    }

    private static Entry.OfTicket entry(Ticket ticket) {
        return new Entry.OfTicket(
                ticket.id(),
                ticket.number(),
                ticket.fields().subject(),
                ticket.requester().map(person -> person.name()).orElse(""),
                ticket.fields().state());
    }

    private static Entry.OfTicket entry(TicketRow row) {
        return new Entry.OfTicket(
                row.id(), row.number(), row.subject(), row.requester(), row.state());
    }
}
