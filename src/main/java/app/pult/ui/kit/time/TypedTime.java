package app.pult.ui.kit.time;

import app.pult.search.KeyboardLayout;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A time ahead as it is typed, in English or Russian, whatever the language of the program:
/// "tomorrow 3pm", "завтра 15:00", "пн 9", "2h", "через 3 дня", "27.11 14:30", "27 ноября". A day
/// alone means its morning, a time alone the next time it is so late. Words in the wrong keyboard
/// layout are understood too.
///
/// Thread: confined to one call.
final class TypedTime {
    /// When a day begins for what was put off to it.
    static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Set<String> FILLERS =
            Set.of("at", "on", "in", "the", "в", "во", "к", "через");
    private static final Map<String, LocalTime> HOURS =
            Map.of(
                    "morning",
                    MORNING,
                    "утром",
                    MORNING,
                    "noon",
                    LocalTime.NOON,
                    "полдень",
                    LocalTime.NOON,
                    "afternoon",
                    LocalTime.of(14, 0),
                    "днем",
                    LocalTime.of(14, 0),
                    "evening",
                    LocalTime.of(18, 0),
                    "вечером",
                    LocalTime.of(18, 0));
    private static final Map<String, Integer> DAYS =
            Map.of("today", 0, "сегодня", 0, "tomorrow", 1, "завтра", 1, "послезавтра", 2);
    private static final Map<String, String> ONE =
            Map.of(
                    "hour", "1h",
                    "час", "1h",
                    "day", "1d",
                    "день", "1d",
                    "week", "1w",
                    "неделю", "1w");
    private static final List<String> WEEKDAYS =
            List.of(
                    "monday понедельник пн",
                    "tuesday вторник вт",
                    "wednesday среда среду ср",
                    "thursday четверг чт",
                    "friday пятница пятницу пт",
                    "saturday суббота субботу сб",
                    "sunday воскресенье вс");
    private static final List<String> MONTHS =
            List.of(
                    "jan янв", "feb фев", "mar мар", "apr апр", "may мая", "jun июн", "jul июл",
                    "aug авг", "sep сен", "oct окт", "nov ноя", "dec дек");

    private static final String UNITS =
            "m|min|мин|h|hours?|ч|час|часа|часов|d|days?|д|дн|дня|дней|w|weeks?|нед|недели|недель";

    private static final Pattern SPAN = Pattern.compile("(\\d{1,3})(" + UNITS + ")");

