package app.pult.desk.rich;

import java.util.Set;

/// A run inside a line. Its words hide nothing: see [Visible].
public sealed interface Inline {
    enum Style {
        BOLD,
        ITALIC,
        UNDERLINE,
        STRIKE,
        MONOSPACE
    }

    record Text(String text, Set<Style> styles) implements Inline {
        public Text {
            styles = Set.copyOf(styles);
            text = styles.contains(Style.MONOSPACE) ? Visible.code(text) : Visible.text(text);
        }
    }

    /// `target` is http, https, mailto or tel and is what is shown before it is opened: the words
    /// of a link may lie. In Markdown also `article:ID`, another page of the knowledge base, and
    /// `#anchor`, a heading of the same page.
    record Link(String text, String target, Set<Style> styles) implements Inline {
        public Link {
            styles = Set.copyOf(styles);
            text = Visible.text(text);
            target = Visible.text(target);
        }
    }

    /// A picture that came along, by its Content-ID; in an article also by the name of its file.
    record Picture(String name, String alternative) implements Inline {
        public Picture {
            alternative = Visible.text(alternative);
        }
    }

    /// A picture that lies on somebody's server; it is never fetched by itself, because that tells
    /// the sender that and when the mail was read.
    record RemotePicture(String host, String alternative) implements Inline {
        public RemotePicture {
            alternative = Visible.text(alternative);
        }
    }

    record Break() implements Inline {}
}
