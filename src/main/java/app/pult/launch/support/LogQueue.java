package app.pult.launch.support;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;

import java.util.concurrent.locks.ReentrantLock;

/// Lines on their way to a slow appender, which has a thread of its own: who logs never waits for
/// it. Where more come than it can take, some are left out, and the log says how many in their
/// place. Thread: any.
final class LogQueue extends AsyncAppender {
    /// Lines of a second in which everything goes wrong, some megabytes at worst.
    static final int MOST_WAITING = 1024;

    /// Kept for the line that counts.
    private static final int ONE_MORE = 1;

    private final Logger own;
    private final ReentrantLock entering = new ReentrantLock();
    private int leftOut;

    private LogQueue(LoggerContext context) {
        setContext(context);
        own = context.getLogger(LogQueue.class);
    }

    static LogQueue before(Appender<ILoggingEvent> slow, LoggerContext context) {
        var queue = new LogQueue(context);
        queue.setName("pult-log");
        queue.setQueueSize(MOST_WAITING + ONE_MORE);
        queue.setDiscardingThreshold(0);
        queue.setNeverBlock(true);
        queue.addAppender(slow);
        queue.start();
        return queue;
    }

    @Override
    protected void append(ILoggingEvent event) {
        entering.lock();
        try {
            if (getRemainingCapacity() <= ONE_MORE) {
                leftOut++;
            } else {
                tellOfThoseLeftOut();
                super.append(event);
            }
        } finally {
            entering.unlock();
        }
    }

    /// What waits is still written, for a second at most.
    @Override
    public void stop() {
        entering.lock();
        try {
            tellOfThoseLeftOut();
        } finally {
            entering.unlock();
        }
        super.stop();
    }

    private void tellOfThoseLeftOut() {
        if (leftOut > 0) {
            var said =
                    new LoggingEvent(
                            LogQueue.class.getName(),
                            own,
                            Level.WARN,
                            "Left out here: {} lines, more than could be written",
                            null,
                            new Object[] {leftOut});
            leftOut = 0;
            super.append(said);
        }
    }
}
