package app.pult.desk;

import java.time.Instant;
import java.util.Optional;

/// A ticket as one row of a queue: only what a row shows, read with one query. Names are empty
/// where there is nobody. `asleepUntil` is empty where it is not put off.
public record TicketRow(
        TicketId id,
        String number,
        String subject,
        TicketState state,
        Priority priority,
        String requester,
        String assignee,
        String group,
        Channel channel,
        Instant updated,
        Optional<Instant> due,
        Reading reading,
        int waiting,
        int stuck,
        Optional<Instant> asleepUntil) {

    /// Whether the operator has seen the newest message. `waiting` operations have not been sent
    /// yet; `stuck` ones are held or failed and want the operator.
    public enum Reading {
        READ,
        UNREAD
    }
}
