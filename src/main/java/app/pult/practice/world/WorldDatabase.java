package app.pult.practice.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/// The SQLite file of a practice desk: one connection behind a lock, a transaction a step. Thread:
/// any.
final class WorldDatabase implements AutoCloseable {
    private static final String SCHEMA = "/app/pult/practice/schema.sql";

    private final ReentrantLock lock = new ReentrantLock();
    private final Connection connection;

    private WorldDatabase(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    interface Step<T> {
        T run(Connection db) throws SQLException;
    }

    static WorldDatabase open(Path file) {
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            var database = new WorldDatabase(connection);
            database.prepare();
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The practice desk's file cannot be opened: " + file, e);
        }
    }

    private void prepare() throws SQLException {
        pragma("journal_mode = WAL");
        pragma("synchronous = NORMAL"); // a power cut may cost the last exercise, a crash nothing
        pragma("foreign_keys = OFF");
        connection.setAutoCommit(false);
        // A desk of an earlier version gets the tables that were not there yet.
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(schema());
        }
        connection.commit();
    }

    private static String schema() {
        try (var in = WorldDatabase.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException(SCHEMA + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills an empty desk: one transaction, nothing forced to the disk before its end.
    void fill(Step<Boolean> step) {
        lock.lock();
        try {
            pragma("synchronous = OFF");
            run(step);
            pragma("synchronous = NORMAL");
            pragma("wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new IllegalStateException("The practice desk's file failed", e);
        } finally {
            lock.unlock();
        }
    }

    private void pragma(String pragma) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma);
        }
        connection.setAutoCommit(false);
    }

    /// Runs a step whole or not at all.
    <T> T run(Step<T> step) {
        lock.lock();
        try {
            var done = false;
            try {
                var result = step.run(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The practice desk's file failed", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The practice desk's file cannot be closed", e);
        } finally {
            lock.unlock();
        }
    }
}
