package app.pult.architecture.sample.mutablestatic.sync;

import java.util.concurrent.atomic.AtomicInteger;

/// Broken on purpose: a count for all accounts together.
final class Push {
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private Push() {}

    static int start() {
        return RUNNING.incrementAndGet();
    }
}
