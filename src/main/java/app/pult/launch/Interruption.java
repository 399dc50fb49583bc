package app.pult.launch;

import java.util.concurrent.CountDownLatch;

/// Waits for Ctrl+C, for commands that run until somebody ends them. Thread: main.
public final class Interruption {
    private Interruption() {}

    /// Returns when the process is asked to end; the runtime then waits until the caller has closed
    /// what it opened and the main thread has ended, for at most as long as the shell lets it.
    public static void await() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var waiting = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(
                        Threads.named("pult-end")
                                .newThread(
                                        () -> {
                                            asked.countDown();
                                            join(waiting);
                                        }));
        asked.await();
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
