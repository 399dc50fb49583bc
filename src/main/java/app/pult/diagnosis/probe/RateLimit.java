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
    private final Map<String, Deque<Instant>> runs = new HashMap<>();

    public RateLimit(InstantSource clock) {
        this.clock = clock;
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
