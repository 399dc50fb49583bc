package app.pult.launch.tour;

import app.pult.launch.Threads;
import app.pult.ui.kit.Snapshots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Samples the JavaFX thread's stack every 5 ms: whether it was ever in SQL, a socket, a file, a
/// lock or a wait for somebody else's result, and where it was in each piece of work that
/// [HandlerClock] timed. Thread: its own; results after [#stop].
public final class FxWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(5);
    private static final int SLOWEST = 10;
    private static final List<String> FORBIDDEN =
            List.of(
                    "java.sql.",
                    "org.sqlite.",
                    "java.net.Socket",
                    "sun.nio.ch.",
                    "okhttp3.",
                    "java.io.FileInputStream",
                    "java.io.FileOutputStream",
                    "java.io.RandomAccessFile",
                    "java.util.concurrent.locks.LockSupport.park",
                    "jdk.internal.misc.Unsafe.park",
                    "java.lang.Object.wait",
                    "java.util.concurrent.FutureTask.get",
                    "java.util.concurrent.CompletableFuture.get",
                    "java.util.concurrent.CompletableFuture.join",
                    "java.util.concurrent.CountDownLatch.await",
                    "java.lang.Thread.sleep");

    /// What happens between a forbidden frame and ours without our asking: JavaFX waiting between
    /// two pulses or opening a font for the first character of a script, and the virtual machine
    /// loading a class from its jar.
    private static final List<String> NOT_ASKED =
            List.of(
                    "com.sun.glass.ui.headless.",
                    "com.sun.glass.ui.gtk.",
                    "com.sun.javafx.tk.quantum.",
                    "com.sun.javafx.css.",
                    "com.sun.javafx.font.",
                    "javafx.css.",
                    "java.lang.ClassLoader.",
                    "jdk.internal.loader.");

    /// The tour's own work on that thread: building the window and taking pictures.
    private static final List<String> TOUR =
            List.of(Snapshots.class.getName(), Setting.class.getName());

    private final Thread watched;
    private final ScheduledExecutorService timer = Threads.scheduler("pult-fx-watch");
    private final Future<?> sampling;
    private final HandlerClock clock;
    private final Map<Integer, List<String>> places = new HashMap<>();
    private final List<String> blocked = new ArrayList<>();
    private long samples;

    FxWatch(Thread watched, HandlerClock clock) {
        this.watched = watched;
        this.clock = clock;
        sampling =
                timer.scheduleAtFixedRate(this::sample, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What was seen. `blocked` names the first frame of ours above each forbidden one, once a
    /// place; `handlers` how long our own code kept the thread, `worked` how much of that the
    /// processor worked.
    public record Seen(
            long samples,
            List<String> blocked,
            HandlerClock.Spread handlers,
            HandlerClock.Spread worked) {}

    private void sample() {
        var stack = watched.getStackTrace();
        samples++;
        if (Arrays.stream(stack).anyMatch(FxWatch::isOurs)
                && Arrays.stream(stack).noneMatch(FxWatch::isTour)) {
            places.computeIfAbsent(clock.current(), piece -> new ArrayList<>()).add(place(stack));
            forbidden(stack).filter(place -> !blocked.contains(place)).ifPresent(blocked::add);
        }
    }

    private static boolean isTour(StackTraceElement frame) {
        return TOUR.stream().anyMatch(frame.getClassName()::startsWith);
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith("app.pult.ui.");
    }

    /// A forbidden frame counts where our code asked for it: nothing of NOT_ASKED lies between.
    private static Optional<String> forbidden(StackTraceElement[] stack) {
        var inner = Optional.<StackTraceElement>empty();
        for (var frame : stack) {
            var name = frame.getClassName() + "." + frame.getMethodName();
            if (NOT_ASKED.stream().anyMatch(name::startsWith)) {
                inner = Optional.empty();
            } else if (inner.isEmpty() && FORBIDDEN.stream().anyMatch(name::startsWith)) {
                inner = Optional.of(frame);
            } else if (isOurs(frame) && inner.isPresent()) {
                return Optional.of(
                        name
                                + " in "
                                + inner.get().getClassName()
                                + "."
                                + inner.get().getMethodName());
            }
        }
        return Optional.empty();
    }

    /// The method of ours that is furthest in.
    private static String place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(FxWatch::isOurs)
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
    }

    /// Once stopped, on the JavaFX thread.
    public Seen seen() {
        return new Seen(samples, List.copyOf(blocked), clock.spread(), clock.worked());
    }

    /// "71 ms, 38 ms of it worked: KEY_PRESSED F1, most in app.pult.ui.shell.Overlay.open".
    private String line(HandlerClock.Piece piece) {
        var most =
                places.getOrDefault(piece.number(), List.of()).stream()
                        .collect(Collectors.groupingBy(place -> place, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .map(place -> "most in " + place.getKey())
                        .orElse("");
        return String.format(
                Locale.ROOT,
                "%.0f ms, %.0f ms of it worked: %s",
                piece.nanos() / 1e6,
                piece.processor() / 1e6,
                Stream.of(piece.event(), most)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    /// The pieces of work that took longest, a line each. Once stopped, on the JavaFX thread.
    public List<String> slowest() {
        return clock.slowest(SLOWEST).stream().map(this::line).toList();
    }

    /// One line for a person.
    public String line(Seen seen) {
        var took = seen.handlers();
        return String.format(
                Locale.ROOT,
                "JavaFX thread: %d handlers, p50 %.2f ms, p99 %.1f ms (worked: %.1f ms), longest %.0f ms; blocked in %d samples: %s",
                took.n(),
                took.p50(),
                took.p99(),
                seen.worked().p99(),
                took.longest(),
                seen.samples(),
                seen.blocked().isEmpty() ? "never" : String.join("; ", seen.blocked()));
    }

    /// Takes no more samples.
    void stop() {
        sampling.cancel(false);
        Threads.close(timer);
    }

    @Override
    public void close() {
        stop();
    }
}
