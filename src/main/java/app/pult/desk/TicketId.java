package app.pult.desk;

/// A ticket on this desk: given out locally from the first moment, never reused, so that a ticket
/// created offline has its name before the server knows of it. The map to [RemoteId] lives in
/// `work.db`.
public record TicketId(long value) {
    public TicketId {
        if (value <= 0) {
            throw new IllegalArgumentException("TicketId " + value);
        }
    }
}
