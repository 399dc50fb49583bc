package app.pult.store;

/// A file of the desk could not be opened, read or written. The message is a sentence for the
/// operator's administrator that names the file and what to do; nothing was half written.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Kind {
        /// The file is something else.
        NOT_A_DATABASE,
        /// The file was a database once and no longer is a whole one.
        DAMAGED,
        /// Written by a newer version of the program.
        TOO_NEW,
        /// Another process works in this folder.
        LOCKED,
        /// The file or folder may not be written.
        READ_ONLY,
        DISK_FULL,
        /// The disk or the operating system refused.
        IO,
        /// Closed while somebody still wanted something.
        CLOSED,
        /// A statement failed: a bug of ours.
        STATEMENT
    }

    private final Kind kind;

    public StoreException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public StoreException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
