package app.pult.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.log.Pieces.Kind;
import app.pult.fixture.OwnTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class PiecesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    took 12 ms                              | PLAIN VALUE PLAIN
                    from 10.0.0.7:5432                      | PLAIN VALUE VALUE
                    mac 00:0d:60:eb:ea:fd                   | PLAIN VALUE
                    read /var/log/messages                  | PLAIN VALUE
                    open C:\\Users\\anna\\a.txt             | PLAIN VALUE
                    get https://example.org/a?b=c done      | PLAIN VALUE PLAIN
                    mail from anna@example.org              | PLAIN PLAIN VALUE
                    class com.example.Main                  | PLAIN NAME
                    through proxy.example.org:8080          | PLAIN VALUE VALUE
                    Input/output error                      | PLAIN PLAIN PLAIN
                    user=root uid=0                         | PLAIN SETTING PLAIN VALUE
                    at Fri Jun 17 07:07:00 2005             | PLAIN VALUE VALUE VALUE VALUE VALUE VALUE VALUE
                    you may go                              | PLAIN PLAIN PLAIN
                    free 5.2 MB                             | PLAIN VALUE VALUE
                    lifetime <1 sec                         | PLAIN VALUE VALUE
                    driver 'hub' found                      | PLAIN VALUE PLAIN
                    can't open                              | PLAIN PLAIN PLAIN
                    Служба «Печать» остановлена             | PLAIN VALUE PLAIN
                    """)
    void aPieceIsAWordOrAValueByItsLook(String line, String kinds) {
        assertThat(kinds(line)).extracting(Kind::name).containsExactly(kinds.split(" "));
    }

    @Test
    void theMessageOfAStructuredLineIsReadWordByWord() {
        assertThat(kinds("level=info msg=\"disk is full\""))
                .containsExactly(
                        Kind.PLAIN, Kind.SETTING, Kind.PLAIN, Kind.PLAIN, Kind.PLAIN, Kind.PLAIN);
    }

    @Test
    void aHostileLineTakesTimeByItsLengthOnly() {
        for (var part : List.of("1:", "\" ", "a:b ", "[(<", "''", "<1 ", "=\"", "/a", "a.")) {
            var line = part.repeat(1_000_000 / part.length());

            assertThat(OwnTime.of(() -> kinds(line))).as(part).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static List<Kind> kinds(String line) {
        var kinds = new ArrayList<Kind>();
        new Pieces().read(line, 0, (kind, start, end) -> kinds.add(kind));
        return kinds;
    }
}
