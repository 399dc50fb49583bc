package app.pult.desk;

import java.time.Instant;
import java.util.List;

/// Somebody who writes to the desk, as far as this desk knows: `namesakes` write under the same
/// full name from other addresses, `companies` are named in their tickets. `tickets` are the latest
/// of `count`, `timeline` the latest messages in them, newest first both. `note` is the operator's
/// own, empty for none.
public record Customer(
        Person person,
        List<Person> namesakes,
        List<String> companies,
        List<TicketRow> tickets,
        int count,
        List<Entry> timeline,
        String note) {
    public Customer {
        namesakes = List.copyOf(namesakes);
        companies = List.copyOf(companies);
        tickets = List.copyOf(tickets);
        timeline = List.copyOf(timeline);
    }

    /// Who may read a message.
    public enum Kind {
        CUSTOMER,
        REPLY,
        NOTE
    }

    /// A message in one of the tickets, with the beginning of its words.
    public record Entry(
            TicketId ticket,
            String subject,
            Kind kind,
            String author,
            Instant at,
            String beginning) {}
}
