package app.pult.sync;

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
        lock.lockInterruptibly();
        try {
            long before = begun;
            wake.run();
            while (finished <= before) {
                moved.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
