package app.pult.diagnosis.log;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Pieces that are a part of a date when a number stands beside them: days, months and zones, as
/// logs in English and in Russian have them. Thread: any.
final class CalendarWords {
    private static final int ASCII = 127;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 11;

    private static final Set<String> DAYS =
            Vocabulary.of(
                    """
                    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday
                    sunday пн вт ср чт пт сб вс
                    """);

    private static final Set<String> MONTHS =
            Vocabulary.of(
                    """
                    jan feb mar apr may jun jul aug sep oct nov dec january february march april
                    june july august september october november december янв фев мар апр май мая
                    июн июл авг сен сент окт ноя нояб дек января февраля марта апреля июня июля
                    августа сентября октября ноября декабря
                    """);

    private static final Set<String> ZONES =
            Vocabulary.of(
                    """
                    utc gmt msk msd pst pdt mst mdt cst cdt est edt cet cest eet eest bst ist jst
                    am pm
                    """);

    private static final boolean[][] BEGINNINGS = beginnings();

    private CalendarWords() {}

    static boolean isDay(CharSequence text, int start, int end) {
        return isIn(DAYS, text, start, end);
    }

    static boolean isMonth(CharSequence text, int start, int end) {
        return isIn(MONTHS, text, start, end);
    }

    static boolean isZone(CharSequence text, int start, int end) {
        return isIn(ZONES, text, start, end);
    }

    /// Whether it may be any of them; nearly every other word is told apart by its first letters.
    static boolean isLike(CharSequence text, int start, int end) {
        int length = end - start;
        return length >= SHORTEST
                && length <= LONGEST
                && isBeginning(text.charAt(start), text.charAt(start + 1));
    }

    private static boolean isIn(Set<String> words, CharSequence text, int start, int end) {
        return isLike(text, start, end)
                && words.contains(text.subSequence(start, end).toString().toLowerCase(Locale.ROOT));
    }

    private static boolean isBeginning(char first, char second) {
        return first > ASCII || (second < ASCII && BEGINNINGS[first][second]);
    }

    private static boolean[][] beginnings() {
        var found = new boolean[ASCII + 1][ASCII + 1];
        for (var words : List.of(DAYS, MONTHS, ZONES)) {
            for (var word : words) {
                char first = word.charAt(0);
                char second = word.charAt(1);
                if (first < ASCII && second < ASCII) {
                    found[first][second] = true;
                    found[Character.toUpperCase(first)][second] = true;
                    found[Character.toUpperCase(first)][Character.toUpperCase(second)] = true;
                }
            }
        }
        return found;
    }
}
