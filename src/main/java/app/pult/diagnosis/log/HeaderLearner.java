package app.pult.diagnosis.log;

import app.pult.diagnosis.log.HeaderLayout.Column;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Learns the header of a log from a sample of its lines: times, levels, numbers, brackets, dashes
/// and names with a colon that stand in the same column of nearly every record. Lines without a
/// time at their beginning (stack traces, banners) are no records where others have one. The header
/// reaches to the last column of times or levels and on over what is still of that kind.
///
/// Thread: confined.
final class HeaderLearner {
    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.75;

    /// A record has its time within so many columns.
    private static final int TIME_WITHIN = 4;

    /// Below this share of records the log has no times of its own.
    private static final double RECORDS = 0.1;

    /// A column with more different words is free text.
    private static final int FEW = 40;

    private final Columns columns = new Columns();
    private final List<Counts> counts = new ArrayList<>();
    private int size;

    /// What was seen in one column.
    private static final class Counts {
        private final Map<Column, Integer> here = new EnumMap<>(Column.class);
        private final Map<Column, Integer> near = new EnumMap<>(Column.class);
        private final Set<String> words = new HashSet<>();
        private int padded;

        private Column column(double size) {
            for (var column : Column.values()) {
                double enough =
                        near.getOrDefault(column, 0) > NEARLY_ALL * size ? MOST : NEARLY_ALL;
                if (here.getOrDefault(column, 0) > enough * size) {
                    return column;
                }
            }
            return Column.WORD;
        }

        private boolean isFew() {
            return words.size() <= FEW;
        }
    }

    private HeaderLearner() {
        for (int i = 0; i < Columns.MOST; i++) {
            counts.add(new Counts());
        }
    }

    static HeaderLayout learn(List<String> sample) {
        var columns = new Columns();
        var records = new ArrayList<String>();
        for (var line : sample) {
            columns.read(line);
            if (hasTime(columns)) {
                records.add(line);
            }
        }
        var learner = new HeaderLearner();
        (records.size() >= RECORDS * sample.size() ? records : sample).forEach(learner::count);
        return learner.layout();
    }

    static boolean hasTime(Columns columns) {
        for (int i = 0; i < TIME_WITHIN; i++) {
            if (columns.is(i, Columns.TIME)) {
                return true;
            }
        }
        return false;
    }

    private void count(String line) {
        size++;
        columns.read(line);
        for (int i = 0; i < columns.count(); i++) {
            var seen = counts.get(i);
            for (var column : Column.values()) {
                if (columns.is(i, column.look())) {
                    seen.here.merge(column, 1, Integer::sum);
                }
            }
            for (var column : List.of(Column.NAME, Column.DASH)) {
                if (isNear(i, column)) {
                    seen.near.merge(column, 1, Integer::sum);
                }
            }
            seen.padded += columns.is(i, Columns.PADDED) ? 1 : 0;
            if (seen.isFew()) {
                seen.words.add(columns.bare(i));
            }
        }
    }

    private boolean isNear(int from, Column column) {
        for (int i = from; i < from + HeaderLayout.LOOK_AHEAD; i++) {
            if (columns.is(i, column.look())) {
                return true;
            }
        }
        return false;
    }

    private HeaderLayout layout() {
        var found = counts.stream().map(seen -> seen.column(size)).toList();
        int end = 0;
        for (int i = 0; i < found.size() && i - end <= TIME_WITHIN; i++) {
            if (found.get(i) == Column.TIME || isLevel(found, i)) {
                end = i + 1;
            }
        }
        return end == 0
                ? HeaderLayout.none()
                : new HeaderLayout(found.subList(0, extended(found, end)));
    }

    /// Before any time a level stands first or behind brackets and numbers; else it is a word.
    private static boolean isLevel(List<Column> found, int place) {
        var column = found.get(place);
        var before = found.subList(0, place);
        return (column == Column.LEVEL || column == Column.LETTER)
                && (before.contains(Column.TIME) || !before.contains(Column.WORD));
    }

    /// How far the header goes on behind its last time or level: numbers, brackets and dashes; one
    /// name with a colon; a word before such a thing; words in a column padded with blanks.
    private int extended(List<Column> found, int from) {
        int end = from;
        boolean isNamed = found.subList(0, end).contains(Column.NAME);
        while (end < found.size()) {
            var column = found.get(end);
            var next = end + 1 < found.size() ? found.get(end + 1) : Column.WORD;
            boolean isFew = counts.get(end).isFew();
            boolean isMark =
                    column == Column.NUMBER || column == Column.BRACKET || column == Column.DASH;
            if (isMark || (column == Column.NAME && !isNamed)) {
                isNamed |= column == Column.NAME;
                end++;
            } else if (column == Column.WORD && !isNamed && isTitled(next, isFew)) {
                isNamed |= next == Column.NAME;
                end += 2;
            } else if (column == Column.WORD
                    && isFew
                    && counts.get(end).padded > NEARLY_ALL * size) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isTitled(Column next, boolean isFew) {
        return next == Column.NAME || (isFew && (next == Column.BRACKET || next == Column.DASH));
    }
}
