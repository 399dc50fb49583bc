package app.pult.diagnosis.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The files of codes: whole, in both languages, within the ranges of their families.
final class CodeTablesTest {
    private static final CodeTables TABLES = CodeTables.all();

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyRowSpeaksBothLanguagesAndSaysWhatToDo(Family family) {
        var rows = TABLES.of(family).values();

        assertThat(rows).isNotEmpty();
        assertThat(rows)
                .allSatisfy(
                        row -> {
                            assertThat(row.text().ru()).matches(".*[а-яА-Я].*").endsWith(".");
                            assertThat(row.text().en()).doesNotMatch(".*[а-яА-Я].*").endsWith(".");
                            assertThat(row.advice()).hasSize(1);
                            var advice = row.advice().getFirst();
                            assertThat(advice.ru()).matches("(?s).*[а-яА-Я].*").endsWith(".");
                            assertThat(advice.en()).doesNotMatch("(?s).*[а-яА-Я].*").endsWith(".");
                        });
    }

    @Test
    void everyAdviceIsGiven() {
        var files = new HashSet<String>();
        for (var family : Family.values()) {
            CodeTables.lines(family.id() + ".tsv")
                    .forEach(line -> files.addAll(List.of(line.split("\t", -1))));
        }

        assertThat(CodeTables.lines("advice.tsv"))
                .allSatisfy(line -> assertThat(files).contains("@" + line.split("\t", -1)[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "WIN32, 0, 16000",
        "MSI, 1000, 3000",
        "RAS, 600, 900",
        "DEVICE, 1, 57",
        "EXIT, 0, 255",
        "HTTP, 400, 599",
        "TLS, 0, 255",
        "SMART, 1, 254"
    })
    void numbersAreInTheRangeOfTheirFamily(Family family, int least, int most) {
        assertThat(TABLES.of(family).keySet())
                .allSatisfy(value -> assertThat(Integer.parseInt(value)).isBetween(least, most));
    }

    @Test
    void valuesAreCanonical() {
        for (var family : Family.values()) {
            assertThat(TABLES.of(family).keySet())
                    .allSatisfy(
                            value -> {
                                var code = new Code(family, value);
                                assertThat(Code.parse(code.toString()))
                                        .map(parsed -> parsed.family() == family ? parsed : code)
                                        .contains(code);
                            });
        }
    }

    @Test
    void fourHundredCodesOfADeskAndMoreHaveTexts() {
        int rows = 0;
        for (var family : Family.values()) {
            int size = TABLES.of(family).size();
            System.err.printf("codes of %s: %d%n", family.id(), size);
            rows += size;
        }

        assertThat(rows).isGreaterThan(900);
    }

    @Test
    void aSymbolBelongsToOneCode() {
        var own = Set.of("ERROR_DISCONNECTION", "ERROR_REMOTE_DISCONNECTION");
        for (var family : Set.of(Family.WIN32, Family.HRESULT, Family.NTSTATUS, Family.STOP)) {
            assertThat(TABLES.of(family).values())
                    .filteredOn(row -> !row.symbol().isEmpty() && !own.contains(row.symbol()))
                    .extracting(CodeTables.Entry::symbol)
                    .doesNotHaveDuplicates();
        }
    }
}
