package app.pult.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Writes of one editor, one after another in the order asked for: a late save can never land
/// behind the submit that removed its draft.
///
/// An order that was given is carried out even if nobody comes back to the JavaFX thread for it, as
/// when the window closes.
///
/// Thread: FX only; the writes themselves run on the work executor.
public final class SerialWrites {
    private final Threads threads;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public SerialWrites(Threads threads) {
        this.threads = threads;
    }

    /// Does it when the earlier ones are done, then calls one of the two.
    public <T> void write(
            Callable<T> write, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        enqueue(threads.task(write, done, failed));
    }

    /// The same for what nobody waits for: a failure is told to [Threads#failed].
    public void write(Runnable write) {
        enqueue(threads.task(write));
    }

    private void enqueue(Runnable task) {
        if (add(task)) {
            threads.work().execute(this::runAll);
        }
    }

    /// True if nobody is at work who would come to it.
    private synchronized boolean add(Runnable task) {
        waiting.add(task);
        boolean idle = !running;
        running = true;
        return idle;
    }

    private void runAll() {
        for (var task = next(); task.isPresent(); task = next()) {
            task.get().run();
        }
    }

    private synchronized Optional<Runnable> next() {
        var task = Optional.ofNullable(waiting.poll());
        running = task.isPresent();
        return task;
    }
}
