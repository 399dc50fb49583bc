package app.pult.desk.operation;

/// Why an operation waits, is held or failed. `words` are the server's own where it gave any
/// (shown, never parsed), else empty.
public record Reason(Code code, String words) {
    public enum Code {
        /// The server cannot be reached.
        OFFLINE,
        /// The server asked for patience or is broken for the moment.
        SERVER_BUSY,
        /// Sign-in is needed before anything can be sent.
        SIGN_IN,
        /// The call ended without an answer: it is being found out whether the server has it.
        OUTCOME_UNKNOWN,
        /// Nobody can tell whether the server has it; only the operator may decide.
        CANNOT_TELL,
        /// Messages came that its author had not seen.
        STALE_REPLY,
        /// The recipient is no longer who it was.
        RECIPIENT_CHANGED,
        /// A field was changed on the server too.
        CONFLICT,
        /// Somebody else was faster with the ticket.
        ALREADY_TAKEN,
        /// The server refused it.
        REJECTED,
        /// The server did a part of it and refused the rest, which is what is left of the
        /// operation.
        PARTLY_REJECTED,
        /// The operator holds it.
        BY_OPERATOR,
        /// The ticket is gone from the server.
        TICKET_GONE,
        /// The file it carries is no longer whole on this desk.
        FILE_MISSING
    }

    public static Reason of(Code code) {
        return new Reason(code, "");
    }
}
