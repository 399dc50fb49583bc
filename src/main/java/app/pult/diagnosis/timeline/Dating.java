package app.pult.diagnosis.timeline;

import app.pult.diagnosis.log.Stamp;
import app.pult.diagnosis.log.Stamp.Form;
import app.pult.diagnosis.timeline.LogStory.Trait;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// From the clock of one log to UTC. A year that is not said is the one in which the log's newest
/// line is not later than the day it was sent; within the log, December is followed by January.
/// Each line is told in the order of the log.
///
/// Thread: confined to one reading.
final class Dating {
    /// A log that seems to be so much later than its message is of the year before; clocks may be a
    /// little off.
    private static final Duration SLACK = Duration.ofDays(2);

    private final ClockCourse course;
    private final Optional<ZoneId> zone;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final YearTurns turns;
    private final int lastYear;

    /// `course` is how the clock of the whole log goes.
    Dating(ClockCourse course, Instant sent, Optional<ZoneId> zone) {
        this.course = course;
        this.zone = zone;
        turns = new YearTurns(course.isNewestFirst());
        lastYear = course.newestYearless().map(newest -> year(newest, sent)).orElse(0);
    }

    private static int year(long newest, Instant sent) {
        var latest = LocalDateTime.ofInstant(sent.plus(SLACK), ZoneOffset.UTC);
        var day = LocalDateTime.ofEpochSecond(newest, 0, ZoneOffset.UTC);
        return day.withYear(latest.getYear()).isAfter(latest)
                ? latest.getYear() - 1
                : latest.getYear();
    }

    /// When that was; empty for a time since the start.
    Optional<Instant> at(Stamp stamp) {
        if (stamp.form() == Form.SINCE_START) {
            traits.add(Trait.SINCE_START);
            return Optional.empty();
        }
        long local = stamp.seconds();
        if (stamp.form() == Form.YEARLESS) {
            traits.add(Trait.YEAR_GUESSED);
            local = dated(local);
        }
        if (stamp.offset().isPresent()) {
            return Optional.of(Instant.ofEpochSecond(local - stamp.offset().get()));
        }
        traits.add(zone.isPresent() ? Trait.CUSTOMERS_ZONE : Trait.ZONE_UNKNOWN);
        var time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        return Optional.of(time.atZone(zone.orElse(ZoneOffset.UTC)).toInstant());
    }

    private long dated(long yearless) {
        turns.see(yearless);
        int year =
                course.isNewestFirst()
                        ? lastYear - turns.count()
                        : lastYear - course.turns() + turns.count();
        return LocalDateTime.ofEpochSecond(yearless, 0, ZoneOffset.UTC)
                .withYear(year)
                .toEpochSecond(ZoneOffset.UTC);
    }

    /// What is to be known of the times so far.
    Set<Trait> traits() {
        return Set.copyOf(traits);
    }
}
