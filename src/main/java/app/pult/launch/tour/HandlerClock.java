package app.pult.launch.tour;

import app.pult.ui.kit.Coalescer;

import javafx.event.Event;
import javafx.event.EventDispatcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// Times each piece of the window's own work on the JavaFX thread: every event of its scene, every
/// result that is handed back to it, every pause that ends. What runs inside another piece counts
/// as part of that one. Thread: FX only.
public final class HandlerClock {
    private final List<Long> nanos = new ArrayList<>();
    private final LongSupplier time;
    private boolean timing;
    private long lastEnd;

    public HandlerClock() {
        this(System::nanoTime);
    }

    /// `time` in nanoseconds from anywhere.
    HandlerClock(LongSupplier time) {
        this.time = time;
    }

    /// Lengths in milliseconds; 0 if nothing was timed.
    public record Spread(int n, double p50, double p99, double longest) {}

    Executor executor(Executor ui) {
        return task -> ui.execute(() -> time(task));
    }

    Coalescer.Delay delay(Coalescer.Delay wait) {
        return (length, action) -> wait.after(length, () -> time(action));
    }

    EventDispatcher events(EventDispatcher dispatcher) {
        return (event, tail) -> {
            var left = new AtomicReference<Event>();
            time(() -> left.set(dispatcher.dispatchEvent(event, tail)));
            return left.get();
        };
    }

    private void time(Runnable work) {
        if (timing) {
            work.run();
            return;
        }
        timing = true;
        var began = time.getAsLong();
        try {
            work.run();
        } finally {
            lastEnd = time.getAsLong();
            nanos.add(lastEnd - began);
            timing = false;
        }
    }

    /// Whether nothing was worked on for so long.
    boolean isQuiet(Duration length) {
        return !timing && time.getAsLong() - lastEnd >= length.toNanos();
    }

    Spread spread() {
        var sorted = nanos.stream().sorted().toList();
        return new Spread(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(List<Long> sorted, double share) {
        if (sorted.isEmpty()) {
            return 0;
        }
        var index = Math.max(0, (int) Math.ceil(share * sorted.size()) - 1);
        return sorted.get(index) / 1e6;
    }
}
