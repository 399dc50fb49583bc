package app.pult.ui.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

class TypedTimeTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /// A Thursday.
    private static final ZonedDateTime NOW =
            LocalDateTime.parse("2026-11-26T14:20:00").atZone(MOSCOW);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "tomorrow 3pm, 2026-11-27T15:00",
                "tomorrow at 3 pm, 2026-11-27T15:00",
                "Tomorrow, 2026-11-27T09:00",
                "завтра 15:00, 2026-11-27T15:00",
                "завтра в 15, 2026-11-27T15:00",
                "послезавтра утром, 2026-11-28T09:00",
                "сегодня вечером, 2026-11-26T18:00",
                "пн 9, 2026-11-30T09:00",
                "15:30 пн, 2026-11-30T15:30",
                "в среду 10:30, 2026-12-02T10:30",
                "thu, 2026-12-03T09:00",
                "2h, 2026-11-26T16:20",
                "2 ч, 2026-11-26T16:20",
                "через 2 часа, 2026-11-26T16:20",
                "через час, 2026-11-26T15:20",
                "in 45 min, 2026-11-26T15:05",
                "через 3 дня, 2026-11-29T09:00",
                "in 2 weeks 10am, 2026-12-10T10:00",
                "27.11 14:30, 2026-11-27T14:30",
                "1.03, 2027-03-01T09:00",
                "31.12.2027, 2027-12-31T09:00",
                "2026-12-24 8:05, 2026-12-24T08:05",
                "27 ноября, 2026-11-27T09:00",
                "5 dec 16:00, 2026-12-05T16:00",
                "16, 2026-11-26T16:00",
                "12pm, 2026-11-27T12:00",
                "12am, 2026-11-27T00:00",
                "9:00, 2026-11-27T09:00",
                "pfdnhf 15:00, 2026-11-27T15:00"
            })
    void isReadAsItIsMeant(String typed, LocalDateTime meant) {
        assertThat(TypedTime.read(typed, NOW)).contains(meant.atZone(MOSCOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "завтра наверное",
                "25:00",
                "9:75",
                "31.02",
                "40.11",
                "2026-13-01",
                "сегодня 9",
                "today 14:20",
                "26.11.2020",
                "5 foo",
                "0h"
            })
    void whatIsNoTimeAheadIsNotGuessed(String typed) {
        assertThat(TypedTime.read(typed, NOW)).isEmpty();
    }

    /// On 29 March 2026 Berlin has no half past two.
    @Test
    void anHourThatTheClockLeavesOutIsTheNextOne() {
        var eve = LocalDateTime.parse("2026-03-28T12:00:00").atZone(ZoneId.of("Europe/Berlin"));

        assertThat(TypedTime.read("tomorrow 2:30", eve).map(ZonedDateTime::toLocalDateTime))
                .contains(LocalDateTime.parse("2026-03-29T03:30:00"));
    }
}
