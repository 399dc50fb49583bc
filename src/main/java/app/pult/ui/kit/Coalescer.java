package app.pult.ui.kit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Turns a flood of signals into one action per 50 ms: a pull of a thousand tickets re-reads the
/// queue a few times, not a thousand.
///
/// The first signal starts the wait, so a steady flood cannot postpone the action for ever. A
/// signal that comes while the action runs starts the next wait.
///
/// Thread: [#signal] any; the action runs where the delay runs it (the JavaFX thread).
public final class Coalescer implements AutoCloseable {
    private static final Duration WINDOW = Duration.ofMillis(50);

    /// How to wait: [UiThread#after], or a hand-driven one in tests.
    @FunctionalInterface
    public interface Delay {
        void after(Duration delay, Runnable action);
    }

    private final Delay delay;
    private final Runnable action;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean closed;

    public Coalescer(Delay delay, Runnable action) {
        this.delay = delay;
        this.action = action;
    }

    /// Asks for the action to run soon.
    public void signal() {
        if (!closed && waiting.compareAndSet(false, true)) {
            delay.after(WINDOW, this::fire);
        }
    }

    /// From now on nothing runs, not even what was waiting.
    @Override
    public void close() {
        closed = true;
    }

    private void fire() {
        waiting.set(false);
        if (!closed) {
            action.run();
        }
    }
}
