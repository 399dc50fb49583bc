package app.pult.desk;

/// Where a ticket stands. Backends translate their own words at their boundary; a deleted ticket is
/// no state but a tombstone.
public enum TicketState {
    NEW,
    OPEN,
    /// Waits for the customer or a third party.
    WAITING,
    SOLVED,
    REJECTED;

    /// Whether somebody still has to do something about it, today or later.
    public boolean active() {
        return switch (this) {
            case NEW, OPEN, WAITING -> true;
            case SOLVED, REJECTED -> false;
        };
    }
}
