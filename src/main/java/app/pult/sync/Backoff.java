package app.pult.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: anything up to a limit that doubles with each failure
/// (full jitter, so that a hundred desks do not come back in step), unless the server said how
/// long. Thread: any.
final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofMinutes(5);

    /// A server that asks for more than this is asked again after this.
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 8;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// Before the try that follows this many failures in a row, one or more.
    Duration after(int failures) {
        var limit = limit(failures);
        return Duration.ofMillis(1 + random.nextLong(limit.toMillis()));
    }

    /// The server's own wish wins.
    Duration after(int failures, Optional<Duration> retryAfter) {
        return retryAfter.map(Backoff::within).orElseGet(() -> after(failures));
    }

    static Duration limit(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), DOUBLINGS);
        var doubled = FIRST.multipliedBy(1L << doublings);
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static Duration within(Duration wish) {
        if (wish.compareTo(BREATH) < 0) {
            return BREATH;
        }
        return wish.compareTo(PATIENCE) < 0 ? wish : PATIENCE;
    }
}
