package app.pult.backend.http;

import okhttp3.Headers;

import okio.Buffer;
import okio.ByteString;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What a server answered, read whole. Thread: any.
public record Answer(int status, Headers headers, ByteString content) {
    /// Longer waits than a day are a mistake of the server's.
    private static final Duration MAX_WAIT = Duration.ofDays(1);

    private static final int WORDS = 300;

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// Whether it says of itself that it is JSON; `application/problem+json` is too.
    public boolean saysJson() {
        var type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        var bare = type.split(";", 2)[0].strip();
        return bare.equals("application/json")
                || (bare.startsWith("application/") && bare.endsWith("+json"));
    }

    public InputStream body() {
        return new Buffer().write(content).inputStream();
    }

    public String text() {
        return content.string(StandardCharsets.UTF_8);
    }

    /// The server's own words, short enough to show; empty where it sent a page and not a sentence.
    public String words() {
        var type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || content.size() == 0) {
            return "";
        }
        var text = text().strip();
        return text.length() <= WORDS ? text : text.substring(0, WORDS) + "…";
    }

    /// What `Retry-After` asks for, in seconds or as a date (RFC 9110 10.2.3).
    public Optional<Duration> retryAfter(Instant serverTime) {
        return header("Retry-After").map(String::strip).flatMap(text -> delay(text, serverTime));
    }

    private static Optional<Duration> delay(String text, Instant serverTime) {
        try {
            var delay =
                    text.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(text))
                            : Duration.between(
                                    serverTime,
                                    Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
            if (delay.isNegative()) {
                return Optional.of(Duration.ZERO);
            }
            return Optional.of(delay.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : delay);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
