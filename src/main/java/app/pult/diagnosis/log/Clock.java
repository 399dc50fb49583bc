package app.pult.diagnosis.log;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/// Reads the times of a log's headers in the forms that programs write: `2026-11-28T10:00:00.5`,
/// `28.11.2026 10:00:00`, `28/Nov/2026:10:00:00`, `Nov 28 10:00:00` (of no year: 1972), `11-28
/// 10:00:00`, `261128 100000`, seconds since 1970, `[12.5]` seconds since the start. On the log's
/// own clock: zones are not applied.
///
/// Thread: confined; it remembers the last time, which the next line often repeats.
final class Clock {
    private static final int MOST = 12;
    private static final int LONGEST = 64;
    private static final int EPOCH = 10;
    private static final int EPOCH_MILLIS = 13;

    /// A leap year: a 29th of February is one in any of them.
    static final int NO_YEAR = 1972;

    private static final int CENTURY = 2000;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String RUSSIAN_MONTHS = "янвфевмарапрмайиюниюлавгсеноктноядек";

    private final long[] values = new long[MOST];
    private final int[] lengths = new int[MOST];

    /// What stands before each group of digits.
    private final char[] before = new char[MOST];

    private int count;
    private int month;

    /// How many groups there were when the month was met.
    private int monthAt;

    private String last = "";
    private long lastTime = Sightings.NEVER;
    private Stamp.Form form = Stamp.Form.DATED;
    private boolean isUniversal;

    /// [Sightings#NEVER] where there is no time that is understood.
    long read(String line, int start, int end) {
        int length = Math.min(end - start, LONGEST);
        if (last.length() == length && line.startsWith(last, start)) {
            return lastTime;
        }
        last = line.substring(start, start + length);
        groups(last);
        form = Stamp.Form.DATED;
        isUniversal = false;
        try {
            lastTime = time();
        } catch (DateTimeException e) {
            lastTime = Sightings.NEVER;
        }
        return lastTime;
    }

    /// What the time that was read last is.
    Stamp.Form form() {
        return form;
    }

    /// Whether it counts from 1970, in whatever zone the log was written.
    boolean isUniversal() {
        return isUniversal;
    }

    private void groups(String text) {
        count = 0;
        month = 0;
        int at = 0;
        while (at < text.length() && count < MOST) {
            char c = text.charAt(at);
            int from = at;
            if (Pieces.isDigit(c)) {
                long value = 0;
                while (at < text.length() && Pieces.isDigit(text.charAt(at))) {
                    value = at - from < EPOCH_MILLIS ? value * 10 + text.charAt(at) - '0' : value;
                    at++;
                }
                values[count] = value;
                lengths[count] = at - from;
                before[count] = from == 0 ? ' ' : text.charAt(from - 1);
                count++;
            } else if (Pieces.isLetter(c)) {
                while (at < text.length() && Pieces.isLetter(text.charAt(at))) {
                    at++;
                }
                month(text, from, at);
            } else {
                at++;
            }
        }
    }

    private void month(String text, int from, int to) {
        if (to - from >= 3 && CalendarWords.isMonth(text, from, to)) {
            var start = text.substring(from, from + 3).toLowerCase(Locale.ROOT);
            int place = Math.max(MONTHS.indexOf(start), RUSSIAN_MONTHS.indexOf(start));
            if (place >= 0 || start.equals("мая")) {
                month = place < 0 ? 5 : place / 3 + 1;
                monthAt = count;
            }
        }
    }

    private long time() {
        for (int i = 0; i < count; i++) {
            if (values[i] >= 1_000_000_000L && lengths[i] == EPOCH) {
                isUniversal = true;
                return values[i];
            }
            if (lengths[i] == EPOCH_MILLIS) {
                isUniversal = true;
                return values[i] / 1_000;
            }
        }
        int hour = hour();
        if (hour < 0) {
            boolean isSinceStart = count == 2 && before[1] == '.' && lengths[1] > 2;
            form = Stamp.Form.SINCE_START;
            return isSinceStart ? values[0] : Sightings.NEVER;
        }
        long day = day(hour);
        return day == Sightings.NEVER ? day : day + clock(hour);
    }

    /// The first group of `10:00:00` or of `100000`; -1 if there is none.
    private int hour() {
        for (int i = 0; i + 1 < count; i++) {
            if (before[i + 1] == ':' && lengths[i + 1] == 2 && lengths[i] <= 2 && isMinute(i)) {
                return i;
            }
        }
        for (int i = 1; i < count; i++) {
            if (lengths[i] == 6 && lengths[i - 1] == 6) {
                return i;
            }
        }
        return -1;
    }

    private boolean isMinute(int hour) {
        return values[hour] < 24 && values[hour + 1] < 60;
    }

    private long clock(int hour) {
        if (lengths[hour] == 6) {
            long value = values[hour];
            return value / 10_000 * 3_600 + value / 100 % 100 * 60 + value % 100;
        }
        boolean hasSecond =
                hour + 2 < count && lengths[hour + 2] == 2 && ":.".indexOf(before[hour + 2]) >= 0;
        return values[hour] * 3_600 + values[hour + 1] * 60 + (hasSecond ? values[hour + 2] : 0);
    }

    private long day(int hour) {
        if (month > 0) {
            boolean isDayFirst = monthAt > 0 && monthAt <= hour && lengths[monthAt - 1] <= 2;
            int day = isDayFirst ? monthAt - 1 : monthAt;
            return day(year(hour), month, values[day]);
        }
        int first = hour - 1;
        if (first >= 0 && lengths[first] >= 6) {
            long value = values[first];
            boolean isLong = lengths[first] == 8;
            return day(
                    isLong ? value / 10_000 : CENTURY + value / 10_000,
                    value / 100 % 100,
                    value % 100);
        }
        if (hour >= 3) {
            return date(hour - 3);
        }
        if (hour == 2) {
            return before[1] == '.'
                    ? day(
                            NO_YEAR,
                            values[1] > 12 ? values[0] : values[1],
                            values[1] > 12 ? values[1] : values[0])
                    : day(NO_YEAR, values[0], values[1]);
        }
        return Sightings.NEVER;
    }

    private long date(int first) {
        long a = values[first];
        long b = values[first + 1];
        long c = values[first + 2];
        if (lengths[first] == 4) {
            return day(a, b, c);
        }
        if (lengths[first + 2] == 4) {
            boolean isDayFirst = before[first + 1] == '.' || a > 12;
            return isDayFirst ? day(c, b, a) : day(c, a, b);
        }
        return day(CENTURY + a, b, c);
    }

    private long year(int hour) {
        for (int i = 0; i < count; i++) {
            if (lengths[i] == 4 && (i < hour || i > hour + 1)) {
                return values[i];
            }
        }
        return NO_YEAR;
    }

    private long day(long year, long month, long day) {
        form = year == NO_YEAR ? Stamp.Form.YEARLESS : Stamp.Form.DATED;
        return LocalDateTime.of((int) year, (int) month, (int) day, 0, 0)
                .toEpochSecond(ZoneOffset.UTC);
    }
}
