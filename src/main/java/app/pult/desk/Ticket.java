package app.pult.desk;

import java.util.List;
import java.util.Optional;

/// A ticket as the operator sees it: what the server said, with this desk's pending operations
/// applied. `number` is empty until the server gave one.
public record Ticket(
        TicketId id,
        Optional<RemoteId> remote,
        String number,
        TicketFields fields,
        Optional<Person> requester,
        List<Person> cc,
        Channel channel,
        TicketTimes times,
        Revision revision) {
    public Ticket {
        cc = List.copyOf(cc);
    }
}
