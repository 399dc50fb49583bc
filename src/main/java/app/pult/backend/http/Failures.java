package app.pult.backend.http;

import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Instant;

import javax.net.ssl.SSLException;

/// What a failed call or an unwelcome status means. Thread: any.
public final class Failures {
    private Failures() {}

    /// No usable answer came. An interrupted caller sees [Kind#OFFLINE], with its interrupt still
    /// set.
    static BackendException of(IOException failure) {
        return switch (failure) {
            case AnswerTooLargeException e ->
                    new BackendException(Kind.PROTOCOL, "The answer is larger than expected", e);
            case SocketTimeoutException e ->
                    new BackendException(Kind.TIMEOUT, "The server did not answer in time", e);
            case InterruptedIOException e when Thread.currentThread().isInterrupted() ->
                    new BackendException(Kind.OFFLINE, "Stopped while waiting for the server", e);
            case InterruptedIOException e ->
                    new BackendException(Kind.TIMEOUT, "The server did not answer in time", e);
            case SSLException e ->
                    new BackendException(Kind.TLS, "The secure connection failed", e);
            case ProtocolException e ->
                    new BackendException(Kind.PROTOCOL, "What answers does not speak HTTP", e);
            default -> new BackendException(Kind.OFFLINE, "The server cannot be reached", failure);
        };
    }

    /// What a status that is no success means for a read.
    public static BackendException of(Answer answer, Instant serverTime) {
        var said = "The server answered " + answer.status();
        return switch (answer.status()) {
            case 401, 407 -> new BackendException(Kind.UNAUTHORIZED, said);
            case 403 -> new BackendException(Kind.FORBIDDEN, said);
            case 408 -> new BackendException(Kind.TIMEOUT, said);
            case 429 ->
                    new BackendException(Kind.RATE_LIMITED, said, answer.retryAfter(serverTime));
            default ->
                    answer.status() >= 500
                            ? new BackendException(Kind.SERVER, said, answer.retryAfter(serverTime))
                            : new BackendException(Kind.PROTOCOL, said);
        };
    }
}
