package app.pult.diagnosis.log;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One kind of message of a log: its text with `<*>` where values stand, and what was seen of it.
/// Numbers begin at 1 in the order of first lines; lines count from 1. Times are on the log's own
/// clock, empty where it has none. `overTime` counts in the buckets of [LogSummary].
///
/// Thread: any, immutable.
public record LogTemplate(
        int number,
        String text,
        String example,
        long count,
        long firstLine,
        long lastLine,
        Optional<LocalDateTime> firstTime,
        Optional<LocalDateTime> lastTime,
        Level level,
        List<Integer> overTime,
        Set<Mark> marks) {
    /// What makes a template worth a look.
    public enum Mark {
        /// Hardly ever there in a log of this length.
        RARE,
        /// Not there in the first nine tenths of the log.
        NEW,
        /// Many at once, compared with its usual rate.
        BURST
    }

    public LogTemplate {
        overTime = List.copyOf(overTime);
        marks = Set.copyOf(marks);
    }
}
