package app.pult.desk.rich;

import java.util.List;

/// A part of a text that stands on lines of its own. Its words hide nothing: see [Visible].
public sealed interface Block {
    record Paragraph(List<Inline> inlines) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }
    }

    /// `level` from 1 to 6.
    record Heading(int level, List<Inline> inlines) implements Block {
        public Heading {
            inlines = List.copyOf(inlines);
        }
    }

    /// One entry of a list: `marker` is a bullet or a number with its dot, `depth` 0 for the
    /// outermost.
    record Item(String marker, int depth, List<Inline> inlines) implements Block {
        public Item {
            inlines = List.copyOf(inlines);
        }
    }

    /// What somebody else wrote before, or an earlier message below this one.
    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /// Preformatted: every space and line break counts. `language` is what the source calls it
    /// ("powershell"), in lower case, `title` what it says behind that; empty where it does not
    /// say.
    record Code(String language, String title, String text) implements Block {
        public Code {
            title = Visible.code(title);
            text = Visible.code(text);
        }

        public Code(String language, String text) {
            this(language, "", text);
        }

        public Code(String text) {
            this("", text);
        }
    }

    /// Cells as plain text; rows may differ in length.
    record Table(List<List<String>> rows) implements Block {
        public Table {
            rows = rows.stream().map(row -> row.stream().map(Visible::code).toList()).toList();
        }
    }

    record Rule() implements Block {}
}
