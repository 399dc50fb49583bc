package app.pult.diagnosis.timeline;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.log.LogTemplate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one log is: how many `lines`, how many of its `events` (lines with a time) are `leftOut` of
/// the timeline, what is to be known of its clock, its kinds of messages, the ones to look at
/// first. `kindsLeftOut` are those that are not listed for their number; `ended` says why it was
/// not read to its end.
///
/// Thread: any, immutable.
public record LogStory(
        String file,
        long lines,
        long events,
        long leftOut,
        Set<Trait> traits,
        int jumps,
        List<Kind> kinds,
        int kindsLeftOut,
        Optional<Reason> ended) {
    public LogStory {
        traits = Set.copyOf(traits);
        kinds = List.copyOf(kinds);
    }

    /// The same with this many of its events in the timeline.
    LogStory keeping(long kept) {
        return new LogStory(
                file, lines, events, events - kept, traits, jumps, kinds, kindsLeftOut, ended);
    }

    /// What its times are, beyond a date with its zone.
    public enum Trait {
        /// The year is the one in which the file was sent.
        YEAR_GUESSED,
        /// No zone is said; that of the customer's computer is taken.
        CUSTOMERS_ZONE,
        /// No zone is said or known: shown as it is written.
        ZONE_UNKNOWN,
        /// Time since its start only: it has no place on the axis.
        SINCE_START,
        /// It has no times at all.
        NO_TIME,
        /// Its newest lines come first.
        NEWEST_FIRST,
        /// Its lines are in no order of time, so that jumps of its clock cannot be told.
        UNORDERED
    }

    /// A kind of message, how much a person should look at it (the most of its lines), and its
    /// first lines.
    public record Kind(LogTemplate template, double score, List<Integer> first) {
        public Kind {
            first = List.copyOf(first);
        }
    }
}
