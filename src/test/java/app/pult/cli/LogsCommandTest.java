package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.command.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

final class LogsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void eachLineHasItsGroupAndTemplate() throws IOException {
        var log =
                file(
                        """
                        Mar  2 08:00:01 desk cupsd[9]: job 17 said "done"
                        Mar  2 08:00:02 desk cupsd[9]: paper is out
                        Mar  2 08:00:09 desk lpd: job 400 said "done"
                        """);

        assertThat(run("logs", "templates", log.toString())).isEqualTo(ExitCode.DONE.value());
        assertThat(out.toString())
                .isEqualTo(
                        """
                        line,group,template
                        1,1,"job <*> said ""done""\"
                        2,2,"paper is out"
                        3,1,"job <*> said ""done""\"
                        """);
    }

    @Test
    void messagesWithoutAHeaderAreTakenWhole() throws IOException {
        var log = file("08:00:01 INFO a: one\n08:00:01 INFO b: one\n");

        run("logs", "templates", log.toString(), "--content");

        assertThat(out.toString().lines().skip(1)).hasSize(2).doesNotHaveDuplicates();
        assertThat(out.toString()).contains("INFO a: one").contains("INFO b: one");
    }

    @Test
    void eachLineHasAScoreInAnyEncoding() throws IOException {
        var log = folder.resolve("a.log");
        Files.writeString(
                log,
                "Служба запущена\r\nСбой диска: устройство недоступно\r\n",
                Charset.forName("windows-1251"));

        assertThat(run("logs", "alerts", log.toString())).isEqualTo(ExitCode.DONE.value());
        var lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3).first().isEqualTo("line,score");
        assertThat(score(lines.get(1))).isLessThan(0.5);
        assertThat(score(lines.get(2))).isBetween(0.5, 1.0);
    }

    @Test
    void whatIsNoLogIsRefusedByName() throws IOException {
        assertThat(run("logs", "templates", file("").toString()))
                .isEqualTo(ExitCode.FAILED.value());
        assertThat(err.toString()).contains("empty");
        var binary = folder.resolve("a.bin");
        Files.write(binary, new byte[9_000]);
        assertThat(run("logs", "alerts", binary.toString())).isEqualTo(ExitCode.FAILED.value());
        assertThat(err.toString()).contains("not-text");
        assertThat(run("logs", "alerts", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.WRONG_USE.value());
    }

    private static double score(String line) {
        return Double.parseDouble(line.substring(line.indexOf(',') + 1));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.log"), text);
    }

    private int run(String... arguments) {
        return PultCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
