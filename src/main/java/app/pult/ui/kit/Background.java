package app.pult.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Reads ports away from the JavaFX thread and hands the result back on it.
///
/// The last request of a key wins: the result of an earlier one is dropped, and an earlier one that
/// has not begun is not read at all. Each model has its own `Background`, so keys are its own too.
///
/// Thread: any; results and errors are delivered on the `ui` executor.
public final class Background {
    private final Executor reads;
    private final Executor ui;
    private final Consumer<Throwable> onError;
    private final ConcurrentHashMap<String, FutureTask<?>> latest = new ConcurrentHashMap<>();

    /// `reads` runs the reads, `ui` is `UiThread::run` (tests pass `Runnable::run` for both), and
    /// `onError` hears of reads that failed without a handler of their own.
    public Background(Executor reads, Executor ui, Consumer<Throwable> onError) {
        this.reads = reads;
        this.ui = ui;
        this.onError = onError;
    }

    /// Reads, then delivers; a failure goes to the common handler.
    public <T> void load(String key, Callable<T> read, Consumer<? super T> deliver) {
        load(key, read, deliver, onError);
    }

    /// Reads, then calls exactly one of the two, unless superseded or cancelled before, or `reads`
    /// has been ended.
    public <T> void load(
            String key,
            Callable<T> read,
            Consumer<? super T> deliver,
            Consumer<? super Throwable> onFailure) {
        var task = new FutureTask<T>(read);
        latest.put(key, task);
        try {
            reads.execute(() -> read(key, task, deliver, onFailure));
        } catch (RejectedExecutionException afterTheEnd) {
            // The window has closed: there is nobody left to deliver to.
            latest.remove(key, task);
        }
    }

    private <T> void read(
            String key,
            FutureTask<T> task,
            Consumer<? super T> deliver,
            Consumer<? super Throwable> onFailure) {
        if (!task.equals(latest.get(key))) {
            return;
        }
        task.run();
        ui.execute(
                () -> {
                    if (latest.remove(key, task)) {
                        finish(task, deliver, onFailure);
                    }
                });
    }

    /// Forgets the running request of this key: nothing of it will be delivered.
    public void cancel(String key) {
        latest.remove(key);
    }

    /// Forgets all running requests, when the pane has left the screen.
    public void cancelAll() {
        latest.clear();
    }

    private static <T> void finish(
            FutureTask<T> task,
            Consumer<? super T> deliver,
            Consumer<? super Throwable> onFailure) {
        if (task.state() == Future.State.SUCCESS) {
            deliver.accept(task.resultNow());
        } else {
            onFailure.accept(task.exceptionNow());
        }
    }
}
