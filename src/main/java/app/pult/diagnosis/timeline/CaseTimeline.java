package app.pult.diagnosis.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// All logs of a ticket and their events in time. `zone` is the customer's, by a report of their
/// computer; `logsLeftOut` are files that were not looked at for their number or size.
///
/// Thread: any, immutable.
public record CaseTimeline(
        List<LogStory> logs, List<Event> events, Optional<ZoneId> zone, int logsLeftOut) {
    public CaseTimeline {
        logs = List.copyOf(logs);
        events = List.copyOf(events);
    }

    /// A stretch of time, both ends in it.
    public record Window(Instant from, Instant to) {
        public boolean has(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }

    public long leftOut() {
        return logs.stream().mapToLong(LogStory::leftOut).sum();
    }
}
