package app.pult.desk.rich;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.Set;

/// The words of an HTML message, for search, previews and messages that came without a plain text.
/// Lines end where blocks do; a list item begins with a dash; nothing invisible is kept. Thread:
/// any.
public final class HtmlText {
    /// Longer messages are cut: no human wrote them.
    private static final int MAX_CHARACTERS = 5_000_000;

    private static final Set<String> INVISIBLE =
            Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg");
    private static final Set<String> LINES =
            Set.of(
                    "p",
                    "div",
                    "br",
                    "li",
                    "tr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "blockquote",
                    "pre",
                    "hr",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "address",
                    "figure",
                    "center");
    private static final Set<String> PARAGRAPHS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "table",
                    "blockquote",
                    "pre");

    private HtmlText() {}

    public static String text(String html) {
        var source = html.length() > MAX_CHARACTERS ? html.substring(0, MAX_CHARACTERS) : html;
        var words = new Words();
        Jsoup.parse(source).body().filter(words);
        return words.result();
    }

    /// Gathers text on a walk through the document; recursion is jsoup's own, and it has none.
    private static final class Words implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private int preformatted;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words.getWholeText());
            } else if (node instanceof Element element) {
                if (INVISIBLE.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
            return FilterResult.CONTINUE;
        }

        String result() {
            return text.toString()
                    .replaceAll("[ \\t\\u00a0]+\\n", "\n")
                    .replaceAll("\\n{3,}", "\n\n")
                    .strip();
        }

        private void open(Element element) {
            var name = element.normalName();
            if (LINES.contains(name) && !name.equals("br")) {
                endLine();
            }
            if (name.equals("pre")) {
                preformatted++;
            } else if (name.equals("li")) {
                text.append("- ");
            } else if ((name.equals("td") || name.equals("th")) && !atLineStart()) {
                text.append('\t');
            }
        }

        private void close(Element element) {
            var name = element.normalName();
            if (name.equals("pre")) {
                preformatted--;
            }
            if (name.equals("br")) {
                text.append('\n');
            } else if (LINES.contains(name)) {
                endLine();
            }
            if (PARAGRAPHS.contains(name)) {
                text.append('\n');
            }
        }

        private void add(String words) {
            if (preformatted > 0) {
                text.append(words);
                return;
            }
            var folded = words.replaceAll("[ \\t\\r\\n\\f]+", " ");
            boolean spaced =
                    atLineStart() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(spaced && folded.startsWith(" ") ? folded.substring(1) : folded);
        }

        private void endLine() {
            if (!atLineStart()) {
                text.append('\n');
            }
        }

        private boolean atLineStart() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }
    }
}
