package app.pult.practice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The workers as long as the desk is open: what would begin later, or fails because the desk was
/// closed under it, is dropped. Thread: any.
final class Shift implements Executor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Shift.class);

    private final Executor workers;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Shift(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void execute(Runnable task) {
        if (!open.get()) {
            return;
        }
        try {
            workers.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            if (open.get()) {
                throw e;
            }
        }
    }

    private void run(Runnable task) {
        if (!open.get()) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException e) {
            if (open.get()) {
                log.error("The practice desk stumbled", e);
            }
        }
    }

    @Override
    public void close() {
        open.set(false);
    }
}
