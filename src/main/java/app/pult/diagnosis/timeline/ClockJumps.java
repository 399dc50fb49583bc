package app.pult.diagnosis.timeline;

import app.pult.diagnosis.log.Stamp;
import app.pult.diagnosis.log.Stamp.Form;

import java.time.Duration;
import java.util.Optional;

/// What is no passing of time between two lines: the clock went back by more than lines of several
/// writers mix, or ahead by more than any machine stands still.
///
/// Thread: any.
final class ClockJumps {
    /// In seconds.
    private static final long BACK = Duration.ofMinutes(2).toSeconds();

    private static final long AHEAD = Duration.ofDays(366).toSeconds();

    private ClockJumps() {}

    /// How far, back if it is negative; empty where it did not. Times of different forms or zones
    /// cannot be compared.
    static Optional<Duration> step(Stamp before, Stamp now, boolean isNewestFirst) {
        if (before.form() != now.form()
                || before.offset().isPresent() != now.offset().isPresent()) {
            return Optional.empty();
        }
        long raw = universal(now) - universal(before);
        long step = isNewestFirst ? -raw : raw;
        boolean isTurn = now.form() == Form.YEARLESS && Math.abs(step) > YearTurns.HALF;
        boolean isRestart = now.form() == Form.SINCE_START;
        boolean isJump = step < -BACK || step > AHEAD;
        return isJump && !isTurn && !isRestart
                ? Optional.of(Duration.ofSeconds(step))
                : Optional.empty();
    }

    /// In seconds; on the log's own clock where its zone is not said.
    static long universal(Stamp stamp) {
        return stamp.seconds() - stamp.offset().orElse(0);
    }
}
