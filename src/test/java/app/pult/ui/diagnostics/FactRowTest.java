package app.pult.ui.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Fact;

import org.junit.jupiter.api.Test;

import java.util.List;

class FactRowTest {
    private static final Fact HOST = fact("os.host", "systeminfo.txt");
    private static final Fact MODEL = fact("hw.model", "systeminfo.txt");
    private static final Fact DEVICE = fact("disk.device", "kern.log");

    /// A list asks its cells anew only for rows that are others than before.
    @Test
    void aFactThatAFilterBringsToTheHeadOfItsFileIsAnotherRow() {
        var rows = FactRow.of(List.of(HOST, MODEL, DEVICE), List.of());

        var all = FactRow.headed(rows);
        var filtered = FactRow.headed(rows.subList(1, 3));

        assertThat(all).extracting(FactRow::isHead).containsExactly(true, false, true);
        assertThat(filtered).extracting(FactRow::isHead).containsExactly(true, true);
        assertThat(filtered.getFirst()).isNotEqualTo(all.get(1));
    }

    private static Fact fact(String key, String file) {
        return new Fact(key, "x", "", file, 1);
    }
}
