package app.pult.sync;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Waits on a condition, in slices: a computer that was asleep meanwhile is noticed by its clock
/// within half a minute of waking up.
public final class ConditionSleeper implements Sleeper {
    private static final Duration SLICE = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean wanted;

    public ConditionSleeper(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void sleep(Duration most) throws InterruptedException {
        var end = clock.instant().plus(most);
        lock.lockInterruptibly();
        try {
            var left = most;
            while (!wanted && left.isPositive()) {
                var slice = left.compareTo(SLICE) < 0 ? left : SLICE;
                if (woken.awaitNanos(slice.toNanos()) <= 0) {
                    left = sooner(left.minus(slice), Duration.between(clock.instant(), end));
                }
            }
            wanted = false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void wake() {
        lock.lock();
        try {
            wanted = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Where the clock was set back it says nothing about how long we have waited.
    private static Duration sooner(Duration counted, Duration byClock) {
        return byClock.compareTo(counted) < 0 ? byClock : counted;
    }
}
