package app.pult.sync;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The threads that sync was lent: which work for it now, and how they are sent home. Thread: any.
final class Tasks implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tasks.class);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Executor threads;
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private final Phaser home = new Phaser(1);
    private volatile boolean closing;

    /// `threads` runs each task at once, on a thread of its own.
    Tasks(Executor threads) {
        this.threads = threads;
    }

    /// False once they are being sent home: it will not be run.
    boolean start(Runnable task) {
        boolean starts = !closing && home.register() >= 0;
        if (starts) {
            threads.execute(() -> run(task));
        }
        return starts;
    }

    private void run(Runnable task) {
        working.add(Thread.currentThread());
        try {
            if (!closing) {
                task.run();
            }
        } finally {
            working.remove(Thread.currentThread());
            Thread.interrupted();
            home.arriveAndDeregister();
        }
    }

    /// Interrupts what runs and waits until it has written down how far it got.
    @Override
    public void close() {
        closing = true;
        working.forEach(Thread::interrupt);
        try {
            int phase = home.arriveAndDeregister();
            home.awaitAdvanceInterruptibly(phase, FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("{} threads of sync did not end in time", working.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
