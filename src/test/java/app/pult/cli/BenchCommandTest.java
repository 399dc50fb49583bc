package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.command.ExitCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path disk;

    @Test
    void spellingIsOneJsonLineAboutTheFolderItIsGiven() throws IOException {
        var pairs = Files.createDirectory(disk.resolve("spell"));
        Files.writeString(pairs.resolve("ru_a.tsv"), "превет\tпривет\nкошко\tсобака\n");
        Files.writeString(pairs.resolve("en_a.tsv"), "teh\tthe\n");
        var set = Files.createDirectories(disk.resolve("ir/rutube_a"));
        Files.writeString(
                set.resolve("queries.dev.jsonl"),
                "{\"_id\": \"1\", \"text\": \"Не работает \\\"вход\\\", памагите!\"}\n");

        run("spell", "--data", pairs.toString());

        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("ruTop1Percent").asDouble()).isEqualTo(50);
        assertThat(json.path("enTop1Percent").asDouble()).isEqualTo(100);
        assertThat(json.path("flaggedPercent").asDouble()).isEqualTo(25);
        assertThat(json.path("flaggedOf").asInt()).isEqualTo(4);
        assertThat(json.path("met").asBoolean()).isFalse();
    }

    @Test
    void whatHelpedInHalfOfTheTicketsIsMeasuredOnTheOthers() throws IOException {
        var corpus =
                Files.writeString(
                        disk.resolve("corpus.jsonl"),
                        """
                        {"_id": "badges", "title": "Перезапись карт", "text": "Приложите носитель."}
                        {"_id": "red", "title": "Мигает индикатор", "text": "Мигает красным."}
                        """);
        var queries = new StringBuilder();
        var answers = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            boolean badge = i % 2 == 0;
            queries.append(
                    "{\"_id\": \"q%d\", \"title\": \"\", \"text\": \"%s\"}\n"
                            .formatted(i, badge ? "Барахлит пропуск" : "Мигает красным лампа"));
            answers.append("q%d 0 %s 1\n".formatted(i, badge ? "badges" : "red"));
        }

        run(
                "suggestions",
                "--json",
                "--rounds=1",
                "--data=" + disk,
                "--corpus=" + corpus,
                "--queries=" + Files.writeString(disk.resolve("q.jsonl"), queries),
                "--qrels=" + Files.writeString(disk.resolve("qrels.txt"), answers));

        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("n").asInt()).isEqualTo(10);
        assertThat(json.path("floor").asDouble()).isLessThan(100);
        assertThat(json.path("ours").asDouble()).isEqualTo(100);
        assertThat(json.path("among3Percent").asDouble()).isEqualTo(100);
        assertThat(json.path("met").asBoolean()).isTrue();
    }

    @Test
    void spellingWithoutListsSaysSo() {
        assertThat(run("spell", "--data", disk.toString())).isNotEqualTo(ExitCode.DONE.value());
        assertThat(err.toString()).contains("no ru_*.tsv");
    }

    @Test
    void aBenchOfNoTicketsIsWrongUse() {
        assertThat(run("queue", "--tickets", "0")).isEqualTo(ExitCode.WRONG_USE.value());
        assertThat(err.toString()).contains("--tickets");
    }

    /// Without a name it is all of them.
    @Test
    void allBenchesOfNoTicketsAreWrongUse() {
        assertThat(run("all", "--tickets", "0")).isEqualTo(ExitCode.WRONG_USE.value());
        assertThat(err.toString()).contains("--tickets");
    }

    @Test
    void anUnknownBenchIsWrongUse() {
        assertThat(run("coffee")).isEqualTo(ExitCode.WRONG_USE.value());
    }

    @Test
    @Tag("slow")
    void eachFigureIsOneJsonObjectOnOneLineBehindOneAboutTheMachine() {
        var code =
                run(
                        "all",
                        "pull",
                        "--json",
                        "--tickets",
                        "60",
                        "--rounds",
                        "4",
                        "--data",
                        disk.toString());

        assertThat(code).isIn(ExitCode.DONE.value(), ExitCode.FAILED.value());
        var lines = lines();
        assertThat(lines.getFirst().propertyNames())
                .contains("machine", "commit", "date", "sizes", "load");
        assertThat(lines)
                .hasSize(2)
                .last()
                .satisfies(
                        figure -> {
                            assertThat(figure.propertyNames())
                                    .contains(
                                            "bench", "part", "ours", "floor", "ratio", "unit",
                                            "must", "met", "n", "seed", "load", "machine");
                            assertThat(figure.path("bench").asString()).isEqualTo("pull");
                            assertThat(figure.path("ours").asDouble()).isPositive();
                            assertThat(figure.path("floor").asDouble()).isPositive();
                            assertThat(figure.path("machine").asString())
                                    .contains("cores", "GB", "Java");
                        });
        assertThat(disk).isEmptyDirectory();
    }

    @Test
    @Tag("slow")
    void oneOfManyThatGivesNoFigureIsNamedWithTheReason() throws IOException {
        var file = Files.writeString(disk.resolve("file"), "no folder");

        var code = run("all", "submit", "--json", "--data", file.toString());

        assertThat(code).isEqualTo(ExitCode.FAILED.value());
        assertThat(lines())
                .hasSize(2)
                .last()
                .satisfies(
                        line -> {
                            assertThat(line.path("bench").asString()).isEqualTo("submit");
                            assertThat(line.path("not_run").asString()).isNotBlank();
                        });
    }

    @Test
    void whatIsNotPromisedIsNotOneOfThem() {
        assertThat(run("all", "coffee")).isEqualTo(ExitCode.WRONG_USE.value());
        assertThat(err.toString()).contains("queue", "submit");
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
