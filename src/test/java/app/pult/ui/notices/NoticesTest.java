package app.pult.ui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.notices.Notices.Desktop;
import app.pult.ui.notices.Notices.Event;
import app.pult.ui.notices.Notices.Whose;

import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

final class NoticesTest {
    @Test
    void whatWasChosenIsReadAsItWasWritten() {
        var chosen =
                new Notices(
                        Map.of(
                                Event.NEW,
                                Set.of(),
                                Event.ANSWER,
                                Set.of(Whose.MINE, Whose.WATCHED),
                                Event.HANDED_OVER,
                                Set.of(Whose.UNASSIGNED)),
                        22 * 60,
                        8 * 60,
                        Desktop.OFF);

        assertThat(Notices.read(chosen.written())).isEqualTo(chosen);
        assertThat(Notices.read(Notices.DEFAULT.written())).isEqualTo(Notices.DEFAULT);
    }

    @Test
    void wordsOfAnotherVersionArePassedOver() {
        var read = Notices.read("new.mine later.mine quiet.x.y sound.bell desktop");

        assertThat(read.isLoud(Event.NEW, Whose.MINE)).isTrue();
        assertThat(read.quietFrom()).isEqualTo(read.quietTo());
    }

    @Test
    void quietHoursGoOverMidnight() {
        var night = new Notices(Map.of(), 22 * 60, 8 * 60, Desktop.ON);

        assertThat(night.isQuiet(LocalTime.of(23, 30))).isTrue();
        assertThat(night.isQuiet(LocalTime.of(7, 59))).isTrue();
        assertThat(night.isQuiet(LocalTime.of(8, 0))).isFalse();
        assertThat(Notices.DEFAULT.isQuiet(LocalTime.MIDNIGHT)).isFalse();
    }
}
