package app.pult.diagnosis.timeline;

import java.time.Duration;

/// How often a year has turned in a log that says no years: December before January, or behind it
/// where the newest lines come first.
///
/// Thread: confined.
final class YearTurns {
    /// In seconds; a longer step between two lines is a turn.
    static final long HALF = Duration.ofDays(182).toSeconds();

    private final boolean isNewestFirst;
    private boolean isBegun;
    private long last;
    private int count;

    YearTurns(boolean isNewestFirst) {
        this.isNewestFirst = isNewestFirst;
    }

    void see(long seconds) {
        long step = isBegun ? seconds - last : 0;
        count += (isNewestFirst ? step > HALF : step < -HALF) ? 1 : 0;
        isBegun = true;
        last = seconds;
    }

    int count() {
        return count;
    }
}
