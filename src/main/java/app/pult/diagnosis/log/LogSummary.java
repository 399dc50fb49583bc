package app.pult.diagnosis.log;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A log on a page: its templates in the order of their first lines, how many lines of each level,
/// and when. `start` is when the first bucket of time begins; without times the buckets are equal
/// parts of no length and `overTime` is empty everywhere.
///
/// Thread: any, immutable.
public record LogSummary(
        long lines,
        List<LogTemplate> templates,
        Map<Level, Long> levels,
        Optional<LocalDateTime> start,
        Duration bucket,
        List<Integer> overTime) {
    public LogSummary {
        templates = List.copyOf(templates);
        levels = Map.copyOf(levels);
        overTime = List.copyOf(overTime);
    }
}
