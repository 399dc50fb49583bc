package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.timeline.CaseTimeline.Window;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// How much of the axis is shown, from all of it to half a minute around an event.
enum Zoom {
    ALL(Duration.ZERO),
    HALF_DAYS(Duration.ofHours(12)),
    HALF_HOURS(Duration.ofMinutes(30)),
    MINUTES(Duration.ofMinutes(5)),
    SECONDS(Duration.ofSeconds(30));

    private final Duration reach;

    Zoom(Duration reach) {
        this.reach = reach;
    }

    /// Of all but [#ALL].
    Window around(Instant at) {
        return new Window(at.minus(reach), at.plus(reach));
    }

    Zoom closer() {
        return switch (this) {
            case ALL -> HALF_DAYS;
            case HALF_DAYS -> HALF_HOURS;
            case HALF_HOURS -> MINUTES;
            case MINUTES, SECONDS -> SECONDS;
        };
    }

    Zoom farther() {
        return switch (this) {
            case ALL, HALF_DAYS -> ALL;
            case HALF_HOURS -> HALF_DAYS;
            case MINUTES -> HALF_HOURS;
            case SECONDS -> MINUTES;
        };
    }

    String key() {
        return "diagnostics.timeline.zoom." + name().toLowerCase(Locale.ROOT);
    }
}
