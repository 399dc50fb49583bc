package app.pult.store;

import app.pult.store.StoreException.Kind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/// A few platform threads with a read-only connection each: SQLite's calls are native frames, which
/// would pin the carrier of a virtual thread. Each read sees the database at one moment.
///
/// Thread: any but JavaFX, virtual ones too.
public final class ReaderPool implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReaderPool.class);

    private final Path file;
    private final List<Session> sessions;
    private final List<Thread> threads;
    private final BlockingQueue<Call<?>> calls = new LinkedBlockingQueue<>();
    private final Call<Boolean> end = new Call<>("close", session -> true);
    private final Object door = new Object();
    private boolean closed;

    ReaderPool(String threadName, Path file, List<Connection> connections) {
        this.file = file;
        this.sessions = connections.stream().map(Session::new).toList();
        this.threads =
                IntStream.range(0, sessions.size())
                        .mapToObj(
                                i ->
                                        Thread.ofPlatform()
                                                .name(threadName + "-" + (i + 1))
                                                .daemon()
                                                .start(() -> work(sessions.get(i))))
                        .toList();
    }

    public <T> T read(String name, Work<T> work) {
        Call.assertMayWait(name);
        if (threads.contains(Thread.currentThread())) {
            throw new IllegalStateException("'" + name + "' inside another read");
        }
        var call = new Call<T>(name, session -> look(name, session, work));
        synchronized (door) {
            if (closed) {
                throw new StoreException(Kind.CLOSED, name + ": " + file + " is closed");
            }
            calls.add(call);
        }
        return call.await();
    }

    private void work(Session session) {
        try {
            while (true) {
                var call = calls.take();
                if (call == end) {
                    calls.add(end);
                    return;
                }
                call.run(session);
            }
        } catch (InterruptedException e) {
            log.warn("a reader of {} was interrupted", file, e);
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
        }
    }

    @Override
    public void close() {
        synchronized (door) {
            if (closed) {
                return;
            }
            closed = true;
            calls.add(end);
        }
        var interrupted = false;
        for (var i = 0; i < threads.size(); i++) {
            try {
                threads.get(i).join();
                sessions.get(i).connection().close();
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

    /// What one read does.
    @FunctionalInterface
    public interface Work<T> {
        T run(Session session) throws SQLException;
    }
}
