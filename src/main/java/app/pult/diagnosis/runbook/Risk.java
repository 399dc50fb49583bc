package app.pult.diagnosis.runbook;

/// What a step does to the customer's machine; later is worse.
public enum Risk {
    /// Looks and changes nothing.
    READ,
    /// Changes something that can be changed back.
    CHANGE,
    /// Something is gone, or may be: asked about before its command is given out.
    DESTRUCTIVE
}
