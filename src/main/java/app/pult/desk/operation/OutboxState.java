package app.pult.desk.operation;

/// Where an operation stands; who moves it is told in `src/docs/sync.md`.
public enum OutboxState {
    QUEUED,
    /// A call is under way, or its outcome is being looked up.
    SENDING,
    /// Waits for the operator's word.
    HELD,
    /// The server refused it.
    FAILED,
    DONE,
    /// Taken back by the operator; its text is kept among the drafts' versions.
    CANCELLED;

    /// Whether nothing will move it any more.
    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }
}
