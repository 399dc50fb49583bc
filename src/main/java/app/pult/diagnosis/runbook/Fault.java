package app.pult.diagnosis.runbook;

/// What is wrong with a file of a runbook, for its author: `place` is a step, an end or a field,
/// empty where it is the whole file. In English, as file formats are.
public record Fault(String file, String place, String wrong) {
    @Override
    public String toString() {
        return place.isEmpty() ? file + ": " + wrong : file + ", " + place + ": " + wrong;
    }
}
