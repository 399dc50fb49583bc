package app.pult.diagnosis.probe;

import java.time.Duration;

/// When all of a run has to be over. Thread: any.
final class Deadline {
    private final long end;

    Deadline(Duration length) {
        end = System.nanoTime() + length.toNanos();
    }

    /// Milliseconds for a step that may take `most`: at least one, for zero means for ever.
    int left(Duration most) {
        long left = (end - System.nanoTime()) / 1_000_000;
        return (int) Math.max(1, Math.min(left, most.toMillis()));
    }

    boolean isOver() {
        return System.nanoTime() >= end;
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The probe was stopped");
        }
    }
}
