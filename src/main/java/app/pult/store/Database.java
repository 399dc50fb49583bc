package app.pult.store;

import app.pult.store.StoreException.Kind;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/// One SQLite file: its writer, its readers. The only place that opens one, so that pragmas,
/// permissions and, some day, encryption are settled here.
///
/// Thread: any but JavaFX.
public final class Database implements AutoCloseable {
    /// What is kept in it, and so how careful it is and how much memory it takes.
    public enum Role {
        /// Cannot be fetched again: every commit reaches the disk before anybody hears of it.
        WORK(SynchronousMode.FULL, 2, 2_000, 2_000, 1_000),
        /// Can be fetched again: a power cut may take the last commits, never the order of things.
        CACHE(SynchronousMode.NORMAL, 4, 16_000, 8_000, 16_000);

        private final SynchronousMode synchronous;
        private final int readers;
        private final int writerKib;
        private final int readerKib;
        private final int checkpointPages;

        Role(
                SynchronousMode synchronous,
                int readers,
                int writerKib,
                int readerKib,
                int checkpointPages) {
            this.synchronous = synchronous;
            this.readers = readers;
            this.writerKib = writerKib;
            this.readerKib = readerKib;
            this.checkpointPages = checkpointPages;
        }

        /// What a connection keeps of the file in memory, in KiB: each reader comes to have as much
        /// in the course of a day.
        private int cacheKib(Access access) {
            return access == Access.OWNER ? writerKib : readerKib;
        }

        private String lowerCase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether this process owns the file or looks at it beside the one that does.
    public enum Access {
        OWNER,
        ONLOOKER
    }

    private static final int BUSY_TIMEOUT_MS = 5_000;
    private static final int JOURNAL_LIMIT_BYTES = 64 << 20;

    private final Path file;
    private final Optional<SingleWriter> writer;
    private final ReaderPool readers;

    private Database(Path file, Optional<SingleWriter> writer, ReaderPool readers) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
    }

