package app.pult.diagnosis.report;

/// Reads one input line by line and tells its facts to the sink that it was made with.
///
/// Thread: confined to one reading.
public interface ReportReader {
    /// Told of every line in order; `number` counts from 1.
    void line(int number, String text);

    /// Told once, after the last line: time for what takes several lines to know.
    default void end() {}
}
