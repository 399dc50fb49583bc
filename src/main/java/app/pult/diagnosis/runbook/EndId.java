package app.pult.diagnosis.runbook;

/// An end's name within its runbook, shaped like a [RunbookId]; no step has the same.
public record EndId(String value) {
    public EndId {
        if (!RunbookId.SHAPE.matches(value)) {
            throw new IllegalArgumentException("no name of an end: \"" + value + "\"");
        }
    }
}
