package app.pult.knowledge;

/// What the operator says of a remedy that was tried on a ticket.
public enum Verdict {
    HELPED,
    DID_NOT
}
