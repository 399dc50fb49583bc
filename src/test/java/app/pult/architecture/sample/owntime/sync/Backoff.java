package app.pult.architecture.sample.owntime.sync;

import java.time.Instant;
import java.util.function.Supplier;

/// Broken on purpose: the time of the machine, by a method reference.
final class Backoff {
    private Backoff() {}

    static Supplier<Instant> clock() {
        return Instant::now;
    }
}
