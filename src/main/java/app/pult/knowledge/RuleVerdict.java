package app.pult.knowledge;

/// What the operator says of a rule's finding in a ticket.
public enum RuleVerdict {
    RIGHT,
    WRONG
}
