package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

class AgesTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2025-11-18T11:11:00Z");

    private final Ages russian = new Ages(Texts.in(Locale.of("ru", "RU")), MOSCOW);
    private final Ages english = new Ages(Texts.in(Locale.UK), ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource({
        "2025-11-18T11:10:30Z, сейчас",
        "2025-11-18T11:12:00Z, сейчас",
        "2025-11-18T11:02:00Z, 9 мин",
        "2025-11-18T09:11:00Z, 2 ч",
        "2025-11-17T20:00:00Z, вчера",
        "2025-11-15T20:00:00Z, 3 д",
        "2025-11-02T09:00:00Z, 2 нояб.",
        "2024-11-18T09:00:00Z, 18.11.2024"
    })
    void agesAreShort(Instant then, String shown) {
        assertThat(russian.ago(then, NOW)).isEqualTo(shown);
    }

    @Test
    void threeHoursAcrossMidnightAreStillHours() {
        var night = Instant.parse("2025-11-17T22:00:00Z"); // 01:00 in Moscow

        assertThat(russian.ago(night.minus(Duration.ofHours(3)), night)).isEqualTo("3 ч");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-18T11:22:00Z, 11 мин",
        "2025-11-18T11:07:00Z, просрочено на 4 мин",
        "2025-11-18T14:11:00Z, 3 ч",
        "2025-11-18T18:00:00Z, 21:00",
        "2025-11-19T07:00:00Z, завтра 10:00",
        "2025-11-20T09:00:00Z, чт 12:00",
        "2025-12-20T09:00:00Z, 20 дек. 12:00",
        "2025-11-15T11:11:00Z, просрочено на 3 д"
    })
    void deadlinesAreShort(Instant due, String shown) {
        assertThat(russian.until(due, NOW)).isEqualTo(shown);
    }

    @Test
    void exactTimesCarryTheirZone() {
        assertThat(russian.exact(NOW)).isEqualTo("18 ноября 2025 г., 14:11:00 MSK");
        assertThat(english.exact(NOW)).isEqualTo("18 November 2025, 11:11:00 GMT");
        assertThat(english.time(NOW)).isEqualTo("11:11");
    }

    @Test
    void spansHaveTwoUnits() {
        assertThat(russian.span(Duration.ofHours(27))).isEqualTo("1 д 3 ч");
        assertThat(english.span(Duration.ofMinutes(65))).isEqualTo("1 h 5 min");
        assertThat(english.span(Duration.ofSeconds(40))).isEqualTo("40 s");
        assertThat(english.span(Duration.ofHours(2))).isEqualTo("2 h");
        assertThat(english.span(Duration.ofSeconds(-5))).isEqualTo("0 s");
    }

    @Test
    void daysAreHeadings() {
        assertThat(english.day(NOW, NOW)).isEqualTo("today");
        assertThat(english.day(NOW.minus(Duration.ofDays(1)), NOW)).isEqualTo("yesterday");
        assertThat(english.day(NOW.minus(Duration.ofDays(9)), NOW)).isEqualTo("9 Nov");
    }
}
