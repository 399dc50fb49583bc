package app.pult.desk.sendcheck;

/// Something to look at before sending. It is about the characters from `start` to before `end`;
/// both are 0 where it is about no words in particular. `words` are those words, or for a
/// [Kind#RECIPIENT] the name of whoever wrote last.
public record Concern(Kind kind, int start, int end, String words) {
    /// The gravest first.
    public enum Kind {
        RECIPIENT,
        OTHER_CUSTOMER,
        SECRET,
        INTERNAL_HOST,
        /// A reply that speaks to colleagues.
        READS_LIKE_NOTE,
        /// A note that speaks to the customer.
        READS_LIKE_REPLY,
        BLANK,
        NO_FILE
    }

    public boolean hasPlace() {
        return end > start;
    }

    boolean meets(Concern other) {
        return hasPlace() && other.hasPlace() && start < other.end && other.start < end;
    }
}
