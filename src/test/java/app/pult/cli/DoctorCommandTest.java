package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.command.ADesk;
import app.pult.launch.command.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

final class DoctorCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void aSoundDeskIsToldRowByRow() throws IOException {
        openOnce();

        assertThat(run()).as(out.toString()).isEqualTo(ExitCode.DONE.value());

        assertThat(out.toString())
                .contains("ok    program: ", "ok    databases: whole: 0 tickets, 0 messages")
                .contains(
                        "ok    desk: not open",
                        "ok    privacy: ",
                        "disk: ",
                        "memory: ",
                        "system: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aTextThatTheSearchIndexLacksIsToldAndIndexed() throws Exception {
        openOnce();
        var cache = work().resolveSibling("cache.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + cache);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO people (id, name, address, role) VALUES ('a', 'Анна', '', 'OPERATOR')");
        }

        assertThat(run()).isEqualTo(ExitCode.FAILED.value());
        assertThat(out.toString())
                .contains("BAD   search: not as the desk has them, texts: 1", "--reindex");

        assertThat(run("--reindex")).as(err.toString()).isEqualTo(ExitCode.DONE.value());
        assertThat(out.toString()).contains("ok    search: whole, texts: 1");
    }

    @Test
    void oneObjectALine() throws IOException {
        openOnce();

        run("--json");

        assertThat(out.toString().lines())
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith("{\"check\":\"")
                                        .contains("\"health\":\"", "\"saw\":\"", "\"next\":\""));
    }

    @Test
    void aDatabaseThatIsNoneIsToldWithItsFile() throws IOException {
        openOnce();
        Files.writeString(work(), "garbage ".repeat(10_000));

        assertThat(run()).isEqualTo(ExitCode.FAILED.value());

        assertThat(out.toString())
                .containsPattern("BAD {3}databases: another file in its place \\(.*work\\.db")
                .contains("put the right file back");
    }

    @Test
    void aDatabaseThatIsDamagedInsideIsToldThoughItOpens() throws IOException {
        openOnce();
        try (var file = new RandomAccessFile(work().toFile(), "rw")) {
            for (long page = 2; page < file.length() / 4096; page++) {
                file.seek(page * 4096);
                file.write(new byte[64]);
            }
        }

        assertThat(run()).isEqualTo(ExitCode.FAILED.value());

        assertThat(out.toString()).contains("BAD   databases: damaged").contains("a backup");
    }

    @Test
    void aDeskThatAnotherProcessHasOpenIsToldAndReadAllTheSame() throws IOException {
        try (var owner = AnOwner.of(folder)) {
            assertThat(run()).isEqualTo(ExitCode.DONE.value());
            assertThat(owner.isAlive()).isTrue();
        }

        assertThat(out.toString())
                .contains("desk: open in another Pult", "databases: whole", "waiting: 1, ");
    }

    @Test
    void aBundleInAFolderThatIsNotThereIsRefusedWithTheReason() throws IOException {
        openOnce();
        var target = folder.resolve("nonexistent/x.zip");

        assertThat(run("--bundle", target.toString())).isEqualTo(ExitCode.FAILED.value());

        assertThat(err.toString().strip())
                .isEqualTo(
                        "No bundle was written: there is no folder "
                                + folder.resolve("nonexistent")
                                + ".");
        assertThat(out.toString()).contains("program: ").doesNotContain("Written");
    }

    @Test
    void aBundleWhereAFolderIsIsRefusedWithTheReason() throws IOException {
        openOnce();

        assertThat(run("--bundle", folder.toString())).isEqualTo(ExitCode.FAILED.value());

        assertThat(err.toString()).startsWith("No bundle was written: " + folder + ": ");
    }

    @Test
    void aBundleHoldsTheFindings() throws IOException {
        openOnce();
        var target = folder.resolve("bundle.zip");

        assertThat(run("--bundle", target.toString())).isEqualTo(ExitCode.DONE.value());

        assertThat(out.toString()).contains("Written: " + target);
        try (var zip = new ZipFile(target.toFile())) {
            assertThat(zip.getEntry("findings.txt").getSize()).isGreaterThan(200);
        }
    }

    private void openOnce() throws IOException {
        ADesk.open(ADesk.offline(), folder).close();
    }

    private Path work() {
        return ADesk.machine(folder).folders().account(ADesk.offline()).resolve("work.db");
    }

    private int run(String... options) {
        var all = new ArrayList<>(List.of("doctor"));
        all.addAll(List.of(options));
        all.addAll(List.of("--backend", "http://127.0.0.1:9", "--data", folder.toString()));
        return PultCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
