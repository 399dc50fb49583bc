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

    /// The operator's own: what of another one fits the words of a filter, in an order of its own.
    /// `base` is none of these.
    record Saved(long id, String name, Queue base, String filter, QueueOrder order)
            implements Queue {
        public Saved {
            if (name.isBlank() || base instanceof Saved) {
                throw new IllegalArgumentException("a view without a name, or of a view: " + name);
            }
        }

        public Saved named(String other) {
            return new Saved(id, other, base, filter, order);
        }
    }

    /// With operations that wait, are held or failed on this desk.
    record Unsent() implements Queue {}
}
