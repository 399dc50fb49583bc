package app.pult.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The server's clock, as far as its answers told: the desk's own may be wrong by hours. Everything
/// that is written into the outbox and every deadline runs on it. Thread: any.
public final class ServerTime implements InstantSource {
    private final InstantSource desk;
    private final AtomicReference<Optional<Duration>> offset =
            new AtomicReference<>(Optional.empty());

    public ServerTime(InstantSource desk) {
        this.desk = desk;
    }

    /// The desk's clock until the server told its own.
    @Override
    public Instant instant() {
        return desk.instant().plus(offset.get().orElse(Duration.ZERO));
    }

    /// How far the server's clock is ahead; empty until it told.
    public Optional<Duration> offset() {
        return offset.get();
    }

    boolean isMeasured() {
        return offset.get().isPresent();
    }

    /// The server just said what time it has.
    void measured(Instant server) {
        offset.set(Optional.of(Duration.between(desk.instant(), server)));
    }
}
