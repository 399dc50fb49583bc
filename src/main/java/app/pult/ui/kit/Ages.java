package app.pult.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/// Times as an operator reads them: short ages ("9 min", "yesterday"), short deadlines ("tomorrow
/// 10:00") and the exact time with its zone for the tool tip.
///
/// `now` is always given: ages and clocks run on the server's time, not on this computer's.
///
/// Thread: any, immutable.
public final class Ages {
    /// Below this a clock time of yesterday evening is still "3 h", not "yesterday".
    private static final long HOURS_ACROSS_MIDNIGHT = 6;

    private static final long DAYS_OF_A_WEEK = 7;

    private final Texts texts;
    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter date;
    private final DateTimeFormatter calendar;
    private final DateTimeFormatter exact;
    private final DateTimeFormatter moment;

    public Ages(Texts texts, ZoneId zone) {
        var locale = texts.locale();
        this.texts = texts;
        this.zone = zone;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        weekday = DateTimeFormatter.ofPattern("EEE", locale);
        dayOfYear = DateTimeFormatter.ofPattern(texts.of("age.day.pattern"), locale);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale);
        calendar = DateTimeFormatter.ofPattern(texts.of("age.calendar.pattern"), locale);
        moment = DateTimeFormatter.ofPattern(texts.of("age.moment.pattern"), locale);
        exact = DateTimeFormatter.ofPattern(texts.of("age.exact.pattern"), locale);
    }

    public ZoneId zone() {
        return zone;
    }

    /// How long ago: "now", "9 min", "5 h", "yesterday", "3 d", "18 Nov", "18/11/2024". A time in
    /// the future, by a clock that is a little off, is "now".
    public String ago(Instant then, Instant now) {
        var age = Duration.between(then, now);
        var day = then.atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, today);
        if (age.toMinutes() < 1) {
            return texts.of("age.now");
        }
        if (age.toHours() < HOURS_ACROSS_MIDNIGHT || days == 0) {
            return units(age);
        }
        if (days == 1) {
            return texts.of("age.yesterday");
        }
        return days < DAYS_OF_A_WEEK ? texts.of("age.days", days) : date(day, today);
    }

    /// How long until: "11 min", "3 h", "tomorrow 10:00", "Wed 12:00", "18 Nov 12:00"; once it has
    /// passed, by how much: "overdue by 4 min".
    public String until(Instant due, Instant now) {
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            return texts.of("age.overdue", units(left.negated()));
        }
        if (left.toHours() < HOURS_ACROSS_MIDNIGHT) {
            return units(left);
        }
        return at(due, now);
    }

    /// The same by the clock, however near: "14:02", "tomorrow 10:00", "Wed 12:00".
    public String at(Instant instant, Instant now) {
        var at = instant.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, at.toLocalDate());
        if (days == 0) {
            return time.format(at);
        }
        if (days == 1) {
            return texts.of("age.tomorrow.at", time.format(at));
        }
        return texts.of("age.day.at", nearDay(at, today, days), time.format(at));
    }

    /// A length of time in its two largest units: "40 s", "9 min", "1 h 5 min", "1 d 3 h".
    public String span(Duration length) {
        var whole = length.isNegative() ? Duration.ZERO : length;
        if (whole.toMinutes() < 1) {
            return texts.of("age.seconds", whole.toSeconds());
        }
        if (whole.toHours() < 1) {
            return units(whole);
        }
        boolean days = whole.toDays() > 0;
        var large = units(whole);
        var rest = days ? whole.toHoursPart() : whole.toMinutesPart();
        if (rest == 0) {
            return large;
        }
        var small = days ? texts.of("age.hours", rest) : texts.of("age.minutes", rest);
        return texts.of("age.two", large, small);
    }

    /// The time of day: "14:02".
    public String time(Instant instant) {
        return time.format(instant.atZone(zone));
    }

    /// The day as a heading in a conversation: "today", "yesterday", "18 Nov", "18/11/2024".
    public String day(Instant instant, Instant now) {
        var day = instant.atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, today);
        if (days == 0) {
            return texts.of("age.today");
        }
        return days == 1 ? texts.of("age.yesterday") : date(day, today);
    }

    /// A day far from today: "18 November 2027".
    public String calendar(Instant instant) {
        return calendar.format(instant.atZone(zone));
    }

    /// A time to come, to the minute: "Tue, 18 Nov, 14:02".
    public String moment(Instant instant) {
        return moment.format(instant.atZone(zone));
    }

    /// Exactly when, with the zone: "18 November 2025, 14:02:33 MSK".
    public String exact(Instant instant) {
        return exact.format(instant.atZone(zone));
    }

    private String units(Duration length) {
        if (length.toHours() < 1) {
            return texts.of("age.minutes", length.toMinutes());
        }
        return length.toDays() < 1
                ? texts.of("age.hours", length.toHours())
                : texts.of("age.days", length.toDays());
    }

    private String nearDay(ZonedDateTime at, LocalDate today, long days) {
        return days < DAYS_OF_A_WEEK ? weekday.format(at) : date(at.toLocalDate(), today);
    }

    private String date(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? dayOfYear.format(day) : date.format(day);
    }
}
