package app.pult.search;

import java.util.Set;

/// What was typed into a search box. `kinds` is what that box is for; empty for everything.
public record Question(String text, Typing typing, Set<Asked.Kind> kinds) {
    /// Whether the last word may be the beginning of a longer one.
    public enum Typing {
        GOES_ON,
        DONE
    }

    public Question {
        kinds = Set.copyOf(kinds);
    }

    public Question(String text, Typing typing) {
        this(text, typing, Set.of());
    }
}
