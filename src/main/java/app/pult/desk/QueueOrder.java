package app.pult.desk;

/// How a queue is sorted. Every order ends in the ticket's id, so that it is total.
public enum QueueOrder {
    /// Due soonest first, then higher priority, then longest untouched; without a due date last.
    /// What is put off goes by when it comes back.
    URGENCY,
    NEWEST_CHANGE,
    OLDEST_CHANGE,
    PRIORITY,
    NUMBER
}
