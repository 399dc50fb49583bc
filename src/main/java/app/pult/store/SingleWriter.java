package app.pult.store;

import app.pult.store.StoreException.Kind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The one thread that changes a database, one transaction after the other, in the order asked.
/// What a listener to a commit is told is told on this thread, before the caller goes on.
///
/// Thread: any but JavaFX; never from inside a transaction of the same database. A transaction of
/// `cache.db` may wait for one of `work.db`, never the other way round.
public final class SingleWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SingleWriter.class);

    private final Path file;
    private final Transaction transaction;
    private final BlockingQueue<Call<?>> calls = new LinkedBlockingQueue<>();
    private final Object door = new Object();
    private final Thread thread;

    /// Nothing is asked for after it; set before it is.
    private volatile Optional<Call<?>> last = Optional.empty();

    SingleWriter(String threadName, Path file, Connection connection) {
        this.file = file;
        this.transaction = new Transaction(connection);
        this.thread = Thread.ofPlatform().name(threadName).daemon().start(this::work);
    }

    /// Returns when the transaction is on the disk.
    ///
    /// @throws StoreException if it could not be done; nothing of it was
    public <T> T write(String name, Transaction.Work<T> work) {
        Call.assertMayWait(name);
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("'" + name + "' inside another transaction");
        }
        var call = new Call<T>(name, session -> transact(name, work));
        synchronized (door) {
            if (last.isPresent()) {
                throw new StoreException(Kind.CLOSED, name + ": " + file + " is closed");
            }
            calls.add(call);
        }
        return call.await();
    }

    private void work() {
        try {
            Call<?> call;
            do {
                call = calls.take();
                call.run(transaction);
            } while (!last.equals(Optional.of(call)));
        } catch (InterruptedException e) {
            log.warn("the writer of {} was interrupted", file, e);
            calls.forEach(
                    call -> call.refuse(new StoreException(Kind.CLOSED, file + " is closed")));
        }
    }

    private <T> T transact(String name, Transaction.Work<T> work) {
        try {
            var result = work.run(transaction);
            transaction.connection().commit();
            transaction.takeNews().forEach(Runnable::run);
            return result;
        } catch (SQLException e) {
            rollBack();
            throw Failures.of(file, name, e);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void rollBack() {
        transaction.takeNews();
        transaction.failed();
    }

    /// Finishes what was asked for, then closes the connection.
    @Override
    public void close() {
        var end = new Call<Boolean>("close", session -> true);
        synchronized (door) {
            if (last.isPresent()) {
                return;
            }
            last = Optional.of(end);
            calls.add(end);
        }
        end.await();
        try {
            transaction.connection().close();
        } catch (SQLException e) {
            log.warn("closing {}", file, e);
        }
    }
}
