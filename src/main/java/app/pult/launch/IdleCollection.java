package app.pult.launch;

import app.pult.ui.kit.Coalescer.Delay;
import app.pult.ui.shell.Threads;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/// Collects the whole heap while nobody touches the window, if much has grown old since the last
/// time. HotSpot's serial collector does so only when its old generation has reached the limit of
/// the heap (`SerialHeap`: what is not committed yet counts as free), and then in the midst of
/// typing.
///
/// Thread: FX only; the collection itself, a fifth of a second, stops all of them.
final class IdleCollection implements AutoCloseable {
    static final Duration QUIET = Duration.ofSeconds(10);

    /// In bytes.
    static final long WORTH = 8 << 20;

    private final Heap heap;
    private final InstantSource clock;
    private final Delay delay;
    private final Executor work;
    private Instant touched = Instant.MIN;
    private boolean isWaiting;
    private volatile long kept;
    private volatile boolean isClosed;

    /// What is collected.
    interface Heap {
        /// Bytes that have grown old, whether somebody needs them or not.
        long old();

        void collect();
    }

    IdleCollection(Heap heap, InstantSource clock, Delay delay, Executor work) {
        this.heap = heap;
        this.clock = clock;
        this.delay = delay;
        this.work = work;
    }

    /// Closed with `lifecycle`.
    static IdleCollection ofThisProcess(Lifecycle lifecycle, InstantSource clock, Threads threads) {
        return lifecycle.open(
                "idle collection",
                new IdleCollection(new OwnHeap(), clock, threads.delay(), threads.work()));
    }

    /// Somebody is at the keys.
    void touch() {
        touched = clock.instant();
        if (!isWaiting) {
            isWaiting = true;
            delay.after(QUIET, this::look);
        }
    }

    /// From now on nothing is collected, not even what was waiting.
    @Override
    public void close() {
        isClosed = true;
    }

    private void look() {
        if (isClosed) {
            return;
        }
        var quiet = Duration.between(touched, clock.instant());
        if (quiet.compareTo(QUIET) < 0) {
            delay.after(QUIET.minus(quiet), this::look);
            return;
        }
        isWaiting = false;
        work.execute(this::collect);
    }

    private void collect() {
        if (heap.old() >= kept + WORTH) {
            heap.collect();
            kept = heap.old();
        }
    }

    /// This process's own; nothing ever grows old in it where its collector has no generations. The
    /// beans are first asked for on a work thread, long after the start.
    private static final class OwnHeap implements Heap {
        private static final Pattern OLD = Pattern.compile(".*(Tenured|Old).*");

        @Override
        public long old() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .filter(pool -> OLD.matcher(pool.getName()).matches())
                    .mapToLong(pool -> pool.getUsage().getUsed())
                    .sum();
        }

        @Override
        public void collect() {
            System.gc();
        }
    }
}
