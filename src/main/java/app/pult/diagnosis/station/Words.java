package app.pult.diagnosis.station;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Something to be said in the reader's language: a key of the message files and what goes into it.
/// Thread: any, immutable.
public record Words(String key, List<Insert> inserts) {
    public Words {
        inserts = List.copyOf(inserts);
    }

    public static Words of(String key, Insert... inserts) {
        return new Words(key, List.of(inserts));
    }

    /// What is the same in every language: an address, a version, a path.
    public static Words plain(String text) {
        return of("diagnostics.plain", new Insert.Text(text));
    }

    /// What goes into a sentence; how it is written depends on the language.
    public sealed interface Insert {
        record Text(String text) implements Insert {}

        record Count(long number) implements Insert {}

        record Size(long bytes) implements Insert {}

        record Span(Duration length) implements Insert {}

        /// A day of the calendar.
        record Day(Instant at) implements Insert {}
    }
}
