package app.pult.diagnosis.probe;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.station.Health;

import java.time.Duration;
import java.util.Optional;

/// One line of what a probe saw, for a table. Thread: any, immutable.
///
/// @param key what the line of another run is compared by, with its target
/// @param name what was asked, the same in every language
/// @param value a word for how it came out, and what came back; hostile characters are gone
/// @param detail what is of no interest to a comparison; may be empty
public record ProbeRow(
        String key,
        Stage stage,
        Health health,
        String name,
        Bilingual value,
        String detail,
        Optional<Duration> took) {
    /// In the order they are come to.
    public enum Stage {
        NAMES,
        PORT,
        TLS,
        HTTP,
        MAIL,
        CLOCK,
        ROUTE
    }

    /// Whether the other says something else; how long it took does not count.
    public boolean differs(ProbeRow other) {
        return health != other.health || !value.equals(other.value);
    }
}
