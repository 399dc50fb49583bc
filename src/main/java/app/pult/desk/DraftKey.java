package app.pult.desk;

/// Where a draft belongs: it can appear nowhere else.
public record DraftKey(TicketId ticket, Kind kind) {
    public enum Kind {
        REPLY,
        NOTE,
        /// The ticket itself is only a draft: its id is already its own.
        NEW_TICKET
    }
}
