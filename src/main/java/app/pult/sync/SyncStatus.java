package app.pult.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// What the connection is doing, for the status bar. `lastPull` in each: when the desk last knew
/// that it had everything, by the server's clock.
public sealed interface SyncStatus {
    Optional<Instant> lastPull();

    record Idle(Optional<Instant> lastPull) implements SyncStatus {}

    /// `remaining` tickets of a first sync, where the server can say so.
    record Pulling(Optional<Instant> lastPull, long fetched, OptionalLong remaining)
            implements SyncStatus {}

    /// The server cannot be reached; tried again at `nextTry`.
    record Offline(Optional<Instant> lastPull, Instant since, Instant nextTry)
            implements SyncStatus {}

    /// The operator chose to work offline.
    record WorkingOffline(Optional<Instant> lastPull) implements SyncStatus {}

    record NeedsSignIn(Optional<Instant> lastPull) implements SyncStatus {}

    /// `words` is a sentence for the operator's administrator.
    record Failed(Optional<Instant> lastPull, Problem problem, String words, Instant nextTry)
            implements SyncStatus {}

    /// The first sync was stopped by the operator and can go on at any time.
    record Stopped(Optional<Instant> lastPull) implements SyncStatus {}

    enum Problem {
        SERVER,
        PROTOCOL,
        TLS,
        FORBIDDEN,
        STORE,
        DISK_FULL
    }
}
