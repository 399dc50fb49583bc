package app.pult.search;

import java.util.List;

/// One line of a text with parts of it marked, in order and without overlap; "…" stands where more
/// text was.
public record Excerpt(String text, List<Mark> marks) {
    public static final Excerpt EMPTY = new Excerpt("", List.of());

    /// Characters `start` to `end - 1`.
    public record Mark(int start, int end) {}

    public Excerpt {
        marks = List.copyOf(marks);
    }
}