    /// @throws StoreException if it is not a database, damaged, of a newer program, or the disk
    ///   refuses; the file is then as it was
    public static Database open(Path file, Role role, Access access) {
        try {
            if (access == Access.ONLOOKER) {
                return lookAt(file, role);
            }
            OwnerOnly.file(file);
            var suspicious = isSuspicious(file, role);
            var connection = connect(file, role, access);
            try {
                prepare(file, role, connection, suspicious);
                var readers = readers("pult-reader-", file, role, role.readers);
                var thread = "pult-writer-" + role.lowerCase();
                return new Database(
                        file, Optional.of(new SingleWriter(thread, file, connection)), readers);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.of(file, "Opening " + file.getFileName(), e);
        } catch (IOException e) {
            throw new StoreException(
                    Kind.IO, "Opening " + file + ": the disk refused (" + e.getMessage() + ").", e);
        }
    }

    Path file() {
        return file;
    }

    /// See [SingleWriter#write].
    public <T> T write(String name, Transaction.Work<T> work) {
        try {
            return writer().write(name, work);
        } catch (StoreException e) {
            throw Suspicion.remember(file, e);
        }
    }

    /// Two reads side by side, each on a reader and at a moment of its own; ends when both have.
    public <A, B, T> T read(
            String name,
            ReaderPool.Work<A> one,
            ReaderPool.Work<B> other,
            BiFunction<A, B, T> both) {
        try {
            var begun = readers.begin(name, one);
            B second;
            try {
                second = readers.read(name, other);
            } catch (RuntimeException e) {
                begun.awaitEnd();
                throw e;
            }
            return both.apply(begun.await(), second);
        } catch (StoreException e) {
            throw Suspicion.remember(file, e);
        }
    }

    /// As [#write], where there is nothing to return.
    public void run(String name, Transaction.Step step) {
        write(
                name,
                transaction -> {
                    step.run(transaction);
                    return true;
                });
    }

    /// See [ReaderPool#read].
    public <T> T read(String name, ReaderPool.Work<T> work) {
        try {
            return readers.read(name, work);
        } catch (StoreException e) {
            throw Suspicion.remember(file, e);
        }
    }

    /// How many rows were written since it was opened.
    long changes() {
        return write("count the changes", tx -> tx.number("SELECT total_changes()"));
    }

    /// Reads the whole file and changes nothing. On a connection of its own: FTS5 would look for
    /// the parts of an index that a connection saw at its last question, and call those damaged
    /// that were merged since.
    ///
    /// @throws StoreException of kind DAMAGED, with what SQLite complains of
    void check() {
        Call.assertMayWait("check");
        try (var connection = connect(file, Role.WORK, Access.ONLOOKER)) {
            Wholeness.checkQuickly(file, connection);
        } catch (SQLException e) {
            throw Suspicion.remember(file, Failures.of(file, "check", e));
        } catch (StoreException e) {
            throw Suspicion.remember(file, e);
        }
    }

    /// Writes everything that is committed into an empty file, while others read and write here.
    ///
    /// @throws StoreException if it could not be written whole
    void copyTo(Path copy) {
        try (var connection = connect(file, Role.WORK, Access.ONLOOKER)) {
            connection.setAutoCommit(true);
            try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, copy.toAbsolutePath().toString());
                statement.execute();
            }
        } catch (SQLException e) {
            throw Failures.of(copy, "Copying " + file.getFileName(), e);
        }
    }

    private SingleWriter writer() {
        return writer.orElseThrow(
                () ->
                        new StoreException(
                                Kind.READ_ONLY,
                                file + " is only looked at: another process owns it."));
    }

    private static Database lookAt(Path file, Role role) throws SQLException {
        if (Files.notExists(file)) {
            throw new StoreException(
                    Kind.IO, "There is no " + file + ": nobody has signed in on this desk yet.");
        }
        try (var connection = connect(file, role, Access.ONLOOKER)) {
            if (!Migrations.of(role).done(file, connection)) {
                throw new StoreException(
                        Kind.READ_ONLY,
                        file
                                + " is of an older Pult. Open the window once, it brings it up to"
                                + " date.");
            }
        }
        return new Database(file, Optional.empty(), readers("pult-onlooker-", file, role, 1));
    }

    private static void prepare(Path file, Role role, Connection connection, boolean suspicious)
            throws SQLException, IOException {
        if (suspicious && role == Role.WORK) {
            Wholeness.checkQuickly(file, connection);
            Suspicion.forget(file);
        }
        Migrations.of(role).apply(file, connection);
    }

    private static ReaderPool readers(String threadName, Path file, Role role, int limit) {
        return new ReaderPool(
                threadName + role.lowerCase(),
                file,
                limit,
                () -> connect(file, role, Access.ONLOOKER));
    }

    /// A connection with all pragmas and nothing else: what everything here stands on, and what a
    /// bench measures beside it. The caller closes it.
    public static Connection connect(Path file, Role role, Access access) throws SQLException {
        var config = new SQLiteConfig();
        // Readers see a moment while the writer goes on.
        config.setJournalMode(JournalMode.WAL);
        // FULL: a commit is on the platter when it returns. NORMAL: at the next checkpoint.
        config.setSynchronous(role.synchronous);
        // Only another process beside the window can hold a lock, and briefly.
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.enforceForeignKeys(true);
        // Negative: in KiB. Beyond it the operating system's cache serves as well, and is shared.
        config.setCacheSize(-role.cacheKib(access));
        // Larger than the default for the mirror: fewer waits for the disk during a first sync.
        config.setPragma(
                SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(role.checkpointPages));
        // The journal of a large transaction is cut again.
        config.setJournalSizeLimit(JOURNAL_LIMIT_BYTES);
        config.setReadOnly(access == Access.ONLOOKER);
        var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        connection.setAutoCommit(false);
        return connection;
    }

    /// The work is looked through whenever there is the least reason: it is small. A cache that is
    /// known to be broken is not worth the time.
    private static boolean isSuspicious(Path file, Role role) throws IOException {
        var leftOpen = Suspicion.wasLeftOpen(file);
        var broken = Suspicion.isRemembered(file) || (!leftOpen && Suspicion.isCutShort(file));
        if (broken && role == Role.CACHE) {
            throw new StoreException(Kind.DAMAGED, file + " is damaged.");
        }
        return leftOpen || broken;
    }

    @Override
    public void close() {
        readers.close();
        writer.ifPresent(SingleWriter::close);
    }
}
