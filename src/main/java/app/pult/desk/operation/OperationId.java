package app.pult.desk.operation;

import java.util.UUID;

/// An operation's name, made when it enters the outbox; also its idempotency key at the server. A
/// UUID of version 7 (RFC 9562), so that ids sort by time.
public record OperationId(UUID value) {
    public static OperationId of(String text) {
        return new OperationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
