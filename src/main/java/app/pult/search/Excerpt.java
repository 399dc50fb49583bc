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

    /// The same behind some words.
    public Excerpt after(String words) {
        int by = words.length();
        return new Excerpt(
                words + text,
                marks.stream().map(mark -> new Mark(mark.start() + by, mark.end() + by)).toList());
    }

    /// The first marked words, those after them too where nothing but a space is between.
    public String firstMarked() {
        if (marks.isEmpty()) {
            return "";
        }
        int end = marks.getFirst().end();
        for (var next : marks.subList(1, marks.size())) {
            if (!text.substring(end, next.start()).isBlank()) {
                break;
            }
            end = next.end();
        }
        return text.substring(marks.getFirst().start(), end);
    }
}
