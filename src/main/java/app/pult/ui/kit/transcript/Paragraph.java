package app.pult.ui.kit.transcript;

import java.util.List;

/// One line of the original, wrapped as needed; an empty one is an empty line. Style classes known
/// to `transcript.css`: `quote`, `code-block`, `list-item`, `heading`, `subheading`.
///
/// Thread: any, immutable.
public record Paragraph(String styleClass, List<Span> spans) implements Part {
    public Paragraph {
        spans = List.copyOf(spans);
    }

    public static Paragraph of(Span... spans) {
        return new Paragraph("", List.of(spans));
    }

    public static Paragraph of(String text) {
        return of(Span.of(text));
    }

    String text() {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
