package app.pult.search;

/// A word of a text: characters `start` to `end - 1` there.
public record Token(int start, int end, WordForm form) {
    public String exact() {
        return form.exact();
    }

    public String stem() {
        return form.stem();
    }
}
