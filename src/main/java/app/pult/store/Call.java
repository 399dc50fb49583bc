package app.pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One piece of work on its way through a store thread, and its caller, who waits for it. An
/// interrupted caller waits on, because the work will be done anyway, and is told afterwards.
final class Call<T> {
    /// Mailspring's limits: beyond these somebody notices.
    private static final Duration LONG_WAIT = Duration.ofSeconds(1);

    private static final Duration LONG_HOLD = Duration.ofMillis(100);
    private static final String WINDOW_THREAD = "JavaFX Application Thread";
    private static final Logger log = LoggerFactory.getLogger(Call.class);

    private final String name;
    private final Body<T> body;
    private final long askedAt = System.nanoTime();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Optional<T> result = Optional.empty();
    private volatile Optional<RuntimeException> failure = Optional.empty();

    Call(String name, Body<T> body) {
        this.name = name;
        this.body = body;
    }

    /// The window never waits, least of all for a disk.
    static void assertMayWait(String name) {
        if (Thread.currentThread().getName().equals(WINDOW_THREAD)) {
            throw new IllegalStateException("the window's thread must not wait for: " + name);
        }
    }

    String name() {
        return name;
    }

    /// On the store's thread.
    void run(Session session) {
        var startedAt = System.nanoTime();
        warn("waited", LONG_WAIT, startedAt - askedAt);
        try {
            result = Optional.of(body.run(session));
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        } finally {
            warn("held the store for", LONG_HOLD, System.nanoTime() - startedAt);
            done.countDown();
        }
    }

    void refuse(RuntimeException reason) {
        failure = Optional.of(reason);
        done.countDown();
    }

    /// On the caller's thread.
    T await() {
        awaitEnd();
        if (failure.isPresent()) {
            throw told(failure.get());
        }
        return result.orElseThrow();
    }

    /// As [#await], whatever came of it.
    void awaitEnd() {
        var interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The same failure with both stories: what happened, and who asked.
    private static RuntimeException told(RuntimeException failure) {
        failure.addSuppressed(new Asked());
        return failure;
    }

    private void warn(String what, Duration limit, long nanos) {
        if (nanos > limit.toNanos()) {
            log.warn("{} {} {} ms", name, what, TimeUnit.NANOSECONDS.toMillis(nanos));
        }
    }

    interface Body<T> {
        T run(Session session);
    }

    /// Shows who asked for the work that failed.
    private static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1;

        Asked() {
            super("asked for here");
        }
    }
}
