package app.pult.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class PerformanceTableTest {
    private static final String MACHINE =
            "{\"machine\":\"2 cores, 8 GB\",\"commit\":\"abc1234\",\"date\":\"2026-11-28T06:10:00Z\",\"sizes\":\"whole\",\"load\":0.30}";

    @Test
    void eachFigureIsARowAndWhatDidNotRunSaysWhy() {
        var table =
                PerformanceTable.of(
                        List.of(
                                MACHINE,
                                "{\"bench\":\"start\",\"not_run\":\"no \\\"package\\\" here\"}",
                                "{\"bench\":\"pull\",\"part\":\"first sync\",\"ours\":71.10,\"floor\":39.80,"
                                        + "\"ratio\":1.79,\"unit\":\"s\",\"must\":\"<= 2x\",\"met\":true,\"n\":1,\"load\":1.20}",
                                "{\"bench\":\"live\",\"part\":\"line\",\"ours\":171.00,\"floor\":0.00,"
                                        + "\"ratio\":0.00,\"unit\":\"ms\",\"must\":\"p95 <= 150 ms\",\"met\":false,\"p50\":64.00}"));

        assertThat(table.markdown().lines())
                .contains(
                        "Taken at 2026-11-28 06:10:00 UTC of commit `abc1234` on 2 cores, 8 GB, load 0.30 at the beginning, at whole sizes.",
                        "| start | – | – | – | – | not run: no \"package\" here |",
                        "| pull, first sync | 71.10 s | 39.80 s | 1.79 × | ≤ 2x | met; n 1; load 1.20 |",
                        "| live, line | 171 ms | – | – | p95 ≤ 150 ms | **missed**; p50 64.00 |");
    }

    @Test
    void linesOfSomethingElseAreNoTable() {
        assertThatThrownBy(() -> PerformanceTable.of(List.of("hello")))
                .hasMessageContaining("bench all --json");
        assertThatThrownBy(() -> PerformanceTable.of(List.of(MACHINE)).into("no place"))
                .hasMessageContaining("<!-- bench all -->");
    }

    /// Nobody edits a figure by hand.
    @Test
    void thePageHasTheTableOfTheFiguresThatLieBesideIt() throws IOException {
        var page = Files.readString(Path.of("src/docs/performance.md"));
        var figures = Files.readAllLines(Path.of("src/docs/performance.jsonl"));

        assertThat(PerformanceTable.of(figures).into(page)).isEqualTo(page);
    }
}
