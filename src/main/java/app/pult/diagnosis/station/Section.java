package app.pult.diagnosis.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rows about one thing, read in one go. `at` is when, by this computer's clock; empty if they were
/// not read yet. Thread: any, immutable.
public record Section(Topic topic, Optional<Instant> at, List<Row> rows) {
    /// In the order in which they are shown.
    public enum Topic {
        CONNECTION,
        SYNC,
        WORKSTATION,
        PROGRAM
    }

    public Section {
        rows = List.copyOf(rows);
    }

    public Health worst() {
        return rows.stream().map(Row::health).max(Enum::compareTo).orElse(Health.GOOD);
    }
}
