package app.pult.diagnosis.timeline;

import app.pult.diagnosis.log.Stamp;
import app.pult.diagnosis.log.Stamp.Form;

import java.util.Optional;

/// How the clock of a whole log goes: forth or back, in order or not. It is told every time of the
/// log, in the order of its lines.
///
/// Thread: confined.
final class ClockCourse {
    /// More such steps than this, and than one in [#SHARE] lines, are no jumps but disorder.
    private static final int MOST_JUMPS = 20;

    private static final int SHARE = 100;

    private final YearTurns forth = new YearTurns(false);
    private final YearTurns back = new YearTurns(true);
    private Optional<Stamp> last = Optional.empty();
    private Optional<Long> firstYearless = Optional.empty();
    private Optional<Long> lastYearless = Optional.empty();
    private long times;
    private long later;
    private long earlier;
    private long jumpsForth;
    private long jumpsBack;

    void see(Stamp stamp) {
        times++;
        last.ifPresent(before -> step(before, stamp));
        last = Optional.of(stamp);
        if (stamp.form() == Form.YEARLESS) {
            forth.see(stamp.seconds());
            back.see(stamp.seconds());
            firstYearless = firstYearless.or(() -> Optional.of(stamp.seconds()));
            lastYearless = Optional.of(stamp.seconds());
        }
    }

    private void step(Stamp before, Stamp now) {
        long step = ClockJumps.universal(now) - ClockJumps.universal(before);
        boolean isTurn = now.form() == Form.YEARLESS && Math.abs(step) > YearTurns.HALF;
        later += step > 0 && !isTurn ? 1 : 0;
        earlier += step < 0 && !isTurn ? 1 : 0;
        jumpsForth += ClockJumps.step(before, now, false).isPresent() ? 1 : 0;
        jumpsBack += ClockJumps.step(before, now, true).isPresent() ? 1 : 0;
    }

    /// How many lines have a time.
    long times() {
        return times;
    }

    boolean isNewestFirst() {
        return earlier > later;
    }

    /// Whether so many steps go the wrong way that none of them is a jump of the clock.
    boolean isUnordered() {
        long jumps = isNewestFirst() ? jumpsBack : jumpsForth;
        return jumps > MOST_JUMPS && jumps * SHARE > times;
    }

    /// Of the years in it.
    int turns() {
        return isNewestFirst() ? back.count() : forth.count();
    }

    /// The newest time that has no year.
    Optional<Long> newestYearless() {
        return isNewestFirst() ? firstYearless : lastYearless;
    }
}
