package app.pult.diagnosis.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One probe a second and twenty a minute to one host: more would look like an attack. Thread: any.
public final class RateLimit {
    static final Duration APART = Duration.ofSeconds(1);
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final int A_MINUTE = 20;

    private final InstantSource clock;
    private final Pause pause;
    private final Map<String, Deque<Instant>> runs = new HashMap<>();

    /// How a caller waits for its turn.
    public interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    public RateLimit(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    void pause(Duration time) throws InterruptedException {
        pause.of(time);
    }

    /// Counts a probe of this host, or says how long to wait and counts nothing.
    public synchronized Optional<Duration> take(String host) {
        var now = clock.instant();
        runs.values().forEach(times -> times.removeIf(at -> !at.isAfter(now.minus(MINUTE))));
        runs.values().removeIf(Deque::isEmpty);
        var times = runs.computeIfAbsent(host, name -> new ArrayDeque<>());
        if (times.size() >= A_MINUTE) {
            return Optional.of(Duration.between(now, times.getFirst().plus(MINUTE)));
        }
        if (!times.isEmpty() && times.getLast().plus(APART).isAfter(now)) {
            return Optional.of(Duration.between(now, times.getLast().plus(APART)));
        }
        times.addLast(now);
        return Optional.empty();
    }
}
