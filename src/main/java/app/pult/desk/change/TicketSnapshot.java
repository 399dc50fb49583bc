package app.pult.desk.change;

import app.pult.desk.Channel;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketTimes;

import java.util.List;
import java.util.Optional;

/// A ticket as the server has it, at least as new as `revision`. The people it names are told of in
/// the same batch or an earlier one.
public record TicketSnapshot(
        RemoteId id,
        String number,
        TicketFields fields,
        Optional<PersonId> requester,
        List<PersonId> cc,
        Channel channel,
        TicketTimes times,
        Revision revision) {
    public TicketSnapshot {
        cc = List.copyOf(cc);
    }
}
