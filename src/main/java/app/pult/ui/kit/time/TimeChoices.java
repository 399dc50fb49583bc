package app.pult.ui.kit.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Times ahead of now to choose from, and those that are typed.
///
/// Thread: any.
public record TimeChoices(InstantSource clock, ZoneId zone) {
    /// A time to choose without typing.
    public enum Preset {
        HOUR,
        LATER,
        TOMORROW,
        MONDAY
    }

    public record Choice(Preset preset, Instant time) {}

    private static final int LATER_HOURS = 3;

    Instant now() {
        return clock.instant();
    }

    /// Soonest first, each time once: on a Sunday tomorrow is Monday.
    public List<Choice> choices() {
        var now = zoned();
        var hour = now.plusHours(1).truncatedTo(ChronoUnit.MINUTES);
        var later = now.plusHours(LATER_HOURS).truncatedTo(ChronoUnit.HOURS);
        var tomorrow = morning(now.plusDays(1));
        var monday = morning(now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(Preset.HOUR, hour.toInstant()));
        if (later.toLocalDate().equals(now.toLocalDate())) {
            choices.add(new Choice(Preset.LATER, later.toInstant()));
        }
        if (!tomorrow.equals(monday)) {
            choices.add(new Choice(Preset.TOMORROW, tomorrow.toInstant()));
        }
        choices.add(new Choice(Preset.MONDAY, monday.toInstant()));
        return choices;
    }

    /// The time that was typed; empty if it is none.
    public Optional<Instant> read(String typed) {
        return TypedTime.read(typed, zoned()).map(ZonedDateTime::toInstant);
    }

    private ZonedDateTime zoned() {
        return clock.instant().atZone(zone);
    }

    private ZonedDateTime morning(ZonedDateTime day) {
        return day.toLocalDate().atTime(TypedTime.MORNING).atZone(zone);
    }
}
