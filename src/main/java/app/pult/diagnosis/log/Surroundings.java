package app.pult.diagnosis.log;

import java.util.Set;

/// What a word of letters is by what stands around it: a part of a date, a unit of a size, a group
/// of an address. Each answer looks a few characters to either side. Thread: any.
final class Surroundings {
    private static final int LONGEST_DATE_WORD = 9;
    private static final int LONGEST_UNIT = 3;
    private static final int LONGEST_GROUP = 4;
    private static final int FEWEST_GROUPS = 4;
    private static final int MOST_GROUPS = 24;

    /// A quantity has no more characters before its unit.
    private static final int LONGEST_NUMBER = 24;

    private static final Set<String> UNITS =
            Set.of(
                    "KB", "MB", "GB", "TB", "kB", "KiB", "MiB", "GiB", "TiB", "КБ", "МБ", "ГБ",
                    "ТБ", "Кб", "Мб", "Гб");

    private Surroundings() {}

    /// The last character before a place that is no blank; a blank at the beginning.
    static char before(CharSequence line, int place) {
        int i = place - 1;
        while (i >= 0 && line.charAt(i) == ' ') {
            i--;
        }
        return i < 0 ? ' ' : line.charAt(i);
    }

    /// A month beside a number, a day of the week before a month or a number, a zone after a
    /// number.
    static boolean isDate(CharSequence line, int start, int stop) {
        if (stop - start > LONGEST_DATE_WORD || !CalendarWords.isLike(line, start, stop)) {
            return false;
        }
        int next = stop;
        while (next < line.length() && " ,./".indexOf(line.charAt(next)) >= 0) {
            next++;
        }
        boolean isBeforeNumber = next < line.length() && Pieces.isDigit(line.charAt(next));
        char before = before(line, start);
        boolean isAfterNumber = Pieces.isDigit(before) || before == '/';
        if (isAfterNumber && CalendarWords.isZone(line, start, stop)) {
            return true;
        }
        if ((isBeforeNumber || isAfterNumber) && CalendarWords.isMonth(line, start, stop)) {
            return true;
        }
        if (!CalendarWords.isDay(line, start, stop)) {
            return false;
        }
        int last = next;
        while (last < line.length() && Pieces.isLetter(line.charAt(last))) {
            last++;
        }
        return isBeforeNumber || CalendarWords.isMonth(line, next, last);
    }

    /// A unit that grows with its number, as programs write sizes: `5.2 MB` beside `8.8 KB`; and
    /// any unit of a limit: `<1 sec` beside `00:13`.
    static boolean isUnit(CharSequence line, int start, int stop) {
        int i = start - 1;
        if (i < 1 || line.charAt(i) != ' ' || !Pieces.isDigit(line.charAt(i - 1))) {
            return false;
        }
        if (stop - start <= LONGEST_UNIT
                && UNITS.contains(line.subSequence(start, stop).toString())) {
            return true;
        }
        int last = Math.max(0, start - LONGEST_NUMBER);
        while (i > last && (line.charAt(i) == ' ' || isNumeric(line.charAt(i)))) {
            i--;
        }
        return line.charAt(i) == '<';
    }

    private static boolean isNumeric(char c) {
        return Pieces.isDigit(c) || c == '.';
    }

    /// The end of an address of the kind `00:0d:60:eb:e0:8d` or `fe80::1:2:3` that begins here; -1
    /// where there is none.
    static int address(CharSequence line, int start) {
        int end = line.length();
        int at = start;
        int groups = 0;
        while (at < end) {
            int first = at;
            while (at < end && at - first <= LONGEST_GROUP && isHex(line.charAt(at))) {
                at++;
            }
            boolean isGroup = at - first <= LONGEST_GROUP && (at > first || groups > 0);
            if (!isGroup || groups > MOST_GROUPS || isWord(line, at)) {
                return -1;
            }
            groups++;
            boolean goesOn =
                    at + 1 < end
                            && line.charAt(at) == ':'
                            && (line.charAt(at + 1) == ':' || Pieces.isWord(line.charAt(at + 1)));
            if (!goesOn) {
                return groups >= FEWEST_GROUPS ? at : -1;
            }
            at++;
        }
        return -1;
    }

    private static boolean isWord(CharSequence line, int at) {
        return at < line.length() && Pieces.isWord(line.charAt(at));
    }

    private static boolean isHex(char c) {
        return Pieces.isDigit(c) || isHexLetter(c);
    }

    static boolean isHexLetter(char c) {
        return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
