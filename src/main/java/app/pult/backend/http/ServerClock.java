package app.pult.backend.http;

import okhttp3.Headers;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicReference;

/// The server's clock: this computer's, corrected by the `Date` of the last answer (RFC 9110 6.6.1,
/// a grain of one second). Until there was one, this computer's. Thread: any.
public final class ServerClock {
    private final Clock clock;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public ServerClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().plus(offset.get());
    }

    /// This computer's own clock, to measure how long something has been.
    public Instant local() {
        return clock.instant();
    }

    /// Takes the time from an answer that has just come; one without a readable date changes
    /// nothing.
    void observe(Headers headers) {
        var date = headers.get("Date");
        if (date == null) {
            return;
        }
        try {
            var server = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip()));
            offset.set(Duration.between(clock.instant(), server));
        } catch (DateTimeException unreadable) {
            // a proxy's own idea of a date: the last good one stays
        }
    }
}
