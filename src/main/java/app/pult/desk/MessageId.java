package app.pult.desk;

/// One entry of a conversation: the server's id, or `op:` and an operation id while it only exists
/// on this desk.
public record MessageId(String value) {
    public MessageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("MessageId " + value);
        }
    }
}
