package app.pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.StoreException.Kind;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class DatabaseTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("work.db");
    }

    @Test
    void whatWasWrittenIsReadByTheNextReader() {
        try (var database = open()) {
            database.run(
                    "give out", tx -> tx.update("INSERT INTO identities (remote) VALUES ('7')"));

            assertThat(remotes(database)).containsExactly("7");
        }
    }

    /// FTS5 looks through the index as this connection knew it at its last question.
    @Test
    void anIndexIsNotCalledDamagedBecauseItGrewSinceAReaderAskedIt() {
        try (var database = open()) {
            database.run(
                    "make an index",
                    tx -> tx.update("CREATE VIRTUAL TABLE words USING fts5(word)"));
            writeWords(database);
            database.read("ask it", session -> session.number("SELECT count(*) FROM words('a')"));
            for (int time = 0; time < 3; time++) {
                writeWords(database);
            }

            assertThatCode(database::check).doesNotThrowAnyException();
        }
    }

    /// What is kept for each comes on top of what the system keeps once for all.
    @Test
    void fourReadersOfTheMirrorKeepNoMoreOfItThanTwoOfItsWriter() {
        try (var database = Database.open(folder.resolve("cache.db"), Role.CACHE, Access.OWNER)) {
            long writer = database.write("ask", tx -> -tx.number("PRAGMA cache_size"));
            long reader = database.read("ask", session -> -session.number("PRAGMA cache_size"));

            assertThat(4 * reader).as("KiB").isBetween(4_000L, 2 * writer);
        }
    }

    /// Each keeps in memory what it has read: one that has little to do keeps little.
    @Test
    void whoeverReadLastReadsNext() {
        try (var database = open()) {
            var bothRead = new CyclicBarrier(2);
            database.read(
                    "read side by side",
                    session -> await(bothRead),
                    session -> await(bothRead),
                    (one, other) -> true);
            var threads = new HashSet<String>();
            for (int time = 0; time < 10; time++) {
                threads.add(database.read("read", session -> Thread.currentThread().getName()));
            }

            assertThat(threads).hasSize(1);
        }
    }

    private static boolean await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeWords(Database database) {
        database.run(
                "write",
                tx -> {
                    tx.update("INSERT INTO words VALUES ('a')");
                    tx.update("INSERT INTO words (words) VALUES ('optimize')");
                });
    }

    @Test
    void aTransactionThatThrowsLeavesNothing() {
        try (var database = open()) {
            assertThatThrownBy(
                            () ->
                                    database.run(
                                            "fail half way",
                                            tx -> {
                                                tx.update(
                                                        "INSERT INTO identities (remote) VALUES ('7')");
                                                throw new IllegalStateException("half way");
                                            }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("half way");

            assertThat(remotes(database)).isEmpty();
        }
    }

    @Test
    void rowsOfABatchThatFailedDoNotReturnInTheNextOne() {
        try (var database = open()) {
            assertThatThrownBy(
                            () ->
                                    database.run(
                                            "stop before sending",
                                            tx -> {
                                                tx.batch(
                                                                "INSERT INTO identities (remote) VALUES (?)")
                                                        .add("1");
                                                throw new IllegalStateException("stopped");
                                            }))
                    .hasMessage("stopped");
            database.run(
                    "send another",
                    tx -> {
                        var batch = tx.batch("INSERT INTO identities (remote) VALUES (?)");
                        batch.add("2");
                        batch.send();
                    });

            assertThat(remotes(database)).containsExactly("2");
        }
    }

    @Test
    void newsIsToldAfterTheCommitAndNeverAfterARollback() {
        var news = new ArrayList<List<String>>();
        try (var database = open()) {
            database.run(
                    "write",
                    tx -> {
                        tx.update("INSERT INTO identities (remote) VALUES ('7')");
                        tx.afterCommit(() -> news.add(remotes(database)));
                    });
            assertThatThrownBy(
                            () ->
                                    database.run(
                                            "fail",
                                            tx -> {
                                                tx.afterCommit(() -> news.add(List.of("never")));
                                                throw new IllegalStateException("failed");
                                            }))
                    .hasMessage("failed");
            database.run("write again", tx -> tx.update("DELETE FROM identities"));
        }

        assertThat(news).containsExactly(List.of("7"));
    }

    @Test
    void theWindowsThreadIsNotLetIn() throws InterruptedException {
        try (var database = open()) {
            var refused = new FutureTask<>(() -> remotes(database));
            var window = new Thread(refused, "JavaFX Application Thread");
            window.start();
            window.join();

            assertThatThrownBy(refused::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("the window's thread must not wait for: list");
        }
    }

    @Test
    void aTransactionInsideATransactionIsAnErrorAndNoStandstill() {
        try (var database = open()) {
            assertThatThrownBy(
                            () ->
                                    database.run(
                                            "outer",
                                            tx ->
                                                    database.run(
                                                            "inner",
                                                            inner -> inner.number("SELECT 1"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("'inner' inside another transaction");
        }
    }

    @Test
    void aReadInsideAReadIsAnErrorAndNoStandstill() {
        try (var database = open()) {
            assertThatThrownBy(() -> database.read("outer", session -> remotes(database)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("'list' inside another read");
        }
    }

    @Test
    void aReadWaitsForNoOtherThatTakesLong() {
        try (var database = open()) {
            var begun = new CompletableFuture<Boolean>();
            var othersHaveRead = new CompletableFuture<Boolean>();
            var impatient = othersHaveRead.completeOnTimeout(false, 10, TimeUnit.SECONDS);
            var longOne =
                    CompletableFuture.supplyAsync(
                            () ->
                                    database.read(
                                            "long",
                                            session -> {
                                                begun.complete(true);
                                                return impatient.join();
                                            }));
            begun.join();

            remotes(database);
            othersHaveRead.complete(true);

            assertThat(longOne.join()).isTrue();
        }
    }

    @Test
    void readersCannotWrite() {
        try (var database = open()) {
            assertThatThrownBy(
                            () ->
                                    database.read(
                                            "write by mistake",
                                            session -> session.update("DELETE FROM identities")))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.READ_ONLY));
        }
    }

    @Test
    void anInterruptedCallerGetsItsAnswerAndIsStillInterrupted() {
        try (var database = open()) {
            Thread.currentThread().interrupt();

            database.run("write", tx -> tx.update("INSERT INTO identities (remote) VALUES ('7')"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(remotes(database)).containsExactly("7");
        }
    }

    @Test
    void whoComesAfterTheEndIsTold() {
        var database = open();
        database.close();

        assertThatThrownBy(() -> remotes(database))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CLOSED));
    }

    @Test
    void aFullDiskIsSaidAndNothingIsHalfWritten() {
        try (var database = open()) {
            database.run(
                    "write", tx -> tx.update("INSERT INTO identities (remote) VALUES ('kept')"));
            var pages = database.<Long>write("size", tx -> tx.number("PRAGMA page_count"));
            database.write(
                    "set the quota", tx -> tx.number("PRAGMA max_page_count = " + (pages + 2)));

            assertThatThrownBy(
                            () ->
                                    database.run(
                                            "save a long text",
                                            tx -> {
                                                tx.update(
                                                        "INSERT INTO identities (remote) VALUES ('lost')");
                                                tx.update(
                                                        "INSERT INTO identities (remote) VALUES (?)",
                                                        "x".repeat(100_000));
                                            }))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.DISK_FULL))
                    .hasMessageContaining("no room left")
                    .hasMessageContaining("free some space");
            assertThat(remotes(database)).containsExactly("kept");
            database.write("lift the quota", tx -> tx.number("PRAGMA max_page_count = 1000000"));
            database.run(
                    "write", tx -> tx.update("INSERT INTO identities (remote) VALUES ('again')"));
            assertThat(remotes(database)).containsExactly("again", "kept");
        }
    }

    @Test
    void theSameStatementWorksAgainWhenThereIsRoom() {
        try (var database = open()) {
            var pages = database.<Long>write("size", tx -> tx.number("PRAGMA page_count"));
            database.write("set the quota", tx -> tx.number("PRAGMA max_page_count = " + pages));
            assertThatThrownBy(() -> insert(database, "x".repeat(100_000)))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.DISK_FULL));

            database.write("lift the quota", tx -> tx.number("PRAGMA max_page_count = 1000000"));
            insert(database, "again");

            assertThat(remotes(database)).containsExactly("again");
        }
    }

    private static void insert(Database database, String remote) {
        database.run(
                "insert", tx -> tx.update("INSERT INTO identities (remote) VALUES (?)", remote));
    }

    @Test
    void aReadThatFailedIsReadAgain() {
        try (var database = open()) {
            for (int time = 0; time < 6; time++) {
                assertThatThrownBy(
                                () ->
                                        database.read(
                                                "overflow",
                                                session ->
                                                        session.number(
                                                                "SELECT abs(?)", Long.MIN_VALUE)))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("integer overflow");
                assertThat(
                                database.<Long>read(
                                        "fine", session -> session.number("SELECT abs(?)", -7L)))
                        .isEqualTo(7);
            }
        }
    }

    @Test
    void aNewerProgramsFileIsRefusedAndLeftAsItIs() throws Exception {
        open().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        var before = Files.readAllBytes(file);

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_NEW))
                .hasMessageContaining("written by a newer Pult");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aWorkDatabaseThatIsCutShortIsRefusedAndLeftAsItIs() throws IOException {
        fillAndClose();
        cut();
        var before = Files.readAllBytes(file);

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED))
                .hasMessageContaining("left as it is")
                .hasMessageContaining("backup");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void damageThatIsOnlyFoundWhileWorkingIsRememberedForTheNextStart() throws IOException {
        fillAndClose();
        try (var database = open()) {
            Files.write(file, garbage(), StandardOpenOption.WRITE);
            assertThatThrownBy(
                            () ->
                                    database.read(
                                            "read all",
                                            session ->
                                                    session.number(
                                                            "SELECT sum(length(remote)) FROM identities")))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.kind()).isIn(Kind.DAMAGED, Kind.NOT_A_DATABASE));
        }

        assertThat(Suspicion.isRemembered(file)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDiskIsWaitedForAsTheRoleDemands(Role role) {
        try (var database = Database.open(folder.resolve(role + ".db"), role, Access.OWNER)) {
            var synchronous = database.<Long>write("ask", tx -> tx.number("PRAGMA synchronous"));
            var foreignKeys = database.<Long>write("ask", tx -> tx.number("PRAGMA foreign_keys"));
            var journal =
                    database.write(
                            "ask",
                            tx -> tx.find("PRAGMA journal_mode", row -> row.text("journal_mode")));

            assertThat(synchronous).isEqualTo(role == Role.WORK ? 2 : 1);
            assertThat(foreignKeys).isEqualTo(1);
            assertThat(journal).contains("wal");
        }
    }

    private Database open() {
        return Database.open(file, Role.WORK, Access.OWNER);
    }

    private void fillAndClose() {
        try (var database = open()) {
            database.run(
                    "fill",
                    tx -> {
                        for (var i = 0; i < 200; i++) {
                            tx.update(
                                    "INSERT INTO identities (remote) VALUES (?)",
                                    i + "x".repeat(2_000));
                        }
                    });
        }
    }

    private void cut() throws IOException {
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 50_000));
    }

    private byte[] garbage() throws IOException {
        var bytes = new byte[(int) Files.size(file)];
        java.util.Arrays.fill(bytes, (byte) 0x5a);
        return bytes;
    }

    private static List<String> remotes(Database database) {
        return database.read("list", DatabaseTest::remotes);
    }

    private static List<String> remotes(Session session) throws SQLException {
        return session.list(
                "SELECT remote FROM identities ORDER BY remote", row -> row.text("remote"));
    }
}
