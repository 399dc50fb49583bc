package app.pult.ui.shell;

import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// How a model leaves the JavaFX thread and comes back: `work` runs reads and writes of the ports,
/// `ui` is `UiThread::run`, `delay` waits a little, `failed` hears of what nobody else handled. One
/// for the whole window; tests pass `Runnable::run`.
///
/// Thread: any.
public record Threads(
        Executor work, Executor ui, Coalescer.Delay delay, Consumer<Throwable> failed) {
    /// So long a picture takes to be on the screen.
    private static final Duration PICTURE = Duration.ofMillis(50);

    /// For the reads of one model; its keys are its own.
    public Background background() {
        return new Background(work, ui, failed);
    }

    public Coalescer coalescer(Runnable action) {
        return new Coalescer(delay, action);
    }

    /// What may be seen a picture later: made at once, it would be made by the same two processors
    /// as what is to be seen first.
    public void afterPicture(Runnable action) {
        delay.after(PICTURE, action);
    }

    /// Does something that must not be dropped (a save, a submit), then calls one of the two.
    /// Unlike a read it is never superseded.
    public <T> void write(
            Callable<T> write, Consumer<? super T> done, Consumer<? super Throwable> onFailure) {
        work.execute(task(write, done, onFailure));
    }

    /// The same for what nobody waits for: a failure is told to [#failed].
    public void write(Runnable write) {
        work.execute(task(write));
    }

    /// The same, for somebody who runs it on a work thread when its turn comes; it never throws.
    <T> Runnable task(
            Callable<T> write, Consumer<? super T> done, Consumer<? super Throwable> onFailure) {
        return run(new FutureTask<T>(write), done, onFailure);
    }

    Runnable task(Runnable write) {
        return run(new FutureTask<>(write, true), done -> {}, failed);
    }

    /// The same for something that may be stopped: what is returned, to be called on any thread,
    /// interrupts it, and neither of the two is called then. What had come to its end already is
    /// not stopped: one of the two may still be called.
    public <T> Runnable begin(
            Callable<T> write, Consumer<? super T> done, Consumer<? super Throwable> onFailure) {
        var task = new FutureTask<T>(write);
        work.execute(run(task, done, onFailure));
        return () -> task.cancel(true);
    }

    private <T> Runnable run(
            FutureTask<T> task, Consumer<? super T> done, Consumer<? super Throwable> onFailure) {
        return () -> {
            task.run();
            ui.execute(() -> finish(task, done, onFailure));
        };
    }

    private static <T> void finish(
            FutureTask<T> task, Consumer<? super T> done, Consumer<? super Throwable> onFailure) {
        switch (task.state()) {
            case SUCCESS -> done.accept(task.resultNow());
            case FAILED -> onFailure.accept(task.exceptionNow());
            case CANCELLED, RUNNING -> {}
        }
    }
}
