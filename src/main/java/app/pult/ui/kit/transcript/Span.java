package app.pult.ui.kit.transcript;

import java.util.Optional;

/// A run of text in one style. `styleClass` may hold several classes, separated by a space, or
/// none; `transcript.css` knows strong, emphasis, code, muted, and the colour words of the kit.
///
/// Thread: any, immutable.
public record Span(String text, String styleClass, Optional<String> link) {
    public static Span of(String text) {
        return new Span(text, "", Optional.empty());
    }

    public static Span of(String text, String styleClass) {
        return new Span(text, styleClass, Optional.empty());
    }

    /// Words that lead somewhere; the target is shown on hover and given to the link handler.
    public static Span link(String text, String target) {
        return new Span(text, "link", Optional.of(target));
    }

    Span with(String otherText) {
        return new Span(otherText, styleClass, link);
    }
}
