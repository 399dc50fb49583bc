package app.pult.practice.world;

import app.pult.desk.GroupId;
import app.pult.practice.content.Content;
import app.pult.practice.content.Grown;
import app.pult.practice.content.Growth;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A gentle stream of new tickets while the desk runs. Thread: any; tickets are written by the
/// workers.
public final class Arrivals implements AutoCloseable {
    private final World world;
    private final Supplier<Content> content;
    private final long seed;
    private final Duration every;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicReference<Optional<ScheduledFuture<?>>> running =
            new AtomicReference<>(Optional.empty());

    public Arrivals(
            World world,
            Supplier<Content> content,
            long seed,
            Duration every,
            Executor workers,
            ScheduledExecutorService timer) {
        this.world = world;
        this.content = content;
        this.seed = seed;
        this.every = every;
        this.workers = workers;
        this.timer = timer;
    }

    /// The first ticket comes after one interval.
    public void begin() {
        var growth = new Growth(content.get(), seed ^ 0x5eed, world.now(), 0, 0);
        running.set(
                Optional.of(
                        timer.scheduleWithFixedDelay(
                                () -> workers.execute(() -> arrive(growth)),
                                every.toMillis(),
                                every.toMillis(),
                                TimeUnit.MILLISECONDS)));
    }

    private void arrive(Growth growth) {
        var grown = openingOf(growth);
        new Backstage(world)
                .customerAsks(
                        grown.requester(),
                        new GroupId(grown.group()),
                        grown.subject(),
                        grown.messages().getFirst().text(),
                        List.of());
    }

    private Grown openingOf(Growth growth) {
        lock.lock();
        try {
            return growth.opening(world.now());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        running.getAndSet(Optional.empty()).ifPresent(task -> task.cancel(false));
    }
}
