package app.pult.ui.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.kit.time.TimeChoices.Choice;
import app.pult.ui.kit.time.TimeChoices.Preset;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

class TimeChoicesTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void theUsualTimesAreOfferedSoonestFirst() {
        var times = new TimeChoices(() -> at("2026-11-26T14:20:00"), MOSCOW);

        assertThat(times.choices())
                .extracting(Choice::time)
                .containsExactly(
                        at("2026-11-26T15:20:00"),
                        at("2026-11-26T17:00:00"),
                        at("2026-11-27T09:00:00"),
                        at("2026-11-30T09:00:00"));
    }

    @Test
    void lateOnASundayNothingIsOfferedTwiceOrForAnotherDay() {
        var times = new TimeChoices(() -> at("2026-11-29T22:30:00"), MOSCOW);

        assertThat(times.choices())
                .extracting(Choice::preset)
                .containsExactly(Preset.HOUR, Preset.MONDAY);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }
}
