package app.pult.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Writes of one editor, one after another in the order asked for: a late save can never land
/// behind the submit that removed its draft.
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
        waiting.add(
                () ->
                        threads.write(
                                write,
                                result -> {
                                    done.accept(result);
                                    next();
                                },
                                failure -> {
                                    failed.accept(failure);
                                    next();
                                }));
        if (!running) {
            next();
        }
    }

    private void next() {
        var task = waiting.poll();
        running = task != null;
        if (task != null) {
            task.run();
        }
    }
}
