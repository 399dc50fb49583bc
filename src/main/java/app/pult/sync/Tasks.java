package app.pult.sync;

import app.pult.backend.BackendException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The threads that sync was lent: which work for it now, which of them wait for what the server
/// brings, and how they are sent home. Thread: any.
final class Tasks implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tasks.class);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Executor threads;
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private final Phaser home = new Phaser(1);
    private final Set<Thread> reading = new HashSet<>();
    private final Set<Thread> cutShort = new HashSet<>();
    private boolean isReadingStopped;
    private volatile boolean closing;

    /// Nobody failed: it is read once more when that is wanted again.
    static final class CutShortException extends BackendException {
        private static final long serialVersionUID = 1L;

        private CutShortException(String words) {
            super(Kind.OFFLINE, words);
        }

        private CutShortException(String words, BackendException cause) {
            super(Kind.OFFLINE, words, cause);
        }
    }

    /// Something that changes nothing at the server, and can be done again.
    @FunctionalInterface
    interface Read<T, E extends Exception> {
        T bring() throws BackendException, E;
    }

    /// `threads` runs each task at once, on a thread of its own.
    Tasks(Executor threads) {
        this.threads = threads;
    }

    /// False once they are being sent home: it will not be run.
    boolean start(Runnable task) {
        boolean starts = !closing && home.register() >= 0;
        if (starts) {
            threads.execute(() -> run(task));
        }
        return starts;
    }

    private void run(Runnable task) {
        working.add(Thread.currentThread());
        try {
            if (!closing) {
                task.run();
            }
        } finally {
            working.remove(Thread.currentThread());
            Thread.interrupted();
            home.arriveAndDeregister();
        }
    }

    /// Reads on this thread, unless [#stopReading] says not to.
    ///
    /// @throws CutShortException where that is said before or meanwhile
    <T, E extends Exception> T read(Read<T, E> read) throws BackendException, E {
        begin();
        try {
            return read.bring();
        } catch (BackendException e) {
            throw isCutShort() ? new CutShortException("Reading was stopped", e) : e;
        } finally {
            end();
        }
    }

    private synchronized void begin() throws CutShortException {
        if (isReadingStopped) {
            throw new CutShortException("Nothing is read now");
        }
        reading.add(Thread.currentThread());
    }

    private synchronized boolean isCutShort() {
        return cutShort.contains(Thread.currentThread());
    }

    /// The interrupt that cut a read short is for nothing behind it; one to go home is.
    private synchronized void end() {
        var here = Thread.currentThread();
        reading.remove(here);
        if (cutShort.remove(here)) {
            Thread.interrupted();
            if (closing) {
                here.interrupt();
            }
        }
    }

    synchronized void stopReading() {
        isReadingStopped = true;
        cutShort.addAll(reading);
        reading.forEach(Thread::interrupt);
    }

    synchronized void goOnReading() {
        isReadingStopped = false;
    }

    /// Interrupts what runs and waits until it has written down how far it got.
    @Override
    public void close() {
        closing = true;
        working.forEach(Thread::interrupt);
        try {
            int phase = home.arriveAndDeregister();
            home.awaitAdvanceInterruptibly(phase, FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("{} threads of sync did not end in time", working.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
