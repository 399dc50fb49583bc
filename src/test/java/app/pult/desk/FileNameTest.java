package app.pult.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "журнал работы.log, журнал работы.log",
        "../../etc/passwd, _.._etc_passwd",
        "C:\\Windows\\win.ini, C__Windows_win.ini",
        "CON, _CON",
        "con.txt, _con.txt",
        "LPT1 .log, _LPT1 .log",
        "console.log, console.log",
        "..., file",
        "invoice\u202Efdp.exe, invoicefdp.exe",
        "a\u0000b.txt, ab.txt",
        "name. , name",
    })
    void nameIsSafeAndReadable(String given, String safe) {
        assertThat(FileName.safe(given)).isEqualTo(safe);
    }

    @Test
    void namesInOneFolderAreApartAndCannotLeaveIt() {
        var taken = List.of("a.log", "a (2).log");

        assertThat(
                        FileName.apart(
                                List.of(
                                        "a.log",
                                        "A.LOG",
                                        "../a.log",
                                        "b",
                                        "B",
                                        "\u0439.txt",
                                        "\u0438\u0306.txt"),
                                taken::contains))
                .containsExactly(
                        "a (3).log",
                        "A.LOG",
                        "_a.log",
                        "b",
                        "B (2)",
                        "\u0439.txt",
                        "\u0438\u0306 (2).txt");
    }

    @Test
    void manyOfOneNameAreNumberedWithoutLookingAtAllNumbersAgain() {
        var asked = new AtomicInteger();

        var apart =
                FileName.apart(
                        Collections.nCopies(1000, "a.log"),
                        name -> {
                            asked.incrementAndGet();
                            return false;
                        });

        assertThat(apart).doesNotHaveDuplicates().endsWith("a (1000).log");
        assertThat(asked.get()).isLessThan(3000);
    }

    @Test
    void longNameIsCutBeforeItsExtension() {
        var safe = FileName.safe("ж".repeat(500) + ".tar.gz");

        assertThat(safe).endsWith(".gz");
        assertThat(safe.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
    }
}
