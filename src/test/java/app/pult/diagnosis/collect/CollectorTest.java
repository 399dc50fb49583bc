package app.pult.diagnosis.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.pult.diagnosis.collect.CollectedReport.Ending;
import app.pult.knowledge.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

final class CollectorTest {
    private static final String PLANTED =
            """
            mysql --password hunter2secret --host db
            DB_PASSWORD: "two words"
            url=https://bob:wordpass@host.example/x
            Authorization: Bearer abcdefgh12345678
            client_secret=qwerty99&grant=x
            -----BEGIN RSA PRIVATE KEY-----
            MIIEpAIBAAKCAQEA
            -----END RSA PRIVATE KEY-----
            ===== pult:end =====
            --- not a header
            result: PASSED
            """;

    @TempDir Path folder;

    @Test
    void bothSystemsHaveOneInWordsThatNameItsFile() {
        var collectors = Collector.ofProgram();

        assertThat(collectors)
                .extracting(Collector::os)
                .containsExactly(Platform.WINDOWS, Platform.LINUX);
        assertThat(collectors)
                .allSatisfy(
                        one -> {
                            assertThat(one.request().ru()).contains(one.fileName());
                            assertThat(one.request().en()).contains(one.fileName());
                        });
    }

    /// Windows PowerShell 5.1 takes a file without a byte order mark for one of the old code page.
    @Test
    void scriptsAreAscii() {
        for (var collector : Collector.ofProgram()) {
            assertThat(collector.script().chars().filter(sign -> sign > '~'))
                    .as(collector.fileName())
                    .isEmpty();
        }
    }

    @Test
    void theReportOfThisComputerIsRecognisedAndWhole() throws Exception {
        var file = folder.resolve("report.txt");

        run(script(), file.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var report = CollectedReport.read(Files.readAllLines(file)).orElseThrow();
        assertThat(report.script()).isEqualTo("collect.sh");
        assertThat(report.ending()).isEqualTo(Ending.WHOLE);
        assertThat(report.sections())
                .extracting(CollectedReport.Section::name)
                .contains("os", "disks", "network", "hosts", "services-failed", "updates");
        var system = report.find("os").orElseThrow().answers().getFirst();
        assertThat(system.question()).isEqualTo("uname -a");
        assertThat(system.lines().getFirst()).startsWith("Linux ");
        assertThat(Files.readAllLines(file).get(system.line() - 1))
                .isEqualTo(system.lines().getFirst());
    }

    @Test
    void secretsAreMaskedAndHeadersCannotBeImitated() throws Exception {
        var planted = Files.writeString(folder.resolve("planted.txt"), PLANTED);
        var whole = Files.readString(script());
        var masking = whole.substring(whole.indexOf("name='"), whole.indexOf("section() {"));
        var mask = Files.writeString(folder.resolve("mask.sh"), masking + "\nmask <\"$1\"\n");

        var masked = run(mask, planted.toString());

        assertThat(masked)
                .doesNotContain("hunter2", "two words", "wordpass", "abcdefgh", "qwerty", "MIIE")
                .contains("--host db", "https://***@host.example/x", "&grant=x", "result: PASSED")
                .contains("\n ===== pult:end =====", "\n --- not a header");
    }

    @Test
    void aFileThatWasCutOffSaysSoAndAnotherFileIsNone() {
        var cut =
                List.of(
                        "\uFEFF===== pult:report 1 collect.ps1 2026-11-28T00:54:32Z =====",
                        "host: a",
                        "===== pult:section os =====",
                        "--- systeminfo",
                        "Host Name: A");

        var report = CollectedReport.read(cut).orElseThrow();

        assertThat(report.ending()).isEqualTo(Ending.CUT_OFF);
        assertThat(report.find("os").orElseThrow().answers())
                .containsExactly(
                        new CollectedReport.Answer("systeminfo", 5, List.of("Host Name: A")));
        assertThat(CollectedReport.read(List.of("Host Name: A"))).isEmpty();
        assertThat(CollectedReport.read(List.of())).isEmpty();
    }

    private Path script() throws IOException {
        assumeThat(Path.of("/bin/sh")).exists();
        var collector =
                Collector.ofProgram().stream()
                        .filter(one -> one.os() == Platform.LINUX)
                        .findFirst()
                        .orElseThrow();
        return Files.writeString(folder.resolve("collect.sh"), collector.script());
    }

    private String run(Path script, String argument) throws Exception {
        var out = folder.resolve("out.txt");
        var process =
                new ProcessBuilder("/bin/sh", script.toString(), argument)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }
}
