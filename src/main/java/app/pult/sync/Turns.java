package app.pult.sync;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts a loop's turns for those who wait for a whole one. Thread: any.
final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long begun;
    private long finished;

    /// The number of the turn that begins; the loop's own.
    long begin() {
        lock.lock();
        try {
            begun++;
            return begun;
        } finally {
            lock.unlock();
        }
    }

    /// That turn did all there was to do; one that did not is not reported, another follows it.
    void finish(long turn) {
        lock.lock();
        try {
            finished = turn;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when a turn has finished that began after this call.
    ///
    /// @param wake makes the loop begin one
    void awaitWhole(Runnable wake) throws InterruptedException {
        awaitWhole(wake, Duration.ofNanos(Long.MAX_VALUE));
    }

    /// The same, for so long at most; whether it has.
    boolean awaitWhole(Runnable wake, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long before = begun;
            wake.run();
            long left = patience.toNanos();
            while (finished <= before && left > 0) {
                left = moved.awaitNanos(left);
            }
            return finished > before;
        } finally {
            lock.unlock();
        }
    }
}
