package app.pult.desk.rich;

import app.pult.desk.rich.Inline.Style;

import java.util.Optional;
import java.util.Set;

/// What the elements of HTML mean to a text that only keeps words and structure, by their names in
/// lower case.
///
/// Source: HTML Standard, sections 4.3 to 4.9 for what is a block. Thread: any.
final class HtmlElements {
    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "head",
                    "title",
                    "meta",
                    "link",
                    "iframe",
                    "frame",
                    "object",
                    "embed",
                    "applet",
                    "form",
                    "input",
                    "button",
                    "select",
                    "textarea",
                    "svg",
                    "math",
                    "audio",
                    "video",
                    "canvas",
                    "template",
                    "noscript",
                    "base");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "nav",
                    "address",
                    "center",
                    "fieldset",
                    "figure",
                    "figcaption",
                    "dl",
                    "dt",
                    "dd",
                    "body",
                    "html",
                    "details",
                    "summary",
                    "tbody",
                    "thead",
                    "tfoot",
                    "caption");

    private HtmlElements() {}

    /// Whether nothing of it is kept, not even its words.
    static boolean isDropped(String name) {
        return DROPPED.contains(name);
    }

    /// Whether a paragraph ends before and after it.
    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    /// How the words in it look.
    static Optional<Style> style(String name) {
        return switch (name) {
            case "b", "strong" -> Optional.of(Style.BOLD);
            case "i", "em", "cite" -> Optional.of(Style.ITALIC);
            case "u", "ins" -> Optional.of(Style.UNDERLINE);
            case "s", "strike", "del" -> Optional.of(Style.STRIKE);
            case "code", "tt", "kbd", "samp" -> Optional.of(Style.MONOSPACE);
            default -> Optional.empty();
        };
    }
}
