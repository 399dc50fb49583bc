package app.pult.ui.program;

import java.time.Instant;

/// A session that ended badly: when it began, what is known of its end, and what was written down
/// of it for whoever mends it (masked, in English, many lines).
///
/// Thread: any, immutable.
public record Ended(Instant started, Cause cause, String report) {
    public enum Cause {
        /// The Java runtime itself crashed and left a file.
        RUNTIME_CRASHED,
        /// Nothing says why: killed, out of memory, without power.
        UNKNOWN
    }
}
