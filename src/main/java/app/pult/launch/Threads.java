package app.pult.launch;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Where threads are made, with the names of `src/docs/threading.md`. Daemons: a program that
/// forgot to close a loop still ends. Thread: any.
public final class Threads {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private Threads() {}

    public static ThreadFactory named(String prefix) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, prefix + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /// At most `size` platform threads; more work waits its turn.
    public static ExecutorService pool(String prefix, int size) {
        return Executors.newFixedThreadPool(size, named(prefix));
    }

    /// What is not due yet when it is shut down never runs: nobody waits for it.
    public static ScheduledExecutorService scheduler(String prefix) {
        var scheduler = new ScheduledThreadPoolExecutor(1, named(prefix));
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return scheduler;
    }

    /// Lets what has begun finish, then interrupts it.
    public static void close(ExecutorService executor) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
