package app.pult.backend;

import java.time.Duration;
import java.util.Optional;

/// The environment failed a call. The message is a sentence for the log and for an administrator;
/// it holds no body, name, address or token.
public class BackendException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What to do about it is the engine's decision.
    public enum Kind {
        /// Nothing answers: no network, no name, refused.
        OFFLINE,
        TIMEOUT,
        /// Credentials are missing, wrong or expired.
        UNAUTHORIZED,
        /// Signed in, but not allowed to do this.
        FORBIDDEN,
        RATE_LIMITED,
        /// The server is broken for the moment (5xx).
        SERVER,
        /// It answered, but not as a helpdesk of this kind does.
        PROTOCOL,
        /// The secure connection could not be trusted.
        TLS
    }

    private final Kind kind;
    private final String words;
    private final transient Optional<Duration> retryAfter;

    public BackendException(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    public BackendException(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.words = message;
        this.retryAfter = retryAfter;
    }

    public BackendException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.words = message;
        this.retryAfter = Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    /// The message: a sentence.
    public String words() {
        return words;
    }

    /// How long the server asked to be left alone.
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
