package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.command.ExitCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

final class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path disk;

    @Test
    @Tag("slow")
    void eachFigureIsOneJsonObjectOnOneLine() {
        var code =
                run(
                        "submit",
                        "--json",
                        "--tickets",
                        "120",
                        "--rounds",
                        "5",
                        "--data",
                        disk.toString());

        var lines = out.toString().lines().toList();
        assertThat(code).isIn(ExitCode.DONE.value(), ExitCode.FAILED.value());
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .allSatisfy(
                        line -> {
                            var json = JsonMapper.shared().readTree(line);
                            assertThat(json.propertyNames())
                                    .contains(
                                            "bench", "part", "ours", "floor", "ratio", "unit",
                                            "must", "met", "p50", "p99", "n", "seed", "load",
                                            "machine");
                            assertThat(json.path("bench").asString()).isEqualTo("submit");
                            assertThat(json.path("ours").asDouble()).isPositive();
                            assertThat(json.path("machine").asString())
                                    .contains("cores", "GB", "Java");
                        });
        assertThat(JsonMapper.shared().readTree(lines.getFirst()).path("floor").asDouble())
                .isPositive();
    }

    @Test
    void aBenchOfNoTicketsIsWrongUse() {
        assertThat(run("queue", "--tickets", "0")).isEqualTo(ExitCode.WRONG_USE.value());
        assertThat(err.toString()).contains("--tickets");
    }

    @Test
    void anUnknownBenchIsWrongUse() {
        assertThat(run("coffee")).isEqualTo(ExitCode.WRONG_USE.value());
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
