package app.pult.launch.tour;

import app.pult.ui.kit.Coalescer;

import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/// Times each piece of the window's own work on the JavaFX thread: every event of its scene, every
/// result that is handed back to it, every pause that ends. What runs inside another piece counts
/// as part of that one. Beside each time stands what the processor worked of it: on a busy machine
/// the rest is waiting for a turn. Thread: FX only, but for [#current].
public final class HandlerClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Piece> pieces = new ArrayList<>();
    private final LongSupplier time;
    private final LongSupplier processor;
    private boolean timing;
    private volatile int current;
    private long lastEnd;

    public HandlerClock() {
        this(System::nanoTime, THREADS::getCurrentThreadCpuTime);
    }

    /// `time` in nanoseconds from anywhere; `processor` what it worked for this thread so far.
    HandlerClock(LongSupplier time, LongSupplier processor) {
        this.time = time;
        this.processor = processor;
    }

    /// One piece of work in nanoseconds; `event` is what it answered, empty where that was none.
    /// Numbers count from 1.
    record Piece(int number, String event, long nanos, long processor) {}

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
            time(name(event), () -> left.set(dispatcher.dispatchEvent(event, tail)));
            return left.get();
        };
    }

    /// A key that was typed is not told: it is part of what was written.
    private static String name(Event event) {
        var type = event.getEventType().getName();
        return event instanceof KeyEvent key && key.getCode() != KeyCode.UNDEFINED
                ? type + " " + key.getCode()
                : type;
    }

    private void time(Runnable work) {
        time("", work);
    }

    private void time(String event, Runnable work) {
        if (timing) {
            work.run();
            return;
        }
        timing = true;
        int number = pieces.size() + 1;
        current = number;
        var worked = processor.getAsLong();
        var began = time.getAsLong();
        try {
            work.run();
        } finally {
            lastEnd = time.getAsLong();
            var piece = new Piece(number, event, lastEnd - began, processor.getAsLong() - worked);
            pieces.add(piece);
            current = 0;
            timing = false;
        }
    }

    /// The number of the piece that is being worked on; 0 between two. Thread: any.
    int current() {
        return current;
    }

    /// Those that took longest, longest first.
    List<Piece> slowest(int most) {
        return pieces.stream()
                .sorted(Comparator.comparingLong(Piece::nanos).reversed())
                .limit(most)
                .toList();
    }

    /// Whether nothing was worked on for so long.
    boolean isQuiet(Duration length) {
        return !timing && time.getAsLong() - lastEnd >= length.toNanos();
    }

    /// How long the pieces took.
    Spread spread() {
        return spread(Piece::nanos);
    }

    /// How long the processor worked on them.
    Spread worked() {
        return spread(Piece::processor);
    }

    private Spread spread(ToLongFunction<Piece> length) {
        var sorted = pieces.stream().mapToLong(length).sorted().boxed().toList();
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
