package app.pult.diagnosis.log;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The zone that stands behind the time of a line: `Z`, `+03:00`, `+0300`, `UTC`. Of the names only
/// those that mean one thing everywhere.
///
/// Thread: any.
final class ZoneMark {
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    /// In hours; no place on earth is further from UTC.
    private static final int FURTHEST = 14;

    private static final int LONGEST_NAME = 5;

    private static final Map<String, Integer> NAMES =
            Map.of(
                    "z", 0, "utc", 0, "gmt", 0, "msk", 3 * HOUR, "cet", HOUR, "cest", 2 * HOUR,
                    "eest", 3 * HOUR);

    private ZoneMark() {}

    /// In seconds ahead of UTC; empty where nothing is said. The time stands between the two
    /// places; its zone may be the next column.
    static Optional<Integer> find(String line, int start, int end) {
        int at = behindClock(line, start, end);
        if (at < 0) {
            return Optional.empty();
        }
        boolean isApart = at < line.length() && line.charAt(at) == ' ';
        at += isApart ? 1 : 0;
        if (at >= line.length()) {
            return Optional.empty();
        }
        char c = line.charAt(at);
        return c == '+' || c == '-' ? offset(line, at, isApart) : name(line, at);
    }

    /// What `AM` or `PM` behind the time adds to it, in seconds.
    static int meridian(String line, int start, int end) {
        int at = behindClock(line, start, end);
        if (at < 0 || at + 2 >= line.length() || "mM".indexOf(line.charAt(at + 2)) < 0) {
            return 0;
        }
        boolean isTwelve = line.startsWith("12:", hour(line, start));
        return switch (line.charAt(at + 1)) {
            case 'P', 'p' -> isTwelve ? 0 : 12 * HOUR;
            case 'A', 'a' -> isTwelve ? -12 * HOUR : 0;
            default -> 0;
        };
    }

    /// Where the digits before the first colon begin.
    private static int hour(String line, int start) {
        int at = line.indexOf(':', start);
        while (at > start && isDigit(line, at - 1)) {
            at--;
        }
        return at;
    }

    /// Behind `10:00:00.123`; -1 if there is none.
    private static int behindClock(String line, int start, int end) {
        for (int i = start + 1; i + 2 < Math.min(end + 1, line.length()); i++) {
            if (line.charAt(i) == ':' && isDigit(line, i - 1) && isTwo(line, i + 1)) {
                int at = i + 3;
                while (at < line.length()
                        && ":.,".indexOf(line.charAt(at)) >= 0
                        && isDigit(line, at + 1)) {
                    at = digits(line, at + 1);
                }
                return at;
            }
        }
        return -1;
    }

    /// A number of two digits that stands apart is a number.
    private static Optional<Integer> offset(String line, int sign, boolean isApart) {
        if (!isTwo(line, sign + 1)) {
            return Optional.empty();
        }
        int hours = two(line, sign + 1);
        int at = sign + 3;
        at += at < line.length() && line.charAt(at) == ':' ? 1 : 0;
        boolean hasMinutes = isTwo(line, at);
        int minutes = hasMinutes ? two(line, at) : 0;
        boolean isOver = !isDigit(line, hasMinutes ? at + 2 : sign + 3);
        if (!isOver || hours > FURTHEST || minutes >= MINUTE || (isApart && !hasMinutes)) {
            return Optional.empty();
        }
        int seconds = hours * HOUR + minutes * MINUTE;
        return Optional.of(line.charAt(sign) == '-' ? -seconds : seconds);
    }

    private static Optional<Integer> name(String line, int from) {
        int to = from;
        while (to < line.length()
                && to - from <= LONGEST_NAME
                && Character.isLetter(line.charAt(to))) {
            to++;
        }
        return Optional.ofNullable(NAMES.get(line.substring(from, to).toLowerCase(Locale.ROOT)));
    }

    private static int digits(String line, int from) {
        int at = from;
        while (isDigit(line, at)) {
            at++;
        }
        return at;
    }

    private static boolean isTwo(String line, int at) {
        return isDigit(line, at) && isDigit(line, at + 1);
    }

    private static boolean isDigit(String line, int at) {
        return at < line.length() && Pieces.isDigit(line.charAt(at));
    }

    private static int two(String line, int at) {
        return (line.charAt(at) - '0') * 10 + line.charAt(at + 1) - '0';
    }
}
