package app.pult.diagnosis.runbook;

/// A step's name within its runbook, shaped like a [RunbookId].
public record StepId(String value) {
    public StepId {
        if (!RunbookId.SHAPE.matches(value)) {
            throw new IllegalArgumentException("no name of a step: \"" + value + "\"");
        }
    }
}
