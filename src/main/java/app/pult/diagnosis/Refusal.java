package app.pult.diagnosis;

/// An input, or a part of it, that was not read. It is shown beside the findings: what was not
/// checked must not look healthy. `detail` is a number, a name or empty, never a sentence.
public record Refusal(String file, Reason reason, String detail) {
    public enum Reason {
        /// No bytes, or no words.
        EMPTY,
        /// Neither a text nor anything else that is read here.
        NOT_TEXT,
        /// An event log in its own binary form; its XML export is read.
        BINARY_EVENT_LOG,
        /// A password is needed.
        LOCKED,
        /// The archive or the document is broken.
        DAMAGED,
        /// It unpacks to far more than it is: more than `detail` times.
        BOMB,
        /// More files than are looked at: `detail`.
        MANY_ENTRIES,
        /// The name of an entry leads out of the archive.
        OUTSIDE_NAME,
        /// Archives in archives, deeper than is looked at.
        DEEP,
        /// A document type with entities of its own.
        ENTITIES,
        /// The time for one input was over.
        TIME,
        /// The operator stopped it.
        STOPPED
    }
}
