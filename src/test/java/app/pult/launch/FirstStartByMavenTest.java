package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.Pult;
import app.pult.fixture.SameJava;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program with a window as `mvn -q` starts it where nobody has an account yet.
@Tag("slow")
class FirstStartByMavenTest {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    @TempDir Path home;

    @Test
    void theTicketsOfThePracticeDeskComeByThemselves() throws Exception {
        var command = SameJava.withOptions();
        command.addAll(
                List.of(
                        "-Duser.home=" + home,
                        "-Dpult.practice=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Pult.class.getName()));
        var printed = home.resolve("printed").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed);
        builder.environment().putAll(SameJava.home(home));
        var process = builder.start();
        try {
            long end = System.nanoTime() + LONGEST.toNanos();
            while (tickets() == 0) {
                assertThat(System.nanoTime())
                        .as(Files.readString(printed.toPath()))
                        .isLessThan(end);
                assertThat(process.waitFor(100, TimeUnit.MILLISECONDS))
                        .as(Files.readString(printed.toPath()))
                        .isFalse();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// None before there is a journal: who reads earlier is in the way of the first migration.
    private long tickets() {
        var cache = home.resolve("data/pult/accounts/practice/cache.db");
        if (!Files.exists(cache.resolveSibling("cache.db-wal"))) {
            return 0;
        }
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + cache);
                var statement = database.createStatement();
                var count = statement.executeQuery("SELECT count(*) FROM tickets")) {
            return count.getLong(1);
        } catch (SQLException beforeTheFirstMigration) {
            return 0;
        }
    }
}
