package app.pult.diagnosis.timeline;

import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.log.Level;
import app.pult.diagnosis.log.LogTemplate.Mark;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// A line of a log at its place in time. `since` is how long after its log's start it was written,
/// for a log that knows no dates; it has no `at` then. `score` is how much a person should look at
/// it, as [app.pult.diagnosis.log.LogAlerts] says. `finding` is what the line proves. `jump` is how
/// far the log's clock went between the line before and this one, where that is no time that
/// passed: back if it is negative. `text` is the line without its time.
///
/// Thread: any, immutable.
public record Event(
        String file,
        int line,
        Optional<Instant> at,
        Optional<Duration> since,
        Level level,
        double score,
        Set<Mark> marks,
        Optional<Finding> finding,
        Optional<Duration> jump,
        String text) {
    /// As the axis goes: in time, then by file and line; what has no time of day comes last.
    public static final Comparator<Event> IN_TIME =
            Comparator.comparing((Event event) -> event.at().orElse(Instant.MAX))
                    .thenComparing(Event::file)
                    .thenComparingInt(Event::line);

    public Event {
        marks = Set.copyOf(marks);
        text = text.length() > Evidence.LONGEST ? text.substring(0, Evidence.LONGEST) + "…" : text;
    }

    /// Whether it is this line.
    public boolean is(String itsFile, int itsLine) {
        return line == itsLine && file.equals(itsFile);
    }
}
