package app.pult.desk;

/// A group as the server names it (Request Tracker: the queue's numeric id). Opaque.
public record GroupId(String value) {
    public GroupId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("GroupId " + value);
        }
    }
}
