package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.command.ExitCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

final class DiagnoseCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;
    private Path log = Path.of("");

    @BeforeEach
    void aLog() throws IOException {
        log =
                Files.writeString(
                        folder.resolve("service.log"),
                        "2026-11-02 08:00:01 ERROR java.lang.OutOfMemoryError: Java heap space\n");
    }

    @Test
    void aFindingIsOneLineOfJson() {
        assertThat(run("diagnose", "--json", log.toString())).isEqualTo(ExitCode.DONE.value());

        assertThat(out.toString().lines())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "{\"finding\":\"java.out-of-memory\",\"severity\":")
                                        .contains("\"file\":\"service.log\",\"line\":1,"));
    }

    @Test
    void aBundleHoldsAllOfIt() throws IOException {
        var bundle = folder.resolve("case.zip");

        assertThat(run("diagnose", log.toString(), "--bundle", bundle.toString()))
                .isEqualTo(ExitCode.DONE.value());

        try (var zip = new ZipFile(bundle.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "facts.json", "findings.json", "note.md", "sources/service.log");
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("service.log", "case.zip");
    }

    @Test
    void aFileThatIsThereStays() throws IOException {
        assertThat(run("diagnose", log.toString(), "--bundle", log.toString()))
                .isEqualTo(ExitCode.FAILED.value());

        assertThat(err.toString()).contains("No bundle was written").contains("service.log");
        assertThat(Files.readString(log)).contains("OutOfMemoryError");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        var bundle = folder.resolve("none").resolve("case.zip");

        assertThat(run("diagnose", log.toString(), "--bundle", bundle.toString()))
                .isEqualTo(ExitCode.FAILED.value());

        assertThat(err.toString()).contains("case.zip").contains("cannot be written");
    }

    private int run(String... arguments) {
        return PultCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
