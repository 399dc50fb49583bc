package app.pult.search;

/// What was typed into a search box.
public record Question(String text, Typing typing) {
    /// Whether the last word may be the beginning of a longer one.
    public enum Typing {
        GOES_ON,
        DONE
    }
}
