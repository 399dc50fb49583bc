package app.pult.diagnosis.log;

import java.util.Optional;

/// The time of a line as its log writes it. `seconds` since 1970 are those of the log's own clock,
/// with no zone applied; those of [Form#YEARLESS] are in the year [#NO_YEAR], those of
/// [Form#SINCE_START] count from whenever the machine or the program began. `offset` is how many
/// seconds that clock is ahead of UTC, where the line says so.
///
/// Thread: any, immutable.
public record Stamp(long seconds, Form form, Optional<Integer> offset) {
    public static final int NO_YEAR = Clock.NO_YEAR;

    /// How much of a date a time has.
    public enum Form {
        DATED,
        YEARLESS,
        SINCE_START
    }
}