    /// Between a number and what it counts.
    private static final Pattern GAP =
            Pattern.compile(
                    "(?<=\\d)\\s+(?=(?:am|pm|%s)(?:[\\s,]|$)|(?:%s))"
                            .formatted(UNITS, String.join("|", MONTHS).replace(' ', '|')));

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(am|pm)?");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}))?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})(\\p{L}{3,})");

    private final ZonedDateTime now;
    private Optional<LocalDate> day = Optional.empty();
    private Optional<LocalTime> time = Optional.empty();
    private Optional<ZonedDateTime> ahead = Optional.empty();

    private TypedTime(ZonedDateTime now) {
        this.now = now;
    }

    /// Empty where it is no time, or none that is still to come.
    static Optional<ZonedDateTime> read(String typed, ZonedDateTime now) {
        return asTyped(typed, now).or(() -> asTyped(otherLayout(typed), now));
    }

    /// Figures are on the same keys in both, the signs between them are not.
    private static String otherLayout(String typed) {
        return Stream.of(typed.split(" "))
                .map(
                        word ->
                                word.matches(".*\\d.*")
                                        ? word
                                        : KeyboardLayout.other(word).orElse(word))
                .collect(Collectors.joining(" "));
    }

    private static Optional<ZonedDateTime> asTyped(String typed, ZonedDateTime now) {
        var plain = typed.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
        var words = GAP.matcher(plain).replaceAll("").split("[\\s,]+", -1);
        var reading = new TypedTime(now);
        try {
            for (var word : words) {
                if (!word.isEmpty()
                        && !FILLERS.contains(word)
                        && !reading.take(ONE.getOrDefault(word, word))) {
                    return Optional.empty();
                }
            }
            return reading.result().filter(found -> found.isAfter(now));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private boolean take(String word) {
        return takeHour(word) || takeDay(word) || takeSpan(word) || takeDate(word);
    }

    private boolean takeHour(String word) {
        var clock = CLOCK.matcher(word);
        if (HOURS.containsKey(word)) {
            time = Optional.of(HOURS.get(word));
            return true;
        }
        if (!clock.matches()) {
            return false;
        }
        int hour = Integer.parseInt(clock.group(1));
        if (clock.group(3) != null) {
            hour = hour % 12 + (clock.group(3).equals("pm") ? 12 : 0);
        }
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        time = Optional.of(LocalTime.of(hour, minute));
        return true;
    }

    private boolean takeDay(String word) {
        var today = now.toLocalDate();
        if (DAYS.containsKey(word)) {
            day = Optional.of(today.plusDays(DAYS.get(word)));
            return true;
        }
        var weekday =
                IntStream.range(0, WEEKDAYS.size())
                        .filter(at -> isOneOf(word, WEEKDAYS.get(at)))
                        .findFirst();
        weekday.ifPresent(
                at -> day = Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.of(at + 1)))));
        return weekday.isPresent();
    }

    private boolean takeSpan(String word) {
        var span = SPAN.matcher(word);
        if (!span.matches()) {
            return false;
        }
        long count = Long.parseLong(span.group(1));
        switch (span.group(2).charAt(0)) {
            case 'm', 'м' -> ahead = Optional.of(now.plusMinutes(count));
            case 'h', 'ч' -> ahead = Optional.of(now.plusHours(count));
            case 'w', 'н' -> day = Optional.of(now.toLocalDate().plusWeeks(count));
            default -> day = Optional.of(now.toLocalDate().plusDays(count));
        }
        return true;
    }

    private boolean takeDate(String word) {
        var date = DATE.matcher(word);
        var named = NAMED.matcher(word);
        if (ISO.matcher(word).matches()) {
            day = Optional.of(LocalDate.parse(word));
        } else if (date.matches() && date.group(3) != null) {
            day = Optional.of(date(Integer.parseInt(date.group(3)), date.group(2), date.group(1)));
        } else if (date.matches()) {
            day = Optional.of(next(date.group(2), date.group(1)));
        } else if (named.matches() && month(named.group(2)).isPresent()) {
            day = Optional.of(next(month(named.group(2)).get(), named.group(1)));
        } else {
            return false;
        }
        return true;
    }

    private Optional<ZonedDateTime> result() {
        if (ahead.isPresent()) {
            return ahead;
        }
        if (day.isPresent()) {
            return Optional.of(day.get().atTime(time.orElse(MORNING)).atZone(now.getZone()));
        }
        return time.map(at -> now.toLocalDate().atTime(at).atZone(now.getZone()))
                .map(at -> at.isAfter(now) ? at : at.plusDays(1));
    }

    /// This year's, or the next one's once it is over.
    private LocalDate next(String month, String dayOfMonth) {
        var thisYear = date(now.getYear(), month, dayOfMonth);
        return thisYear.isBefore(now.toLocalDate())
                ? date(now.getYear() + 1, month, dayOfMonth)
                : thisYear;
    }

    private static LocalDate date(int year, String month, String dayOfMonth) {
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(dayOfMonth));
    }

    /// Its number, where a word begins like a month's name.
    private static Optional<String> month(String word) {
        return IntStream.range(0, MONTHS.size())
                .filter(at -> List.of(MONTHS.get(at).split(" ")).contains(word.substring(0, 3)))
                .mapToObj(at -> Integer.toString(at + 1))
                .findFirst();
    }

    /// Three letters are enough.
    private static boolean isOneOf(String word, String names) {
        return List.of(names.split(" ")).stream()
                .anyMatch(
                        name -> name.equals(word) || (word.length() > 2 && name.startsWith(word)));
    }
}
