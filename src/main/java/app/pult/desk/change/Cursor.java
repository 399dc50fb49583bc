package app.pult.desk.change;

/// A position in a backend's stream of changes. Opaque to all but its backend.
public record Cursor(String value) {
    /// Before everything: the first sync starts here.
    public static final Cursor START = new Cursor("");

    public boolean isStart() {
        return value.isEmpty();
    }
}
