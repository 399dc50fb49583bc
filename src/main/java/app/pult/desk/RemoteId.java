package app.pult.desk;

/// A ticket as the server names it. Opaque; unique within one account.
public record RemoteId(String value) {
    public RemoteId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("RemoteId " + value);
        }
    }
}
