package app.pult.diagnosis.log;

import java.util.EnumMap;
import java.util.Map;

/// How often lines of a kind were seen, when, and how bad they said they are. Times are seconds
/// since 1970 on the log's own clock. Thread: confined.
final class Sightings {
    static final long NEVER = Long.MIN_VALUE;

    private final Timeline timeline = new Timeline();
    private final Map<Level, Long> levels = new EnumMap<>(Level.class);
    private String example = "";
    private Level severity = Level.INFO;
    private long count;
    private long firstLine = Long.MAX_VALUE;
    private long lastLine;
    private long firstTime = NEVER;
    private long lastTime = NEVER;

    void see(long line, long time) {
        count++;
        firstLine = Math.min(firstLine, line);
        lastLine = line;
        if (time != NEVER) {
            firstTime = firstTime == NEVER ? time : Math.min(firstTime, time);
            lastTime = Math.max(lastTime, time);
            timeline.add(time, 1);
        }
    }

    void see(Level level) {
        levels.merge(level, 1L, Long::sum);
    }

    /// What its words say, for lines of no level of their own.
    Level severity() {
        return severity;
    }

    void setSeverity(Level level) {
        severity = level;
    }

    void setExample(String message) {
        example = message;
    }

    void add(Sightings other) {
        if (other.firstLine < firstLine) {
            example = other.example;
            severity = other.severity;
        }
        count += other.count;
        firstLine = Math.min(firstLine, other.firstLine);
        lastLine = Math.max(lastLine, other.lastLine);
        if (other.firstTime != NEVER) {
            firstTime = firstTime == NEVER ? other.firstTime : Math.min(firstTime, other.firstTime);
            lastTime = Math.max(lastTime, other.lastTime);
        }
        timeline.add(other.timeline);
        other.levels.forEach((level, times) -> levels.merge(level, times, Long::sum));
    }

    /// The first message of them.
    String example() {
        return example;
    }

    long count() {
        return count;
    }

    long firstLine() {
        return firstLine;
    }

    long lastLine() {
        return lastLine;
    }

    /// [#NEVER] where no line has a time.
    long firstTime() {
        return firstTime;
    }

    long lastTime() {
        return lastTime;
    }

    long of(Level level) {
        return levels.getOrDefault(level, 0L);
    }

    Timeline timeline() {
        return timeline;
    }
}
