package app.pult.diagnosis.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.Fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class CustomerZoneTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    (UTC+03:00) Москва, Санкт-Петербург         | +03:00
                    (UTC+05:30) Chennai, Kolkata                | +05:30
                    (UTC-05:00) Eastern Time (US & Canada)      | -05:00
                    (GMT+04:00) Волгоград, Москва               | +04:00
                    (UTC) Coordinated Universal Time            | Z
                    Europe/Moscow (MSK, +0300)                  | Europe/Moscow
                    Etc/UTC (UTC, +0000)                        | Etc/UTC
                    n/a (EST, -0500)                            | -05:00
                    """)
    void reportsSayTheZone(String said, String zone) {
        assertThat(CustomerZone.of(List.of(fact(said)))).hasToString("Optional[" + zone + "]");
    }

    @Test
    void twoComputersInTwoZonesSayNothing() {
        assertThat(CustomerZone.of(List.of(fact("(UTC+03:00) A"), fact("(UTC+07:00) B"))))
                .isEmpty();
        assertThat(CustomerZone.of(List.of(fact("(UTC+03:00) A"), fact("(UTC+03:00) B"))))
                .isPresent();
        assertThat(CustomerZone.of(List.of(fact("Русское стандартное время")))).isEmpty();
    }

    private static Fact fact(String value) {
        return new Fact("os.timezone", value, "", "systeminfo.txt", 1);
    }
}
