package app.pult.ui.palette;

import app.pult.desk.Ticket;
import app.pult.desk.Tickets;
import app.pult.search.Asked.Kind;
import app.pult.search.Hit;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.search.Search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tickets by number, and by whatever the search finds them by, the best first.
///
/// Thread: any but JavaFX.
final class TicketSearch {
    /// What was found for `typed`; `words` is `typed`, or what was meant by it.
    record Hits(String typed, String words, List<Entry.OfTicket> tickets) {
        static final Hits NOTHING = new Hits("", "", List.of());

        /// Without what was found for other words than were typed.
        Hits asTyped() {
            return words.equals(typed) ? this : new Hits(typed, typed, List.of());
        }
    }

    private static final int LIMIT = 8;
    private static final Set<Kind> TICKETS = Set.of(Kind.TICKET);
    private static final Pattern NUMBER = Pattern.compile("[№#]?\\s*(\\d+)");

    private final Tickets tickets;
    private final Search search;

    TicketSearch(Tickets tickets, Search search) {
        this.tickets = tickets;
        this.search = search;
    }

    /// Whether it reads like a ticket's number: "10482", "№ 10482", "#10482".
    static boolean isNumber(String typed) {
        return NUMBER.matcher(typed).matches();
    }

    Hits find(String typed) {
        var found = new LinkedHashMap<Object, Entry.OfTicket>();
        var number = NUMBER.matcher(typed);
        var words = number.matches() ? number.group(1) : typed;
        byNumber(words).ifPresent(hit -> found.put(hit.id(), hit));
        var answer = search.find(new Question(words, Typing.GOES_ON, TICKETS), LIMIT);
        answer.tickets().forEach(hit -> found.putIfAbsent(hit.id(), entry(hit)));
        var best = new ArrayList<>(found.values()).subList(0, Math.min(LIMIT, found.size()));
        return new Hits(typed, meant(typed, answer.meant(), best), List.copyOf(best));
    }

    private static String meant(
            String typed, Optional<String> meant, List<Entry.OfTicket> tickets) {
        return tickets.isEmpty() ? typed : meant.orElse(typed);
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
                ticket.fields().state(),
                Optional.empty());
    }

    private static Entry.OfTicket entry(Hit.OfTicket hit) {
        return new Entry.OfTicket(
                hit.id(),
                hit.number(),
                hit.subject().text(),
                hit.requester(),
                hit.state(),
                hit.message());
    }
}
