package app.pult.desk;

/// A saved, ordered filter over tickets. Deleted and hidden tickets are in none; one that is put
/// off is in [Snoozed], and in [Unsent] if it is that too.
public sealed interface Queue {
    /// Assigned to me and active.
    record Mine() implements Queue {}

    /// Active and assigned to nobody.
    record Unassigned() implements Queue {}

    /// New or open, whoever holds it.
    record AllOpen() implements Queue {}

    /// In state [TicketState#WAITING].
    record Waiting() implements Queue {}

    /// Solved or rejected, newest first.
    record Solved() implements Queue {}

    /// Put off, soonest back first.
    record Snoozed() implements Queue {}

    /// Active tickets of one group.
    record OfGroup(GroupId group) implements Queue {}

    /// With operations that wait, are held or failed on this desk.
    record Unsent() implements Queue {}
}
