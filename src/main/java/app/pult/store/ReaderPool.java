package app.pult.store;

import app.pult.store.StoreException.Kind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A few platform threads with a read-only connection each: SQLite's calls are native frames, which
/// would pin the carrier of a virtual thread. One more is started when all are busy, up to a limit:
/// a connection reads the whole schema before it can be used. The one that was busy last is asked
/// first: it has in memory what is read now, and the others never come to have it, too. Each read
/// sees the database at one moment.
///
/// Thread: any but JavaFX, virtual ones too.
public final class ReaderPool implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReaderPool.class);

    private final String threadName;
    private final Path file;
    private final int limit;
    private final Opening opening;
    private final List<Reader> readers = new ArrayList<>();
    private final Deque<Reader> idle = new ArrayDeque<>();
    private final Queue<Call<?>> waiting = new ArrayDeque<>();
    private final Call<Boolean> end = new Call<>("close", session -> true);
    private final Object door = new Object();
    private boolean closed;

    /// At most `limit` connections, each made by `opening`.
    ReaderPool(String threadName, Path file, int limit, Opening opening) {
        this.threadName = threadName;
        this.file = file;
        this.limit = limit;
        this.opening = opening;
    }

    public <T> T read(String name, Work<T> work) {
        return begin(name, work).await();
    }

    /// Whoever begins a read waits for it, too.
    <T> Call<T> begin(String name, Work<T> work) {
        Call.assertMayWait(name);
        var call = new Call<T>(name, session -> look(name, session, work));
        synchronized (door) {
            if (closed) {
                throw new StoreException(Kind.CLOSED, name + ": " + file + " is closed");
            }
            if (current().isPresent()) {
                throw new IllegalStateException("'" + name + "' inside another read");
            }
            if (idle.isEmpty() && readers.size() < limit) {
                startAnother(name);
            }
            if (idle.isEmpty()) {
                waiting.add(call);
            } else {
                idle.pop().calls.add(call);
            }
        }
        return call;
    }

    private void startAnother(String name) {
        try {
            var reader = new Reader(threadName + "-" + (readers.size() + 1), opening.open());
            reader.thread.start();
            readers.add(reader);
            idle.push(reader);
        } catch (SQLException e) {
            throw Failures.of(file, name, e);
        }
    }

    private <T> T look(String name, Session session, Work<T> work) {
        try {
            return work.run(session);
        } catch (SQLException e) {
            session.failed();
            throw Failures.of(file, name, e);
        } finally {
            // Ends the read transaction, so that the next one sees the present.
            session.abandon();
            // Before the caller goes on: a reader is free for what they ask next.
            release();
        }
    }

    private void release() {
        synchronized (door) {
            var reader = current().orElseThrow();
            if (!waiting.isEmpty()) {
                reader.calls.add(waiting.remove());
            } else if (closed) {
                reader.calls.add(end);
            } else {
                idle.push(reader);
            }
        }
    }

    /// The reader whose thread asks; behind the door.
    private Optional<Reader> current() {
        return readers.stream()
                .filter(reader -> reader.thread == Thread.currentThread())
                .findFirst();
    }

    @Override
    public void close() {
        synchronized (door) {
            if (closed) {
                return;
            }
            closed = true;
            idle.forEach(reader -> reader.calls.add(end));
        }
        var interrupted = false;
        for (var reader : readers) {
            try {
                reader.thread.join();
                reader.session.connection().close();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (SQLException e) {
                log.warn("closing a reader of {}", file, e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Does what it is handed, one call after the other, until the end.
    private final class Reader {
        private final BlockingQueue<Call<?>> calls = new LinkedBlockingQueue<>();
        private final Session session;
        private final Thread thread;

        Reader(String threadName, Connection connection) {
            session = new Session(connection);
            thread = Thread.ofPlatform().name(threadName).daemon().unstarted(this::work);
        }

        private void work() {
            try {
                for (var call = calls.take(); call != end; call = calls.take()) {
                    call.run(session);
                }
            } catch (InterruptedException e) {
                log.warn("a reader of {} was interrupted", file, e);
            }
        }
    }

    /// Makes a connection for one more reader.
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    /// What one read does.
    @FunctionalInterface
    public interface Work<T> {
        T run(Session session) throws SQLException;
    }
}
