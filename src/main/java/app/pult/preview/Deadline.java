package app.pult.preview;

import app.pult.preview.UnreadableException.Reason;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Until when a reading may go on, and whether anybody still wants it. Readers ask at every step.
/// Thread: any.
record Deadline(long endNanos, BooleanSupplier unwanted) {
    /// A reading that ends when its thread is interrupted.
    static Deadline in(Duration time) {
        return in(time, () -> Thread.currentThread().isInterrupted());
    }

    static Deadline in(Duration time, BooleanSupplier unwanted) {
        return new Deadline(System.nanoTime() + time.toNanos(), unwanted);
    }

    boolean isOver() {
        return unwanted.getAsBoolean() || System.nanoTime() - endNanos > 0;
    }

    void check() throws UnreadableException {
        if (unwanted.getAsBoolean()) {
            throw new UnreadableException(Reason.STOPPED);
        }
        if (isOver()) {
            throw new UnreadableException(Reason.TOO_SLOW);
        }
    }
}
