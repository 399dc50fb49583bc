package app.pult.diagnosis.log;

import app.pult.diagnosis.log.HeaderLayout.Column;

import java.util.Optional;

/// The header of one line after the other, read by a layout. What a line lacks is passed over; a
/// line without the time that all records begin with is all message.
///
/// Thread: confined.
final class Heading {
    private final HeaderLayout layout;
    private final Columns columns = new Columns();
    private final Clock clock = new Clock();
    private int message;
    private long time = Sightings.NEVER;
    private Optional<Level> level = Optional.empty();
    private String line = "";
    private int timeStart;
    private int timeEnd;

    Heading(HeaderLayout layout) {
        this.layout = layout;
    }

    void read(String whole) {
        line = whole;
        message = 0;
        time = Sightings.NEVER;
        level = Optional.empty();
        if (layout.columns().isEmpty()) {
            return;
        }
        columns.read(line, layout.columns().size() + HeaderLayout.LOOK_AHEAD);
        int at = 0;
        int last = -1;
        int firstTime = -1;
        int lastTime = -1;
        for (var column : layout.columns()) {
            int found = place(at, column);
            if (found < 0) {
                if (column == Column.TIME && !HeaderLearner.hasTime(columns)) {
                    return;
                }
                continue;
            }
            if (column == Column.TIME) {
                firstTime = firstTime < 0 ? found : firstTime;
                lastTime = found;
            } else if (column == Column.LEVEL || column == Column.LETTER) {
                level = level(found);
            }
            last = found;
            at = found + 1;
        }
        message = last < 0 ? 0 : columns.after(last);
        if (firstTime >= 0) {
            time(firstTime, lastTime);
        } else if (columns.is(0, Columns.NUMBER) && columns.is(1, Columns.NUMBER)) {
            time(0, 1);
        }
    }

    /// Where the message begins in the line.
    int message() {
        return message;
    }

    /// Seconds since 1970 on the log's own clock; [Sightings#NEVER] where the line has no time.
    long time() {
        return time;
    }

    /// The time with what the line says about its zone and year; empty where it has no time.
    Optional<Stamp> stamp() {
        return time == Sightings.NEVER
                ? Optional.empty()
                : Optional.of(
                        new Stamp(
                                time,
                                clock.form(),
                                clock.isUniversal()
                                        ? Optional.of(0)
                                        : ZoneMark.find(line, timeStart, timeEnd)));
    }

    /// Where the time that the line begins with ends; 0 if it begins with none.
    int timeEnd() {
        return time != Sightings.NEVER && timeStart <= 1 ? timeEnd : 0;
    }

    private void time(int first, int last) {
        timeStart = columns.start(first);
        timeEnd = columns.end(last);
        time = clock.read(line, timeStart, timeEnd);
        time += time == Sightings.NEVER ? 0 : ZoneMark.meridian(line, timeStart, timeEnd);
    }

    /// What the line's column of levels says.
    Optional<Level> level() {
        return level;
    }

    private int place(int at, Column column) {
        if (at >= columns.count()) {
            return -1;
        }
        if (column == Column.WORD) {
            return at;
        }
        for (int i = at; i < at + HeaderLayout.LOOK_AHEAD; i++) {
            if (columns.is(i, column.look())) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Level> level(int column) {
        var word = columns.bare(column);
        return word.length() == 1 ? Level.ofLetter(word.charAt(0)) : Level.ofWord(word);
    }
}
